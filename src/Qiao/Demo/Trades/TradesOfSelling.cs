namespace Qiao.Demo.Trades;

/// <summary>Media, selling and leading.</summary>
internal static class TradesOfSelling
{
    public const string Table = """
        5242 media 26 5000-15000 month 2 0-3 500105,500112
        带货主播|直播带货主播|农产品直播主播|直播间主播
        Live Commerce Host
        live-commerce-hosting,live-script-planning,fan-engagement,on-camera-presenting,live-stream-control
        live-commerce-specialist-certificate
        直播讲解农产品、服饰和家居|写话术、排品、互动答疑|复盘数据，改进节奏
        Present goods live and answer viewers

        2656 media 11 6000-12000 month 3 0-3
        主持人|配音员|娱乐主播|口播达人
        Presenter and Voice Artist
        broadcasting-and-presenting,voice-acting,ceremony-hosting,on-camera-presenting
        putonghua-proficiency-certificate
        主持活动和节目|配音、录制口播|与编导打磨稿件
        Present shows and record voice-overs

        2166 media 24 5500-11000 month 3 0-4 500105,500107 m13
        平面设计师|UI设计师|电商美工|插画师
        Graphic and UI Designer
        graphic-design,ui-design,e-commerce-visual-design,adobe-illustrator,figma,brand-identity-design
        -
        设计海报、包装和界面|做详情页和活动主图|整理设计规范
        Design posters, packs and screens

        3431 media 12 5000-9500 month 2 0-4
        摄影师|儿童摄影师|商品摄影师|航拍师
        Photographer
        photography,photo-lighting,drone-piloting,photo-retouching
        photographer-certificate
        拍摄人像、商品和活动|布光、选片、修图|管理器材和素材
        Shoot and edit pictures

        3521 media 16 5000-9500 month 3 0-3
        短视频剪辑师|视频后期|导播|灯光音响师
        Video and Sound Technician
        live-broadcast-directing,sound-mixing,stage-lighting-control,video-editing
        -
        剪辑短视频，配乐字幕|直播切换画面，调音调光|整理素材库
        Edit video and run sound and light

        2431 media 26 6000-12000 month 3 1-4 500112 m13
        电商运营|新媒体运营|市场专员|短视频运营
        Marketing and E-commerce Specialist
        e-commerce-platform-operation,short-video-platform-operation,copywriting,marketing,xiaohongshu-operation
        e-commerce-specialist-certificate
        运营店铺和账号，策划活动|写文案，投放推广|分析流量、转化和复购
        Run online shops and campaigns

        2642 media 9 5500-10000 month 4 0-4
        记者编辑|文案策划|内容编辑
        Journalist and Editor
        news-reporting-and-writing,content-planning,editing-and-proofreading,new-media-editing
        -
        采访、写稿、编校|策划专题，运营栏目|核实事实，整理素材
        Report, write and edit

        3322 sell 59 5000-12000 month 2 0-3 500112,500105
        销售代表|业务员|客户经理|大客户销售|区域销售
        Sales Representative
        channel-development,customer-acquisition,payment-collection-sales,sales-skills,customer-needs-analysis
        -
        拜访客户，介绍产品和方案|签订合同，跟进交付和回款|收集市场信息
        Visit customers and close contracts

        5244 sell 26 4500-10000 month 2 0-2 500105
        电话销售|课程顾问|网络销售|招生顾问
        Telesales Agent
        telesales,course-sales-consulting,online-chat-reception,social-media-customer-conversion
        -
        联系有意向的客户，解答问题|邀约到店或试听|登记跟进情况
        Call interested customers and answer questions

        3334 sell 20 5000-13000 month 2 0-3
        房产经纪人|置业顾问|租赁顾问
        Estate Agent
        housing-listing-viewing,property-sales,property-contract-signing,shop-leasing-negotiation
        real-estate-broker-certificate
        登记房源，带客户看房|讲解税费和贷款流程|陪同签约、过户、交房
        Show homes and guide contracts

        2433 sell 12 7000-15000 month 3 1-5
        医疗器械销售工程师|工业品销售工程师|技术销售
        Technical Sales Engineer
        medical-device-knowledge,key-account-sales,business-negotiation,bidding-and-tendering
        -
        售前演示、方案报价|组织投标，签约|协调安装和培训
        Demonstrate, quote and win tenders

        2434 sell 8 8000-17000 month 4 1-5
        售前工程师|软件解决方案工程师
        ICT Presales Engineer
        systems-integration,business-negotiation,bidding-and-tendering,presentation
        -
        调研需求，编写方案|演示系统，答疑|支持投标
        Write and present software proposals

        3339 sell 9 5500-10000 month 3 0-4
        外贸业务员|跨境电商专员|招商专员
        Foreign Trade Agent
        foreign-trade-sales,cross-border-e-commerce,international-trade-terms,trade-documentation
        -
        开发海外客户，回复询盘|跟单、订舱、收汇|维护平台店铺
        Find overseas buyers and follow orders

        1120 lead 9 300000-700000 year 4 8-15 500112,500105
        总经理|分公司总经理|运营副总经理
        General Manager
        business-management,strategic-planning,operations-management,team-management
        -
        制定年度目标和预算|带领团队达成经营指标|对接合作方和政府部门
        Lead the business to its yearly goals

        1321 lead 12 180000-400000 year 3 5-10 500112,500106
        生产经理|厂长|制造总监
        Production Manager
        production-management,plant-operations,lean-manufacturing,production-planning-and-scheduling
        -
        负责产量、质量、交付和成本|推行精益和安全生产|培养班组长
        Deliver output, quality and safety

        1211 lead 9 200000-420000 year 4 5-10
        财务经理|财务总监
        Finance Manager
        financial-management,budget-management,tax-planning,corporate-financing,internal-control
        certified-public-accountant-qualification
        管理核算、资金和税务|编制预算，分析经营|建立内控
        Manage accounts, cash and tax

        1221 lead 12 180000-450000 year 3 5-10
        销售经理|营销总监|区域经理
        Sales Manager
        sales-management,marketing,channel-development,key-account-sales
        -
        制定销售策略和目标|管理区域和团队|维护重点客户
        Lead regions and key accounts

        1323 lead 9 180000-380000 year 3 5-12
        项目经理（建筑）|施工项目负责人|工程总监
        Construction Project Manager
        construction-planning,project-cost-control,construction-contract-management,bim-modelling
        class-1-constructor-certificate,construction-safety-abc-certificate
        全面负责工程进度、质量、安全和成本|协调业主、监理和分包|组织验收结算
        Deliver building projects on time and safely

        1324 lead 8 150000-320000 year 3 5-10
        物流经理|供应链经理|仓储经理
        Supply Chain Manager
        logistics-management,supply-chain-management,warehouse-management,transport-scheduling
        logistics-specialist-certificate
        规划仓网和运输|控制库存和费用|管理承运商
        Run warehouses and carriers
        """;
}
