namespace Qiao.Demo.Trades;

/// <summary>Kitchens, tables, travel and shops.</summary>
internal static class TradesOfKitchens
{
    public const string Table = """
        5120 kitchen 66 5500-9500 month 0 1-5 500101,500103,500105
        厨师|川菜厨师|炒锅厨师|食堂厨师|大锅菜厨师|家常菜厨师
        Cook
        sichuan-cuisine,kitchen-ordering-stock,steaming-soup-cooking,cold-dish-making,knife-skills-cutting
        health-certificate,chinese-cook-certificate
        按出品标准烹制川菜、家常菜和大锅菜|管好灶台火候和出菜速度|参与新菜试做和口味调整
        Cook dishes to the house standard and keep service on time

        5120 kitchen 33 6000-10000 month 0 1-4 500103,500105,500112
        火锅炒料师|火锅店厨师|江湖菜厨师|烤鱼厨师
        Hotpot Cook
        hotpot-base-making,grilled-fish-and-dry-pot,kitchen-ordering-stock,braised-food-making
        health-certificate
        炒制火锅底料，把握香料配比|制作小吃、凉菜和特色锅底|管理冻库和干货
        Fry the hotpot base and prepare house specials

        5120 kitchen 26 26-45 hour 0 0-3 500103 pt100 en45
        兼职厨师|西餐厨师（兼职）|酒店早餐厨师
        Part-time Cook
        western-cuisine-cooking,bread-baking,barbecue-grilling,cold-dish-making
        health-certificate,western-cook-certificate
        负责早餐、自助餐或晚餐档口的出品|备料、切配，保持台面整洁|按订单出餐，控制用量
        Prepare breakfast, buffet or evening dishes in a western kitchen

        3434 kitchen 11 10000-18000 month 2 5-10
        行政总厨|厨师长|食堂厨师长
        Head Chef
        kitchen-management,menu-development,food-cost-control,banquet-menu-planning
        advanced-cook-technician-certificate,health-certificate
        安排后厨班次和分工|研发菜品，核算毛利|检查食品安全和出品质量
        Lead the kitchen, its menu and its costs

        9412 kitchen 50 3300-5000 month 0 0-1 500103,500105 pt15
        帮厨|后厨切配工|墩子|洗碗工|打荷
        Kitchen Assistant
        dish-washing,vegetable-washing-cutting,hot-kitchen-preparation,skewer-threading
        health-certificate
        洗菜、切配、串串，备齐开餐用料|清洗消毒餐具和厨具|打扫后厨地面和下水口
        Wash, cut and prepare food and clean the kitchen

        9411 kitchen 13 24-32 hour 0 0-1 500103 pt80
        汉堡店后厨制作员|轻食制作员|快餐制作员
        Fast Food Preparer
        burger-fried-chicken-making,sandwich-salad-assembly,fast-food-assembly
        health-certificate
        按操作卡制作汉堡、炸鸡和沙拉|控制油温和保温时间|清洁炸炉和操作台
        Make burgers and salads to the recipe card

        7512 kitchen 22 4800-7500 month 0 1-3
        白案师傅|面点师|面包师|蛋糕裱花师
        Baker and Pastry Cook
        noodle-pastry-making,bread-baking,cake-decorating,breakfast-making
        health-certificate,baker-certificate
        和面、发面，制作包子、花卷和抄手|烤制面包，裱花装饰|核对原料保质期
        Bake bread, cakes and steamed buns

        5131 table 73 3500-5500 month 0 0-2 500103,500105,500106 pt20
        餐厅服务员|火锅店服务员|包间服务员|传菜员|宴会服务员
        Waiting Staff
        dish-serving,order-taking-restaurant,clearing-tables,table-setting,restaurant-pos-ordering
        health-certificate
        迎宾带位，介绍菜品和锅底|点菜、上菜、加汤、换盘|收台翻台，摆好餐具
        Seat guests, take orders and serve the table

        5132 table 17 3800-5800 month 0 0-2 - pt25
        咖啡师|茶艺师|调酒师
        Barista and Bartender
        espresso-making,latte-art,tea-art,cocktail-mixing
        barista-certificate,health-certificate
        制作咖啡、茶饮和调酒|向客人介绍风味和产地|盘点吧台物料
        Make coffee, tea and drinks at the bar

        5246 table 22 3500-4800 month 0 0-1 - pt30
        奶茶店店员|食堂打餐员|快餐店店员
        Food Counter Attendant
        tea-drink-making,meal-serving-canteen,takeaway-order-packing,counter-food-display
        health-certificate
        按配方制作饮品和小吃|打餐、打包外卖、核对订单|补货并保持柜台清洁
        Prepare drinks and serve food at the counter

        4224 table 20 3800-5500 month 2 0-2 500103
        酒店前台接待|民宿前台|宾客关系专员
        Hotel Receptionist
        hotel-check-in-out,room-booking-ota,reception-duties,hotel-property-management-system
        -
        办理入住、退房和续住|处理平台订单和电话预订|解答客人问询，处理投诉
        Check guests in and out and handle bookings

        1411 table 8 9000-16000 month 3 5-10
        酒店经理|民宿店长|前厅部经理
        Hotel Manager
        hotel-management,hotel-revenue-management,homestay-operation,housekeeping-management
        hotel-manager-certificate
        负责门店经营、房价和入住率|检查客房和前厅服务质量|带领团队完成年度目标
        Manage rooms, rates and people of a hotel

        1412 table 11 7000-12000 month 2 3-8
        餐厅店长|火锅店店长|餐饮经理
        Restaurant Manager
        catering-management,banquet-management,food-safety-management,franchise-management
        food-safety-manager-certificate
        负责门店日常经营和人员排班|控制食材成本和损耗|处理顾客意见，提升评价
        Run a restaurant day by day

        5111 travel 16 4000-7000 month 2 0-2
        三峡游轮服务员|列车乘务员|航站贵宾室服务员
        Cruise and Train Attendant
        cruise-passenger-service,train-crew-operation,passenger-boarding-assistance,vip-lounge-service
        seafarer-basic-safety-training,train-attendant-certificate
        迎送旅客，介绍沿途景点和设施|整理客舱，提供餐饮服务|演示安全设备，做好应急引导
        Look after passengers on board

        5112 travel 12 3800-5500 month 2 0-1
        轨道站务员|索道服务员|检票员
        Station Attendant
        metro-station-equipment,platform-crowd-control,ticket-inspection,broadcast-announcement
        urban-rail-service-certificate
        引导乘客安全乘降，疏导客流|处理闸机、售票机问题|播报到站和安全提示
        Help passengers at gates and platforms

        5113 travel 17 4500-8500 month 3 0-3
        导游|景区讲解员|研学导师|地接导游
        Tour Guide
        tour-guiding,scenic-spot-interpretation,itinerary-design,study-tour-guidance
        tour-guide-licence
        带团游览，讲解巴渝历史和风物|落实行程、用餐和住宿|处理途中突发情况
        Lead groups and tell the story of the place

        5223 shop 63 3500-6000 month 0 0-2
        营业员|导购员|家电销售顾问|手机店员|家居导购
        Shop Assistant
        in-store-selling,home-appliance-sales,mobile-phone-sales,customer-service,retail-selling
        -
        接待顾客，介绍商品和活动|整理陈列，标好价签|做好售后登记和会员维护
        Advise customers and keep the display in order

        5223 shop 13 6000-12000 month 2 1-4
        汽车销售顾问|新能源汽车销售顾问|直营店产品顾问
        Car Sales Adviser
        car-sales,used-car-appraisal,customer-needs-analysis,product-demonstration
        automobile-salesperson-certificate,c1-driving-licence
        接待到店客户，安排试乘试驾|讲解配置、金融和保险方案|跟进订单直至交车
        Present cars, arrange test drives and close orders

        5230 shop 30 3300-4600 month 0 0-1 - pt15
        收银员|超市收银员|售票员
        Cashier
        cashiering,point-of-sale-system,cash-management-cashier,ticket-selling
        -
        准确收银，核对小票和现金|解答价格和促销问询|班后结账、交款
        Take payment and balance the till

        9334 shop 26 3300-4600 month 0 0-1 - pt15
        超市理货员|补货员|生鲜理货员
        Shelf Filler
        shelf-restocking,fresh-produce-display,first-in-first-out-rotation,shelf-stock-taking
        -
        补货上架，先进先出|检查临期商品，更换价签|参加月末盘点
        Restock shelves and rotate goods

        5222 shop 17 5500-9000 month 2 2-5
        门店店长|便利店店长|超市课长
        Store Manager
        store-operations,sales-target-tracking,shift-supervision-store,shrinkage-control
        -
        负责门店销售目标和排班|订货、盘点、控制损耗|培训店员，处理顾客意见
        Lead the shop to its targets

        5242 shop 16 120-200 day 0 0-1 - temp80 daily
        商超促销员|周末促销员|展会讲解员
        Product Demonstrator
        in-store-promotion,product-demonstration,product-showing-auto-exhibition
        -
        在卖场试吃、试用台介绍产品|派发资料，登记意向顾客|统计当日销量
        Show products to shoppers and note their interest

        5211 shop 8 3500-5500 month 0 0-2
        菜市场摊位销售员|农贸市场售货员|水果摊店员
        Market Stall Seller
        stall-display-selling,fresh-goods-weighing,wholesale-market-purchase
        -
        摆摊、称重、收款|凌晨到批发市场进货验货|保持摊位整洁
        Sell fresh produce at a market stall

        5212 shop 8 4200-6800 month 0 0-2
        早点摊师傅|夜市小吃制作员|烧烤摊主厨
        Street Food Maker
        street-snack-making,breakfast-making,barbecue-grilling,pancake-snack-making
        health-certificate
        现场制作煎饼、小面和烤串|备料、出摊、收摊|收款找零，打扫摊位
        Make noodles, pancakes and grilled skewers at a stall

        5245 shop 9 3800-5200 month 0 0-1
        加油站加油员|充电站值守员|加气站操作员
        Filling Station Attendant
        fuel-dispensing,ev-charging-service,fuel-card-sales
        -
        引导车辆，按规程加油|推荐油卡和便利店商品|检查消防器材
        Serve drivers at pumps and charging points
        """;
}
