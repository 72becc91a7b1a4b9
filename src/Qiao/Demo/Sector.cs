using Qiao.Organisations;

namespace Qiao.Demo;

/// <summary>A line of business. One line in a table: key, employers, kinds (S state, P private, I individual, N institution), whom it hires, endings of names, what it does, the same in English.</summary>
/// <param name="Kinds">One is drawn; a letter that stands twice is twice as likely.</param>
/// <param name="Hires">Families of trades, or ISCO-08 groups.</param>
/// <param name="Endings">What follows the invented name.</param>
internal sealed record Sector(string Key, int Employers, string Kinds, IReadOnlyList<string> Hires, IReadOnlyList<string> Endings, string About, string EnglishAbout)
{
    private const string Table = """
        eatery;26;PPPII;kitchen table 5230 3323;火锅餐饮管理有限公司|餐饮文化有限公司|江湖菜馆|小面馆|团餐服务有限公司;经营火锅、江湖菜和团餐;runs hotpot and home-style restaurants
        hotel;11;PPPS;kitchen table 9112 5151 4110 5142 2643;酒店管理有限公司|民宿发展有限公司|度假酒店有限公司;经营商务酒店、江景客栈和乡村民宿;runs hotels and guest houses
        eldercare;13;PPNN;care 2221 3255 kitchen 9112 5162 3412 2635;养老服务有限公司|医养中心|颐养院|居家照护服务有限公司;提供机构养老、居家照护和社区日间照料;cares for older people at home and in residences
        health;15;NNNP;medical 5321 5329 9112 4222;社区卫生服务中心|中西医结合医院|康复医院|口腔门诊部;提供基本医疗、公共卫生和康复服务;offers primary care, dentistry and rehabilitation
        pharmacy;4;P;2262 3213 5223 5230 2433 4222;大药房连锁有限公司|医药有限公司;经营药品零售和配送;sells medicines and medical devices
        household;10;PPI;home clean care;家政服务有限公司|母婴护理服务部|生活服务有限公司;提供家政、母婴照护和上门保洁;provides household and child care
        property;20;PPS;guard clean 9214 5153 7412 7411 9629 city;物业管理有限公司|保安服务有限公司|城市服务有限公司|楼宇科技有限公司;管理住宅、写字楼和园区;manages housing, offices and parks
        school;20;NNPP;teach 5153 9112 kitchen 5244;实验学校|幼儿园|职业技术学校|教育科技有限公司;从事基础教育、职业教育和培训;teaches children, apprentices and adults
        retail;19;PPPI;shop 9333 4321 5244 1324 4222 3323;商贸有限公司|超市连锁有限公司|便利店|家电有限公司|生鲜超市;经营超市、便利店和家电门店;runs supermarkets and shops
        beauty;13;IIIP;beauty 5244;美发店|美容护理店|健身服务有限公司|宠物生活馆|驾驶培训有限公司;提供美发、美容、健身、宠物和驾培服务;offers hair, fitness, pet and driving services
        express;19;PPPS;courier store drive 1324 4323 4222;快递服务有限公司|同城配送有限公司|物流有限公司|供应链管理有限公司;从事快递、同城配送和仓储运输;delivers parcels, meals and freight
        transit;7;SSP;drive 7231 5112 7412;公共交通有限公司|轨道运营有限公司|出租汽车有限公司|客运有限公司;提供公交、轨道和出租客运;runs buses, metro and taxis
        automotive;22;PPPS;line metal engineer repair 4322 3323 1321 1324 2643 2149;汽车部件有限公司|新能源汽车科技有限公司|汽车制造有限公司|摩托车动力有限公司;生产整车、底盘和动力部件;makes vehicles and their parts
        electronics;15;PPP;line engineer repair 4322 3323 7421 1321 2643;电子科技有限公司|智能终端制造有限公司|光电显示有限公司;生产笔记本电脑、显示模组和智能终端;builds laptops, displays and devices
        machining;19;PPP;metal line repair 3115 2144 4322 7522 1321;机械制造有限公司|精密模具有限公司|金属制品有限公司|钢结构有限公司;从事机械加工、模具、焊接和钢结构;machines, welds and builds in metal
        chips;7;PPS;engineer 2514 2519 7543 8212 2643;集成电路有限公司|微电子有限公司|半导体科技有限公司;从事芯片设计、封装和测试;designs, packages and tests chips
        builder;26;PPPS;build civil repair 1323 4132;建筑工程有限公司|建设集团有限公司|市政工程有限公司|劳务有限公司;承建房屋、市政和路桥工程;builds houses, roads and bridges
        fitout;10;PPI;build 3432 7522 7523 7411 7126 1323;装饰工程有限公司|全屋定制有限公司|家居有限公司;从事室内装修和全屋定制;fits out and furnishes interiors
        wiring;13;PPS;repair 9129 7133 1323;机电安装有限公司|电梯工程有限公司|电力工程有限公司|制冷设备有限公司|新能源科技有限公司;从事机电、电梯、电力和空调安装维保;installs and maintains lifts, power and cooling
        garage;6;IIP;auto 5223;汽车维修有限公司|汽车服务部|车辆养护中心;从事汽车维修、保养和美容;repairs and cleans vehicles
        software;19;PPP;soft 4132 2166 2434 2643 4222;软件有限公司|信息技术有限公司|数据科技有限公司|人工智能有限公司;开发政务、工业和物流软件;writes software for government and industry
        media;13;PPI;media 4132 3435 4222 2643;文化传媒有限公司|网络科技有限公司|广告设计有限公司|影视工作室;从事直播电商、品牌设计和短视频制作;makes live shows, videos and designs
        advisers;12;PPP;money advice 4222 4132 2422 2643;会计服务有限公司|税务师事务所有限公司|律师事务所|企业管理咨询有限公司;提供财税、法律和管理咨询;advises on tax, law and management
        finance;6;SP;4211 2412 2413 2411 4222 sell;村镇银行|融资担保有限公司|保险代理有限公司;提供银行、担保和保险服务;offers banking and insurance
        estate;6;PPI;3334 4110 sell;房地产经纪有限公司|置业顾问有限公司;提供新房、二手房和租赁经纪;helps people buy and rent homes
        trade;9;PPP;sell 3331 2643 4222 1324 2413;国际贸易有限公司|进出口有限公司|工业设备有限公司;从事进出口贸易和工业品销售;trades goods with the world
        farm;18;PPII;farm 3323;生态农业有限公司|果业专业合作社|养殖有限公司|茶业有限公司|家庭农场|蜂业专业合作社;种植柑橘、蔬菜和茶叶，养殖畜禽和蜜蜂;grows fruit, vegetables and tea
        foods;12;PPP;8160 7514 7511 7515 line 7512 3111 store 1321 4322 3323 1324;食品有限公司|榨菜有限公司|酒业有限公司|肉类加工有限公司;生产榨菜、预制菜、肉制品和白酒;makes pickles, meat and spirits
        garment;7;PPI;garment 9321 7543 1321 4322 3323;服饰有限公司|纺织有限公司|制衣厂;生产服装、家纺和职业装;makes garments and textiles
        craft;9;PIII;craft 5242;刺绣专业合作社|手工艺工坊|陶艺有限公司|竹编工艺社;制作刺绣、夏布、陶器和竹编;makes embroidery, pottery and bamboo ware
        chemistry;9;PPS;8131 3133 2145 2131 3111 8182 2149 8122 8183 8181 1321 3323;化工有限公司|制药有限公司|新材料有限公司|玻璃有限公司;生产精细化工、医药和新材料;makes chemicals, medicines and materials
        river;7;SPP;river 5111 3331;航运有限公司|港务有限公司|船务有限公司|水下工程有限公司;从事长江货运、客运和港口装卸;ships goods and people on the Yangtze
        tourism;7;SPP;travel 9629 5419 kitchen 7541 2643 4222;旅游开发有限公司|景区管理有限公司|文旅发展有限公司;经营景区、游轮和研学线路;runs scenic areas and cruises
        city;9;SSP;city 7413 3132 8332 5411;环境服务有限公司|水务有限公司|园林绿化有限公司|城市环卫有限公司;负责环卫、绿化、供水和污水处理;cleans, greens and waters the city
        survey;7;SPN;civil 2133 2422 1323;勘察设计院有限公司|地质工程有限公司|规划设计有限公司|能源勘探有限公司|勘察测绘研究中心;从事勘察、设计、测绘和资源勘探;surveys, designs and explores
        community;4;NN;advice 5322;社会工作服务中心|社区服务中心;开展社会工作、就业服务和居民互助;helps residents and families
        oddjobs;6;PPI;odd 9333 9313 5242 9211;人力服务部|便民服务社|会展服务有限公司;承接搬运、会展搭建和零工派单;takes on moving, event and odd jobs
        """;

