using Qiao.Platform;
using Qiao.Platform.Places;

namespace Qiao.Demo;

/// <summary>A district or county of Chongqing as the demo region sees it.</summary>
/// <param name="Population">In ten thousands, census of 2020, rounded; what employers and vacancies are spread by.</param>
/// <param name="Areas">Business areas and towns in it.</param>
internal sealed record DemoDistrict(DivisionCode Code, int Population, IReadOnlyList<Bilingual> Areas)
{
    private const string Table = """
        500101 156 高笋塘=Gaosuntang|五桥=Wuqiao|北滨大道=Beibin Avenue|天城=Tiancheng|江南新区=Jiangnan New Area|百安坝=Bai'anba
        500102 111 南门山=Nanmenshan|李渡=Lidu|白涛=Baitao|马鞍=Ma'an|龙桥=Longqiao|新城区=Xincheng
        500103 59 解放碑=Jiefangbei|大坪=Daping|两路口=Lianglukou|上清寺=Shangqingsi|化龙桥=Hualongqiao|朝天门=Chaotianmen|菜园坝=Caiyuanba
        500104 42 九宫庙=Jiugongmiao|建桥=Jianqiao|茄子溪=Qiezixi|新山村=Xinshancun|八桥=Baqiao
        500105 93 观音桥=Guanyinqiao|江北嘴=Jiangbeizui|大石坝=Dashiba|五里店=Wulidian|石马河=Shimahe|鱼嘴=Yuzui|寸滩=Cuntan|北滨路=Beibin Road
        500106 148 三峡广场=Sanxia Square|西永=Xiyong|大学城=University Town|井口=Jingkou|土主=Tuzhu|石井坡=Shijingpo|歌乐山=Geleshan
        500107 153 杨家坪=Yangjiaping|石桥铺=Shiqiaopu|二郎=Erlang|白市驿=Baishiyi|西彭=Xipeng|巴福=Bafu|九龙园区=Jiulong Park
        500108 120 南坪=Nanping|弹子石=Danzishi|茶园=Chayuan|四公里=Sigongli|海棠溪=Haitangxi|迎龙=Yinglong
        500109 83 北碚城南=Beibei South|蔡家=Caijia|水土=Shuitu|歇马=Xiema|天生=Tiansheng|静观=Jingguan
        500112 219 照母山=Zhaomushan|回兴=Huixing|两路=Lianglu|空港=Konggang|龙溪=Longxi|冉家坝=Ranjiaba|悦来=Yuelai|人和=Renhe|大竹林=Dazhulin|龙兴=Longxing
        500113 118 李家沱=Lijiatuo|鱼洞=Yudong|龙洲湾=Longzhouwan|界石=Jieshi|木洞=Mudong|花溪=Huaxi
        500114 49 城西=Chengxi|正阳=Zhengyang|濯水=Zhuoshui|舟白=Zhoubai|冯家=Fengjia
        500115 69 凤城=Fengcheng|晏家=Yanjia|渡舟=Duzhou|江南=Jiangnan|菩提=Puti
        500116 136 几江=Jijiang|双福=Shuangfu|德感=Degan|珞璜=Luohuang|白沙=Baisha
        500117 125 合阳=Heyang|南津街=Nanjin Street|草街=Caojie|钓鱼城=Diaoyucheng|渭沱=Weituo
        500118 115 中山路=Zhongshan Road|大安=Da'an|凤凰湖=Fenghuang Lake|三教=Sanjiao|胜利路=Shengli Road
        500119 57 东城=Dongcheng|西城=Xicheng|南平=Nanping Town|水江=Shuijiang
        500110 101 古南=Gunan|三江=Sanjiang|万盛=Wansheng|永新=Yongxin|桥河=Qiaohe
        500111 83 龙岗=Longgang|双桥=Shuangqiao|邮亭=Youting|龙水=Longshui
        500120 76 璧城=Bicheng|青杠=Qinggang|来凤=Laifeng|大路=Dalu|丁家=Dingjia
        500151 69 巴川=Bachuan|蒲吕=Pulu|安居=Anju|旧县=Jiuxian
        500152 69 梓潼=Zitong|田家=Tianjia|桂林街道=Guilin Subdistrict|双江=Shuangjiang
        500153 67 昌元=Changyuan|昌州=Changzhou|安富=Anfu|板桥=Banqiao
        500154 120 汉丰=Hanfeng|文峰=Wenfeng|赵家=Zhaojia|临江=Linjiang
        500155 65 梁山=Liangshan|双桂=Shuanggui|屏锦=Pingjin|工业园=Industrial Park
        500156 36 芙蓉=Furong|羊角=Yangjiao|白马=Baima|巷口=Xiangkou
        500229 20 葛城=Gecheng|复兴=Fuxing|修齐=Xiuqi
        500230 56 三合=Sanhe|名山=Mingshan|高家镇=Gaojia Town|龙河=Longhe
        500231 65 桂溪=Guixi|澄溪=Chengxi Town|高安=Gao'an
        500233 72 忠州=Zhongzhou|白公=Baigong|拔山=Bashan|新生=Xinsheng
        500235 93 双江=Shuangjiang|青龙=Qinglong|盘龙=Panlong|江口=Jiangkou|人和=Renhe
        500236 75 永安=Yong'an|鱼复=Yufu|朱衣=Zhuyi|白帝=Baidi
        500237 46 高唐=Gaotang|龙门=Longmen|官渡=Guandu|大昌=Dachang
        500238 39 柏杨=Baiyang|宁河=Ninghe|城厢=Chengxiang
        500240 39 南宾=Nanbin|万安=Wan'an|西沱=Xituo|黄水=Huangshui
        500241 50 中和=Zhonghe|平凯=Pingkai|乌杨=Wuyang|洪安=Hong'an
        500242 61 桃花源=Taohuayuan|钟多=Zhongduo|龙潭=Longtan|麻旺=Mawang
        500243 53 汉葭=Hanjia|绍庆=Shaoqing|靛水=Dianshui|保家=Baojia
        """;

    /// <summary>All 38.</summary>
    public static IReadOnlyList<DemoDistrict> All { get; } =
        [.. Table.Split('\n').Select(line => line.Trim().Split(' ', 3)).Select(cells => new DemoDistrict(DivisionCode.Parse(cells[0]), Numbers.Read(cells[1]), ReadAreas(cells[2])))];

    private static readonly int[] Sums = Numbers.Sums(All.Select(district => district.Population));

    private static readonly Dictionary<DivisionCode, DemoDistrict> ByCode = All.ToDictionary(district => district.Code);

    public Bilingual Name { get; } = Divisions.Find(Code)!.Name;

    public GeoPoint Centre { get; } = Divisions.Centre(Code)!.Value;

    public static DemoDistrict Of(DivisionCode code) => ByCode[code];

    public static DemoDistrict ByPopulation(Dice dice) => All[dice.Weighted(Sums)];

    private static IReadOnlyList<Bilingual> ReadAreas(string cell) =>
        [.. cell.Split('|').Select(area => area.Split('=')).Select(pair => new Bilingual(pair[0], pair[1]))];
}
