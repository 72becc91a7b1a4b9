namespace Qiao.Demo.Trades;

/// <summary>Building sites, installation and repair.</summary>
internal static class TradesOfBuilding
{
    public const string Table = """
        7112 build 40 7000-11000 month 0 0-5 500235,500101,500112
        砌筑工|砖工|泥瓦工|砌砖工
        Bricklayer
        brick-laying,aac-block-laying,trowel-plumb-line,cement-mortar-mixing
        masonry-bricklayer-certificate
        砌砖墙和加气块墙，控制灰缝和垂直度|放线、立皮数杆|清理落地灰
        Lay bricks and blocks straight and plumb

        7112 build 24 300-450 day 0 1-6 500235,500101 temp60
        泥瓦工（点工）|砖工师傅|砌砖点工
        Bricklayer (daily pay)
        brick-laying,rubble-masonry,kerb-paving-stone-laying
        -
        按点工安排砌砖、抹灰、贴砖|配合班组长量方、计量|自带瓦刀线锤
        Lay bricks and plaster, paid by the day

        7122 build 30 7500-13000 month 0 1-5 500235,500101
        贴砖工|贴瓷砖师傅|地面铺装工|美缝师
        Tiler
        tile-laying,thin-bed-tile-adhesive,tile-grout-finishing,tile-cutter-tools,coating-waterproofing
        -
        铺贴墙砖、地砖和马赛克，控制空鼓|厨卫找坡、做防水|切割、倒角、美缝
        Lay wall and floor tiles without hollows

        7123 build 20 7000-11000 month 0 0-4
        抹灰工|吊顶工|隔墙安装工
        Plasterer and Ceiling Fixer
        plastering-walls,gypsum-ceiling-installation,partition-wall-installation
        -
        墙面抹灰、冲筋、收面|安装轻钢龙骨吊顶和隔墙|检查平整度和阴阳角
        Plaster walls and hang ceilings

        7114 build 26 7000-11500 month 0 0-4
        钢筋工|混凝土工|钢筋绑扎工
        Rebar and Concrete Worker
        rebar-tying,rebar-processing,concrete-placing,concrete-vibrator
        rebar-worker-certificate
        看料表下料、加工、绑扎钢筋|浇筑、振捣、收面、养护|按规范留置保护层
        Cut and tie rebar and place concrete

        7115 build 26 7000-12000 month 0 1-5
        木工（支模）|铝模安装工|装修木工|橱柜安装工
        Carpenter
        formwork-carpentry,aluminium-formwork,decoration-carpentry,cabinet-wardrobe-fitting
        carpenter-certificate
        支设、加固、拆除模板|现场制作柜体和基层|校核标高和轴线
        Set up formwork and fit interior woodwork

        7119 build 15 7500-12000 month 0 1-4 500235
        架子工|脚手架搭设工|加固工
        Scaffolder
        scaffold-erection,structural-strengthening,prefab-panel-house-assembly
        scaffolder-licence,construction-special-trade-licence
        按方案搭设、拆除脚手架|设连墙件和安全网|作业前检查扣件和脚手板
        Erect and take down scaffolding

        7131 build 20 6500-10500 month 0 0-4
        乳胶漆工|油漆工|外墙真石漆工|刮腻子工
        Painter
        emulsion-wall-painting,putty-levelling-sanding,exterior-stone-paint,wallpaper-hanging
        -
        批刮腻子、打磨、喷涂面漆|保护成品，贴美纹纸|修补裂缝和色差
        Fill, sand and paint walls

        7121 build 13 7000-11000 month 0 0-4
        防水工|屋面防水工|防水补漏师傅
        Waterproofing Worker
        waterproofing-membrane,coating-waterproofing,leak-detection-repair
        waterproofer-certificate,work-at-height-licence
        铺贴卷材、涂刷涂膜|做闭水试验|查找渗漏点，注浆堵漏
        Waterproof roofs and find leaks

        7125 build 11 7500-12000 month 0 1-4
        幕墙安装工|门窗安装工|玻璃安装工
        Glazier
        curtain-wall-installation,door-window-fitting,silicone-sealant-application
        work-at-height-licence
        安装龙骨、面板和门窗|打胶、清洁、调试五金|用吊篮高处作业
        Fit curtain walls, doors and windows

        9313 build 53 180-280 day 0 0-1 500235,500101 temp70 daily
        建筑小工|工地杂工|装修小工|工地普工
        Construction Labourer
        brick-sand-carrying,site-tidying,cement-mortar-mixing,construction-waste-removal
        -
        转运砖、砂、水泥和模板|配合师傅拌浆、递料|清理场地，装袋清运
        Carry materials and keep the site tidy

        9312 build 11 4500-6500 month 0 0-1
        公路养护工|管网开挖工|隧道杂工
        Road Maintenance Labourer
        trench-digging,site-tidying,slope-protection-work
        -
        修补路面、清理边沟|摆放警示锥，维护护栏|开挖沟槽，铺设管道
        Patch roads and dig trenches

        8343 build 20 7500-12000 month 0 1-5 500112,500106
        塔吊司机|塔式起重机司机|施工电梯司机|行车工
        Tower Crane Operator
        tower-crane-operation,crane-signalling-rigging,lifting-gear-checks,construction-hoist-operation
        tower-crane-licence,construction-special-trade-licence
        听从信号指挥，平稳起吊|班前检查限位、钢丝绳和吊钩|风力超限立即停机
        Lift loads with a tower crane as signalled

        7215 build 9 7000-10500 month 0 1-4
        信号司索工|起重工|塔吊信号工
        Rigger and Signaller
        crane-signalling-rigging,lifting-gear-checks,chain-hoist
        rigging-licence
        挂钩、摘钩，指挥吊装|检查吊索具|设置警戒区
        Sling loads and signal the crane

        8342 build 24 7000-12000 month 0 1-5
        挖掘机司机|装载机司机|压路机操作手|挖机师傅
        Excavator Operator
        excavator-operation,wheel-loader-operation,roller-compaction,hydraulic-breaker-operation
        excavator-certificate,loader-certificate
        挖沟、装车、平整场地|每日保养，加注黄油|配合测量控制标高
        Dig, load and level with an excavator

        7411 repair 46 6000-9500 month 0 0-4 500108,500105,500112
        电工|水电安装工|建筑电工|光伏安装工|装修电工
        Electrician
        building-wiring,distribution-box-installation,circuit-fault-finding,light-fixture-installation,solar-panel-installation
        low-voltage-electrician-licence,construction-electrician-licence
        敷设线管、穿线、安装配电箱|检测绝缘和接地，通电调试|看电气图，整改隐患
        Wire buildings and install distribution boards

        7412 repair 40 5500-9000 month 2 0-4 500108,500105
        维修电工|物业电工|配电房值班电工|设备电工
        Maintenance Electrician
        electrical-maintenance,substation-duty-operation,motor-repair-rewinding,electrical-control-cabinet-wiring,plc-programming
        low-voltage-electrician-licence,high-voltage-electrician-licence
        值守配电房，抄表、巡检|检修电机、变频器和控制柜|处理突发停电，做好记录
        Maintain motors, panels and the substation

        7413 repair 12 6500-10500 month 2 1-4
        外线电工|电缆工|线路检修工
        Line Electrician
        overhead-line-stringing,cable-jointing,power-line-patrol,live-line-working
        high-voltage-electrician-licence,power-cable-operation-licence
        架设、检修配电线路|制作电缆头，做耐压试验|登杆作业，按票操作
        String and repair overhead lines and cables

        7412 repair 22 5500-9000 month 2 0-3 500103
        电梯维保员|电梯安装工|电梯维修工
        Lift Mechanic
        elevator-maintenance,elevator-installation,circuit-fault-finding
        elevator-repair-t-licence
        按计划做半月、季度和年度维保|处理困人和故障召修|填写维保记录，配合年检
        Service lifts and free trapped passengers

        7127 repair 22 5500-10000 month 0 0-3
        空调安装工|中央空调维修工|制冷维修工
        Air Conditioning Mechanic
        split-ac-installation,vrf-central-ac-installation,ac-refrigerant-charging,cold-room-installation
        refrigeration-ac-operation-licence,work-at-height-licence
        安装、调试家用和中央空调|检漏、加氟、清洗换热器|向客户说明使用和保养
        Install and service air conditioners

        7126 repair 15 6000-9500 month 0 0-4
        水暖工|管道工|消防管道安装工
        Plumber
        pipe-hot-melt-welding,fire-sprinkler-piping,drain-unblocking,sanitary-ware-fitting
        gas-appliance-installer-certificate
        安装给排水、消防和燃气管道|打压、试水、保温|疏通管道，维修洁具
        Fit and repair pipes

        7422 repair 20 5000-8500 month 2 0-3
        弱电工|宽带装维员|安防监控安装工|手机维修员
        Telecom and Low-voltage Installer
        broadband-home-installation,camera-recorder-installation,access-control-installation,optical-fibre-splicing
        work-at-height-licence
        布线、熔纤、装机、调测|安装监控和门禁|上门排障，回访客户
        Install broadband, cameras and access control

        7421 repair 11 5000-8500 month 2 0-3
        电路板维修工|家电维修员|打印机维修工
        Electronics Repairer
        electronic-circuit-troubleshooting,chip-level-board-repair,printer-copier-repair
        low-voltage-electrician-licence
        检测、更换元器件|用示波器定位故障|登记配件和维修时间
        Find and fix faults on circuit boards

        7233 repair 33 6000-9500 month 2 1-5
        设备维修工|机修钳工|工程机械维修工|装配钳工
        Machinery Mechanic
        machine-maintenance,bearing-shaft-replacement,equipment-installation-alignment,hydraulic-pneumatic-systems
        low-voltage-electrician-licence
        点检、保养生产设备|更换轴承、密封和液压元件|抢修故障，分析原因
        Maintain and repair production machinery

        7231 auto 33 5000-9500 month 0 0-4 500112
        汽车维修工|汽车机电维修工|新能源汽车维修工|汽修学徒
        Car Mechanic
        routine-car-servicing,car-diagnostic-scanner,engine-repair,chassis-brake-repair,car-electrical-diagnosis
        auto-repair-technician-certificate
        做常规保养和底盘检查|用诊断仪读码，排除电路故障|检修动力电池和电机
        Service cars and find electrical faults

        7132 auto 13 6000-9500 month 0 0-4
        汽车喷漆工|家具喷漆工|喷涂工
        Spray Painter
        automotive-spray-painting,industrial-part-spraying,furniture-wood-finishing
        -
        打磨、调色、喷漆、抛光|控制烤房温度|戴好防毒面具，处理废漆
        Mix colours and spray vehicles or furniture

        7234 auto 9 4500-7000 month 0 0-3
        电动车维修工|摩托车维修工
        E-bike and Motorcycle Mechanic
        e-bike-repair,motorcycle-repair,e-bike-battery-replacement
        -
        检测电池、电机和控制器|换胎、调刹车|接待客户并报价
        Repair electric bikes and motorcycles

        9122 auto 15 3800-6000 month 0 0-1
        洗车工|汽车美容员|贴膜学徒
        Vehicle Cleaner
        car-hand-washing,car-interior-cleaning,car-polishing-waxing
        -
        精洗外观和内饰|打蜡、抛光、贴膜|交车前检查
        Wash, polish and detail cars
        """;
}