    public static IReadOnlyList<Sector> All { get; } = [.. Table.Split('\n').Select(line => line.Trim().Split(';'))
        .Select(cells => new Sector(cells[0], Numbers.Read(cells[1]), cells[2], cells[3].Split(' '), cells[4].Split('|'), cells[5], cells[6]))];

    /// <summary>Its section of GB/T 4754.</summary>
    public static Industry IndustryOf(string key) => key switch
    {
        "eatery" or "hotel" => Industry.Hospitality,
        "eldercare" or "health" or "community" => Industry.Health,
        "pharmacy" or "retail" or "trade" => Industry.Trade,
        "household" or "beauty" or "garage" => Industry.ResidentServices,
        "property" or "estate" => Industry.RealEstate,
        "school" => Industry.Education,
        "express" or "transit" or "river" => Industry.Transport,
        "builder" or "fitout" or "wiring" => Industry.Construction,
        "software" => Industry.Information,
        "media" or "tourism" => Industry.Culture,
        "advisers" or "oddjobs" => Industry.BusinessServices,
        "finance" => Industry.Finance,
        "farm" => Industry.Agriculture,
        "city" => Industry.Environment,
        "survey" => Industry.Research,
        _ => Industry.Manufacturing,
    };

    public bool HiresFor(string family, string occupation) => Hires.Contains(family) || Hires.Contains(occupation);
}
