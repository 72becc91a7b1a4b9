namespace Qiao.Demo.Trades;

/// <summary>Garments, crafts and farms.</summary>
internal static class TradesOfCraft
{
    public const string Table = """
        8153 garment 40 4500-7500 month 0 0-3 500114,500241
        平车工|缝纫工|锁边车工|服装车位工
        Sewing Machine Operator
        lockstitch-sewing,overlock-sewing,sleeve-collar-pocket-sewing,home-textile-curtain-sewing
        -
        操作平车、包缝车缝制衣片|按工序单控制线迹和缝份|简单保养缝纫机
        Sew garments on flat and overlock machines

        7532 garment 11 5500-9000 month 0 1-5
        裁床工|服装制版师|放码员
        Cutter and Pattern Maker
        garment-pattern-making,fabric-inspection,sample-garment-making
        garment-maker-certificate
        排料、拉布、裁剪|制版、放码、修版|核算单件用料
        Make patterns and cut cloth

        7531 garment 12 4500-8000 month 0 1-5
        裁缝|改衣师|样衣工
        Tailor
        tailoring-garments,clothing-alteration,body-measuring,sample-garment-making
        -
        量体、裁剪、试样|改裤长、改腰、换拉链|登记取件时间
        Measure, cut and alter clothes

        7533 craft 32 60-180 piece 0 0-5 500241,500114 pt50
        刺绣工|苗绣手工艺人|蜀绣绣工|绣片手工（可居家）
        Hand Embroiderer
        hand-embroidery,miao-qiang-embroidery,shu-embroidery,hand-stitching,patchwork-quilt-making
        -
        按底稿绣制绣片、枕套和纪念品|配线、绷布、清洗定型|参与纹样整理和新人传习
        Embroider panels and souvenirs by hand

        7318 craft 11 4000-7000 month 0 0-3 500153
        夏布织造工|手工织布工|扎染手工艺人|手工皮具制作师
        Textile and Leather Craft Worker
        hand-loom-weaving,tie-dyeing,plant-dyeing,leathercraft
        -
        手工织布、染色、整理|按订单制作文创产品|给游客演示工艺
        Weave and dye by hand

        7317 craft 12 3800-6500 month 0 0-4 500155,500110
        竹编工|篾匠|藤编手工艺人
        Bamboo Weaver
        bamboo-weaving,bamboo-splitting-knife,root-bamboo-carving,rattan-weaving
        -
        选竹、破篾、刮青，编制篮、席和灯具|按图样编制花纹|收口、打磨、上油
        Split bamboo and weave baskets and lamps

        7316 craft 8 4000-7500 month 0 0-4
        漆器制作工|激光雕刻工|篆刻师
        Lacquer and Engraving Worker
        lacquerware-making,laser-engraving-marking,seal-engraving
        -
        制胎、刮灰、髹漆、推光|操作雕刻机，打磨上色|包装成品
        Make lacquerware and engrave

        7314 craft 11 4500-8000 month 0 0-4 500153
        陶艺师|荣昌陶拉坯工|修坯工
        Potter
        wheel-throwing,clay-trimming,ceramic-glazing,hand-built-pottery
        -
        拉坯、修坯、装饰、施釉|装窑、看火、出窑|带体验课
        Throw, trim and glaze pots

        7313 craft 8 5000-9000 month 0 1-5
        银饰加工师|首饰执模工|镶嵌工
        Jewellery Maker
        jewellery-wax-casting,metal-polishing,bead-jewellery-threading
        -
        下料、錾刻、焊接、抛光|镶嵌宝石，修复旧饰|称重登记，核对损耗
        Make and repair silver and gold jewellery

        7522 craft 15 6000-9500 month 0 1-5
        实木家具木工|家具制作工|榫卯木作师
        Cabinet Maker
        furniture-making,mortise-tenon-joinery,furniture-wood-finishing,hand-woodworking-tools
        -
        选料、刨料、开榫、组装|打磨、上漆、擦蜡|上门维修家具
        Make and finish wooden furniture

        7523 craft 11 5500-8500 month 0 0-3
        板式家具开料工|封边工|木工机床操作工
        Woodworking Machine Operator
        panel-saw-cutting,edge-banding,drilling-machine-boards,cnc-wood-routing
        -
        操作开料锯、封边机和排钻|扫码核对板件|清理粉尘，保养刀具
        Cut, edge and drill boards

        6113 farm 29 3500-5500 month 0 0-2 - temp20
        大棚蔬菜种植工|苗圃工|花卉种植员|食用菌种植工
        Greenhouse and Nursery Grower
        greenhouse-vegetable-growing,nursery-stock-growing,mushroom-cultivation,greenhouse-facility-management
        -
        育苗、移栽、水肥一体化管理|整枝、授粉、采收|防治病虫害并做台账
        Raise seedlings and tend greenhouse crops

        6111 farm 16 3500-5500 month 0 0-2 500102,500101
        种植工人|青菜头种植员|水稻种植工|辣椒种植员
        Field Crop Grower
        preserved-mustard-tuber-growing,rice-cultivation,chilli-growing,crop-cultivation
        agricultural-technician-certificate
        翻地、播种、施肥、除草|看苗情，及时排灌|组织收获和运输
        Sow, weed and harvest field crops

        6112 farm 22 3600-6000 month 0 0-3 500101,500236
        柑橘果园管理工|花椒园技术员|茶园管护员
        Orchard Worker
        citrus-growing,fruit-tree-pruning,fruit-bagging-thinning,sichuan-pepper-growing,tea-garden-management
        -
        修剪、疏果、套袋、保花保果|测土施肥，统防统治|组织采收、分级和预冷
        Prune, thin and pick citrus and tea

        9211 farm 16 100-180 day 0 0-1 500236,500116 temp90 daily
        采茶工|花椒采摘工|柑橘采摘工
        Picker
        tea-leaf-picking,sichuan-pepper-picking,fruit-picking
        -
        按标准采摘，轻拿轻放|过秤、装筐、搬到路边|收工清点工具
        Pick tea, pepper or oranges by the day

        6121 farm 16 4500-7500 month 0 0-3
        生猪饲养员|肉牛饲养员|猪场配种员
        Livestock Farm Worker
        pig-rearing,sow-farrowing-care,cattle-rearing,farm-biosecurity
        -
        喂料、清栏、观察畜群|接产、断奶、转群|做好消毒和免疫记录
        Feed and tend pigs and cattle

        6122 farm 11 4000-6500 month 0 0-2
        养鸡场饲养员|蛋鸡饲养工|孵化员
        Poultry Farm Worker
        layer-hen-rearing,chick-brooding,poultry-hatching,farm-biosecurity
        -
        加料、捡蛋、清粪|控制温度、湿度和光照|免疫、消毒、登记
        Feed hens, collect eggs and keep sheds clean

        6123 farm 9 4000-7000 month 0 0-4 500229,500240
        养蜂员|养蜂技术员|养蚕工
        Beekeeper
        bee-colony-management,honey-extraction,queen-bee-rearing,silkworm-rearing
        -
        检查蜂群，分蜂、育王、防螨|随花期转场，取蜜过滤|记录蜂箱编号和产量
        Tend hives, breed queens and harvest honey

        6221 farm 12 4000-6500 month 0 0-3
        水产养殖工|冷水鱼养殖员|稻渔种养工
        Fish Farm Worker
        pond-fish-farming,sturgeon-coldwater-fish-farming,water-quality-adjustment-aquaculture,rice-fish-shrimp-farming
        -
        投饵、巡塘、开增氧机|测水温、溶氧，调水防病|捕捞、分级、装运
        Feed fish and watch the water

        6210 farm 9 3500-5500 month 0 0-2 500229,500238
        护林员|营造林工|林场工人
        Forest Worker
        forest-tending,afforestation,forest-farm-management,tree-felling
        -
        巡山护林，防火防虫|整地、造林、抚育|记录巡护轨迹
        Plant, tend and patrol the forest

        8341 farm 11 5000-8500 month 0 0-3
        农机手|收割机驾驶员|植保无人机飞手
        Farm Machine Operator
        tractor-driving,combine-harvesting,rice-transplanter-operation,crop-drone-spraying
        agricultural-machinery-licence,crop-drone-operator-certificate
        驾驶拖拉机、插秧机和收割机作业|飞防作业，配药、规划航线|保养农机具
        Drive tractors and harvesters and fly spraying drones
        """;
}
