namespace Qiao.Demo.Trades;

/// <summary>Software, engineering, building design and mining.</summary>
internal static class TradesOfEngineering
{
    public const string Table = """
        2512 soft 40 9000-22000 month 4 1-6 500112,500107 m13 en14
        Java开发工程师|Java后端工程师|Java高级开发|后端工程师（Java）
        Java Developer
        java,spring-framework,mysql,redis,spring-cloud,mybatis,docker
        intermediate-software-qualification-certificate
        用Java和Spring开发政务、物流等业务系统|设计接口和数据表，优化慢SQL|排查线上问题，做好代码评审
        Build Java back ends with Spring, MySQL and Redis

        2512 soft 16 10000-23000 month 4 1-5 500112 m13 en20
        Python开发工程师|Go后端开发工程师|平台研发工程师
        Python and Go Engineer
        python,go-programming-language,django,postgresql,kubernetes,docker
        -
        用Python或Go开发后台服务和数据接口|搭建自动化任务和内部工具|编写单元测试和部署脚本
        Build back-end services and internal tools in Python or Go

        2511 soft 24 9000-20000 month 4 1-5 500112 m13 en14
        数据分析师|Python数据分析师|大数据开发工程师|数据分析工程师
        Data Analyst and Big Data Engineer
        python,hadoop,apache-spark,etl-development,data-visualisation,data-mining
        data-analyst-certificate
        用Python做数据分析，搭建指标看板|基于Hadoop、Spark开发大数据任务|清洗数据，撰写分析报告
        Analyse data in Python and run Hadoop and Spark jobs

        2513 soft 24 8000-18000 month 3 1-5 500112,500107 m13 en12
        前端开发工程师|Web前端工程师|Vue前端开发|小程序开发工程师
        Front-end Developer
        vue-js,react-js,typescript,javascript,html-and-css,wechat-mini-program-development
        -
        用Vue或React开发页面和小程序|还原设计稿，适配多端|优化首屏速度和可访问性
        Build web pages and mini programs with Vue or React

        2514 soft 29 9000-22000 month 4 1-5 500112,500106 m13 en8
        嵌入式C++工程师|嵌入式软件工程师|C++开发工程师|车载软件工程师
        Embedded C++ Engineer
        c-plus-plus,c-programming,embedded-systems-development,microcontroller-programming,real-time-operating-system,device-driver-development
        -
        用C++开发嵌入式控制器和车载软件|编写驱动，调试总线通信|做单元测试和代码静态检查
        Write embedded C++ for controllers and vehicles

        2514 soft 12 8000-17000 month 3 1-4 - m13 en8
        Android开发工程师|鸿蒙应用开发工程师|iOS开发工程师
        Mobile App Developer
        android-development,harmonyos-development,kotlin,ios-development,flutter
        -
        开发移动应用，发布到应用市场|对接接口，优化启动和耗电|修复崩溃
        Develop and release mobile apps

        2519 soft 20 7000-14000 month 3 0-4 500112 m13 en10
        软件测试工程师|自动化测试工程师|测试开发工程师
        Software Test Engineer
        software-testing,test-automation,api-testing,performance-testing,defect-tracking
        -
        编写测试用例，执行功能和接口测试|搭建自动化脚本|跟踪缺陷直至关闭
        Test software by hand and by script

        2512 soft 12 15000-32000 month 5 1-5 500112 m13 en16
        算法工程师|大模型应用工程师|计算机视觉工程师
        Machine Learning Engineer
        deep-learning,pytorch,computer-vision,natural-language-processing,python
        -
        训练、评测和部署模型|整理数据集，分析误差|与产品协作落地应用
        Train, evaluate and ship models

        2521 soft 9 9000-18000 month 4 2-5 - m13
        数据库管理员|数据库工程师
        Database Administrator
        database-performance-tuning,mysql,oracle-database,postgresql,database-backup-and-recovery
        oracle-certified-professional
        维护数据库，做好备份和容灾|调优SQL和参数|制定变更方案
        Keep databases fast, safe and backed up

        2522 soft 15 7500-15000 month 3 1-5 500106 m13
        运维工程师|云计算运维工程师|系统管理员
        Systems and Cloud Engineer
        linux-system-administration,kubernetes,system-monitoring-tools,alibaba-cloud,devops
        cloud-certification
        维护服务器、容器和监控告警|编写自动化脚本|值班处理故障
        Run servers, containers and monitoring

        2529 soft 11 9000-19000 month 4 1-5 - m13
        网络安全工程师|渗透测试工程师|等保测评师
        Security Engineer
        penetration-testing,vulnerability-management,firewall-configuration,classified-protection-assessment
        certified-information-security-professional
        漏洞扫描、渗透测试和加固|应急响应，撰写报告|配合等级保护测评
        Test and harden systems

        3512 soft 16 4500-7500 month 3 0-3
        IT运维专员|桌面支持工程师|软件实施工程师
        IT Support Technician
        desktop-support,desktop-fault-handling,software-implementation,network-troubleshooting
        -
        处理电脑、打印机和网络故障|安装系统，管理账号|上门实施软件并培训用户
        Fix computers and help users

        2431 soft 13 9000-18000 month 4 2-6 - m13
        产品经理|互联网产品经理|用户运营经理
        Product and Growth Manager
        user-growth,content-planning,e-commerce-platform-operation,community-and-private-traffic-operation
        -
        调研需求，写产品文档|推动设计、研发、测试上线|看数据，持续改进
        Find out what users need and get it built

        2152 engineer 20 220000-480000 year 5 1-8 500106,500112 en14
        芯片设计工程师|模拟IC设计工程师|数字IC设计工程师|芯片验证工程师
        Chip Designer
        digital-ic-design,analog-ic-design,hardware-description-languages,chip-verification,eda-tools,chip-tape-out
        -
        完成模块设计、仿真和综合|搭建验证环境，收敛覆盖率|配合版图、流片和测试
        Design, simulate and verify integrated circuits

        2152 engineer 17 9000-19000 month 4 1-5 500106,500112 m13
        硬件工程师|PCB设计工程师|FPGA工程师|电子工程师
        Hardware Engineer
        circuit-design,pcb-design,altium-designer,fpga-development,electromagnetic-compatibility
        -
        设计原理图和电路板|焊接样机，测试信号|整改电磁兼容问题
        Design boards and test prototypes

        2151 engineer 20 8000-16000 month 4 1-5 500112 m13
        电气工程师|电池工程师|光伏设计工程师|电气自动化工程师
        Electrical Engineer
        electrical-design,eplan,plc-programming,battery-management-system,photovoltaic-system-design
        registered-electrical-engineer
        设计电气原理图和控制柜|编程、调试现场设备|编制物料清单和说明书
        Design and commission electrical systems

        2144 engineer 29 7500-15000 month 4 0-5 500112,500107 m13
        机械工程师|机械设计工程师|结构工程师|汽车底盘工程师|模具设计工程师
        Mechanical Engineer
        mechanical-design,solidworks,catia,finite-element-analysis,mould-design
        -
        三维建模、出图、校核强度|跟进样件试制和试验|解决装配和量产问题
        Design mechanical parts and see them built

        2141 engineer 26 7000-13500 month 3 1-5 500112,500106 m13
        工艺工程师|质量工程师|精益工程师|生产工艺员
        Process and Quality Engineer
        process-design,quality-core-tools,8d-problem-solving,six-sigma,lean-manufacturing
        six-sigma-certification
        编制工艺文件和控制计划|分析不良，推动改善|组织来料和客户质量评审
        Plan processes and drive out defects

        2149 engineer 17 7000-14000 month 3 1-5
        安全工程师|安全环保专员|消防工程师|自动驾驶测试工程师
        Safety Engineer
        process-safety-analysis,safety-hazard-inspection,fire-protection-engineering,work-safety-knowledge
        registered-safety-engineer-certificate
        排查隐患，组织培训和演练|编制应急预案|监督动火、有限空间等作业
        Find hazards, train people and supervise risky work

        2145 engineer 9 8000-16000 month 4 1-5 500115
        化工工艺工程师|制药工程师|涂料研发工程师
        Chemical Engineer
        pid-diagram-reading,process-safety-analysis,pharmaceutical-formulation
        registered-chemical-engineer
        优化反应和分离工艺|编制操作规程和物料平衡|主持中试放大
        Improve and scale up chemical processes

        2131 engineer 9 8000-18000 month 5 0-5
        生物研发工程师|细胞培养研究员|育种研究员
        Biotech Researcher
        cell-culture,molecular-biology-techniques,pcr-detection,plant-breeding
        -
        设计并完成实验|整理数据，写报告和专利|管理试剂和样品
        Plan and run experiments

        2133 engineer 9 6500-12000 month 4 1-5
        环境工程师|环评工程师|碳管理专员
        Environmental Engineer
        environmental-impact-assessment,environmental-monitoring,carbon-accounting
        environmental-impact-assessment-engineer-certificate,carbon-emission-manager-certificate
        现场踏勘，编制环评报告|监测水、气、声|核算碳排放
        Assess impacts and monitor emissions

        3115 engineer 15 5500-9000 month 3 0-4
        机械技术员|设备技术员|自动化调试员
        Mechanical Technician
        plc-programming,hydraulic-pneumatic-systems,equipment-maintenance-planning,engineering-drawing
        -
        装配、调试专机和产线|编写点检表|改善工装夹具
        Build, set up and maintain machines

        3111 engineer 11 4800-7500 month 3 0-3
        化验员|实验员|水质检测员
        Laboratory Technician
        chemical-titration,water-quality-testing,food-inspection-testing,reagent-preparation
        chemical-inspector-certificate
        取样、化验、出报告|校准仪器，配制试剂|留样和台账管理
        Take samples and test them

        2142 civil 26 8000-16000 month 4 1-6 500112,500101
        土木工程师|结构工程师|道路桥梁工程师|给排水设计师|监理工程师
        Civil Engineer
        structural-design,road-and-bridge-design,construction-supervision,bim-modelling,tunnel-construction
        class-1-constructor-certificate,supervision-engineer-certificate
        完成结构、道路或管网设计计算|审核施工方案，处理变更|现场巡查质量、安全和进度
        Design structures and check work on site

        3123 civil 26 6000-11000 month 3 1-5 500101,500112
        施工员|工长|现场施工管理员|质量员|安全员
        Site Supervisor
        civil-construction-management,construction-site-scheduling,technical-briefing,safety-hazard-inspection
        construction-worker-post-certificate,safety-officer-certificate
        组织班组施工，做技术交底|检查质量、安全和材料|填写施工日志
        Lead crews and check quality and safety

        3112 civil 18 5000-8500 month 3 0-4
        资料员|工程测量员|试验员|预算员
        Construction Technician
        construction-documentation,engineering-surveying,quantity-takeoff,glodon,concrete-material-testing
        construction-documentation-certificate
        整理工程资料，报验归档|放线、复测|算量、对量
        Survey, measure and keep the site records

        2149 civil 13 8000-15000 month 3 2-6
        造价工程师|安装造价员|成本合约经理
        Cost Engineer
        construction-cost-management,construction-pricing-software,glodon,project-cost-control
        class-1-cost-engineer-certificate,class-2-cost-engineer-certificate
        编制工程量清单和控制价|审核进度款和结算|询价，做目标成本
        Price works and audit payments

        2114 civil 12 7500-14000 month 4 0-5 500102,500236
        地质工程师|岩土工程师|水文地质技术员|地质勘查员
        Geologist
        geological-exploration,geotechnical-investigation,hydrogeology,geological-logging
        registered-geotechnical-engineer
        野外填图、编录和取样|做滑坡、边坡稳定性评价|编写勘察报告
        Map, log and sample in the field

        2165 civil 11 6500-12000 month 3 0-4
        测绘工程师|无人机航测员|地理信息工程师
        Surveyor
        engineering-surveying,uav-aerial-survey,arcgis,rtk-gnss-surveying
        registered-surveyor,uav-pilot-licence
        外业测量，布设控制网|无人机航飞，建三维模型|内业成图入库
        Survey land and make maps

        2161 civil 12 8500-17000 month 4 1-6
        建筑设计师|建筑师|规划设计师
        Architect
        architectural-design,sketchup,autocad,bim-modelling,green-building-design
        class-1-registered-architect
        方案创作和施工图设计|协调各专业|驻场服务，解决图纸问题
        Design buildings from idea to drawings

        3432 civil 17 6000-13000 month 3 1-5 500105
        室内设计师|全屋定制设计师|软装设计师
        Interior Designer
        interior-space-planning,kujiale,3ds-max,site-measurement-interior,custom-furniture-design
        interior-designer-certificate
        上门量房，出平面和效果图|深化施工图，选材下单|跟进工地，解决问题
        Measure, draw and furnish interiors

        8113 civil 9 7500-13000 month 2 1-5 500102
        页岩气钻井工|盾构机司机|钻探工
        Driller
        rock-drilling,tbm-shield-operation,geological-logging
        well-control-certificate
        操作钻机或盾构机|记录进尺和岩样|检查设备和防喷装置
        Operate drilling rigs

        8111 civil 9 7500-12000 month 0 0-4 500119,500110
        掘进工|采煤工|井下支护工
        Miner
        tunnelling-roadheading,roof-bolting-support,coal-face-mining
        coal-mine-special-operation-licence
        按作业规程掘进、支护|检查顶板和瓦斯|交接班说明隐患
        Drive headings and support the roof
        """;
}
