namespace Qiao.Lexicon;

/// <summary>
/// Last words of Chinese titles that decide the occupation when no title of the lexicon fits: in Chinese the head of a
/// title stands at its end. The longest ending wins.
/// </summary>
internal static class HeadWords
{
    // Code, then endings.
    private const string Table =
        """
        7411 电工 水电工 水电维修 水电安装 水电 强电工 弱电工 电气工
        7412 机修电工 维修电工 机电维修工 设备电工
        7212 焊工 焊接 焊接技工
        7211 铸造工 翻砂工
        7213 钣金 钣金工
        7214 铆工
        7222 钳工 模具工 模具师傅
        7223 车工 铣工 磨工 镗工 数控 数控工 数控操作 机床工 cnc 加工中心
        7231 汽修 汽修工 汽车维修 修车工 汽车机修 4s店机修
        7233 机修 机修工 设备维修 维修钳工
        7112 泥工 瓦工 砌筑 抹灰 瓦匠
        7115 木工 木匠
        7114 混凝土工 砼工
        7119 架子工 脚手架
        7126 水工 管工 管道工 水暖工
        7131 油漆工 漆工 喷漆 刮腻子 刮大白 大白 粉刷
        7125 玻璃安装 门窗
        7127 空调安装 制冷工 空调维修
        7511 屠宰 分割工 屠夫
        7512 面点 糕点 烘焙 面包师 裱花
        7522 家具工 家具安装 家具组装
        7531 裁缝 打版 制版师
        7543 质检 质检员 检验员 检验 品检 品管 qc
        8153 缝纫 缝纫工 车位 平车 平车工 缝制
        8131 化工操作 反应釜
        8142 注塑 注塑工 吹塑工
        8212 电子装配 电子组装 电子厂
        8211 装配 装配工 组装工 组装 总装
        8322 司机 驾驶员
        8332 货车 货运 重卡
        8331 公交 大巴 客车
        8344 叉车 铲车叉车
        8342 挖机 挖掘机 推土机 装载机 铲车 压路机
        8343 吊车 起重 塔吊 行车工 天车 航车
        9112 保洁 清洁 清洁工 打扫
        9111 家政 家政员 钟点工
        9121 洗衣 熨烫
        9122 洗车
        9214 园林工 绿化 绿化工 园艺工
        9312 小工 杂工 建筑工
        9321 包装 包装工 打包 打包员
        9329 普工 操作工 作业员 学徒工 工人 生产工 流水线 车间
        9333 装卸 搬运 分拣 分拣员 理货 拣货
        9334 理货员 补货员 上货员
        9411 汉堡
        9412 帮厨 洗碗 洗碗工 厨工 后厨 切配 打荷 厨房杂工 择菜
        9611 环卫 垃圾
        9613 道路清扫 扫路 马路清扫
        9621 快递 外卖 配送 送货 跑腿 骑手
        5120 厨师 主厨 大厨 炒锅 炒菜 砧板 凉菜 烧烤 烤鸭 炉头 做饭
        5131 服务员 传菜 端菜 迎宾 餐饮
        5132 调酒 咖啡师 奶茶 饮品
        5141 美发 理发 发型
        5142 美容 美甲 美容师 化妆
        5151 客房领班 酒店领班
        5152 管家 保姆
        5153 宿管 楼管
        5164 宠物
        5165 教练车 驾校教练
        5211 摆摊
        5221 店主
        5222 店长 门店主管 超市主管 门店经理
        5223 导购 店员 营业员 售货 柜姐
        5230 收银 收银员 售票
        5244 电销 电话销售
        5245 加油 加油员
        5246 打饭 食堂服务
        5311 育婴 月嫂 保育 带娃 幼托 托育
        5312 助教
        5321 护工 医院护理员
        5322 养老护理 护理员 陪护 居家护理
        5411 消防 消防员
        5414 保安 门卫 保安员 巡逻 安保 值守
        6111 种植 大棚 采茶
        6113 苗圃 花木
        6121 养殖 养猪 养牛 饲养
        6122 养鸡 养鸭 家禽
        6221 水产
        4110 文员 内勤 行政 文秘 办公
        4120 秘书
        4132 录入 打字
        4222 客服 坐席 话务
        4226 前台 接待
        4224 酒店前台
        4311 记账 出纳员
        4321 仓管 仓库 库管 仓储
        4322 生产文员 统计员 跟单 计划员
        4323 调度 物流 货代
        4416 人事文员
        3115 机械技术 机械技术员
        3113 电气技术 电气技术员
        3112 施工员 测量员 资料员
        3123 工地 工长 施工管理
        3122 班长 组长 拉长 线长 车间主任 生产主管 生产班长
        3213 药店 药师助理
        3256 医助
        3313 会计助理 财务助理 出纳
        3321 保险 保险代理
        3322 销售 业务 销售员 推销 商务
        3323 采购 采购员
        3334 房产 置业 房产中介 中介
        3341 办公室主管 客服主管
        3343 总经理助理 经理助理
        3423 健身 教练 瑜伽
        3431 摄影 摄像 剪辑
        3434 行政总厨 厨师长
        3512 网管 it支持 桌面运维
        2411 会计 财务 审计
        2412 理财
        2423 人事 人力 hr 招聘专员 猎头
        2431 推广 策划 市场 营销 运营
        2141 工艺工程师 生产工程师
        2142 土木 土建 结构工程师 施工
        2144 机械工程师 机械设计 机械
        2151 电气工程师
        2152 电子工程师 硬件工程师 硬件
        2163 服装设计
        2166 设计师 美工 平面 ui
        2211 医生 医师
        2221 护士 护理
        2262 药师 药剂
        2320 职校老师
        2330 中学 中学老师 高中老师 初中老师
        2341 小学 小学老师 小学教师
        2342 幼师 幼儿 幼教 幼儿园老师
        2359 老师 教师 辅导 讲师 培训
        2512 java 后端 软件 开发工程师 程序员 开发 python 算法 研发
        2513 前端 web前端
        2519 测试 软件测试 测试工程师
        2522 运维 系统管理
        2611 律师 法务
        2656 主播 直播 带货
        2654 编导 导演
        """;

    private static readonly Dictionary<string, OccupationCode> Codes = Read();

    private static readonly int Longest = Codes.Keys.Max(ending => ending.Length);

    /// <summary>The longest ending of a folded text that decides, with its length; length 0 when there is none.</summary>
    public static (OccupationCode Code, int Length) At(string text)
    {
        for (var length = Math.Min(Longest, text.Length); length >= 2; length--)
        {
            if (Codes.TryGetValue(text[^length..], out var code))
            {
                return (code, length);
            }
        }

        return default;
    }

    /// <summary>Every code the table names, for the test that the lexicon knows them.</summary>
    internal static IReadOnlyCollection<OccupationCode> AllCodes => Codes.Values;

    private static Dictionary<string, OccupationCode> Read()
    {
        var codes = new Dictionary<string, OccupationCode>(StringComparer.Ordinal);
        foreach (var line in Table.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            foreach (var ending in words.AsSpan(1))
            {
                codes.TryAdd(ending, OccupationCode.Parse(words[0]));
            }
        }

        return codes;
    }
}
