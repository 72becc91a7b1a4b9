namespace Qiao.Demo.Trades;

/// <summary>Roads, warehouses, the river, the upkeep of the city and odd jobs.</summary>
internal static class TradesOfMoving
{
    public const string Table = """
        9621 courier 59 6000-10000 month 0 0-1 500105,500103,500112
        快递员|收派员|快递网点收派员|同城配送员
        Parcel Courier
        parcel-delivery-pickup,barcode-pda-scanner,electric-scooter-riding,city-route-familiarity
        courier-skill-certificate
        派送片区快件，上门取件|扫描签收，处理异常件|与驿站、物业做好沟通
        Deliver and collect parcels in your area

        8321 courier 53 6000-11000 month 0 0-1 500105,500103 pt30
        外卖骑手|送餐员|专送骑手|众包骑手
        Food Delivery Rider
        motorcycle-riding,electric-scooter-riding,delivery-app-order-taking,food-delivery-riding
        d-motorcycle-licence
        取餐核单，按时送达|遵守交通规则，戴好头盔|异常订单及时报备
        Collect meals and bring them to the door on time

        8322 courier 33 5500-9000 month 0 1-3 500105
        面包车送货司机|冷链配送司机|小车司机|网约车司机
        Van and Car Driver
        van-cargo-delivery-driving,refrigerated-truck-driving,light-truck-loading-delivery,ride-hailing-app
        c1-driving-licence
        驾驶小型货车送货，配合装卸|核对送货单，收回回单|检查车况，保持整洁
        Drive a van, deliver goods and bring back the papers

        4412 courier 13 4000-6000 month 0 0-1
        邮政投递员|快递分拣员|驿站管理员
        Mail Carrier and Sorter
        mail-delivery,express-parcel-sorting,parcel-station-operation,barcode-pda-scanner
        -
        按段道分拣、投递邮件|驿站入库、上架、出库|登记退件和破损
        Sort and deliver mail

        8332 drive 46 7500-13000 month 0 1-5
        货车司机|A2半挂车司机|搅拌车司机|B2货车驾驶员|自卸车司机
        Truck Driver
        heavy-truck-driving,semi-trailer-driving,concrete-mixer-truck-driving,dump-truck-driving
        a2-driving-licence,b2-driving-licence,road-freight-licence
        驾驶重型货车完成干线或短驳运输|出车前检查制动、轮胎和灯光|固定货物，交接单据
        Drive heavy trucks on long and short hauls

        8331 drive 17 6000-9000 month 0 1-4
        公交车驾驶员|大客车司机|校车司机|通勤班车司机
        Bus Driver
        bus-driving,tourist-coach-mountain-driving,bus-pre-trip-inspection
        a1-driving-licence,road-passenger-transport-licence
        按时刻表安全行车|提醒乘客坐稳扶好|例检车辆，登记行车日志
        Drive passengers safely to the timetable

        8322 drive 15 5500-8500 month 0 1-3
        出租车司机|公务车驾驶员|代驾司机
        Taxi and Car Driver
        passenger-car-driving,business-reception-driving,designated-driving-service
        c1-driving-licence,taxi-driver-licence
        安全接送乘客|熟悉市区路线|保持车内整洁
        Drive passengers around the city

        8311 drive 8 7500-11000 month 3 0-3
        轨道列车司机|地铁电客车司机|调车员
        Metro Train Driver
        metro-train-driving,train-preparation-checks,rail-emergency-handling
        metro-driver-certificate
        出乘前整备检查|按信号和运行图驾驶|处理列车常见故障
        Drive metro trains to signals and timetable

        4321 store 40 4500-7000 month 2 0-3 500112,500106
        仓库管理员|仓管员|库管|物料员
        Warehouse Keeper
        warehouse-receiving-dispatch,warehouse-management-system,inventory-management,barcode-pda-scanner
        warehouse-keeper-certificate
        验收、入库、出库、盘点|在系统里做单，账实相符|规划库位，先进先出
        Receive, store and issue goods and keep the books right

        8344 store 46 5500-8000 month 0 0-3 500107,500112,500106
        叉车司机|叉车工|前移叉车驾驶员|物流园叉车工
        Forklift Driver
        forklift-driving,reach-truck-operation,forklift-daily-check,loading-unloading-goods
        forklift-n1-licence
        驾驶电动叉车装卸、上架、移库|班前点检、充电|码放整齐，标识朝外
        Drive forklifts to load, stack and move pallets

        9333 store 40 5000-7500 month 0 0-1 500112,500106
        分拣员|装卸工|仓库拣货员|理货装卸工
        Warehouse Handler
        order-picking,loading-unloading-goods,electric-pallet-truck-driving,ecommerce-order-packing
        -
        按单拣货、复核、打包|装车卸车，码托缠膜|清点差异并登记
        Pick orders and load trucks

        9333 store 33 180-300 day 0 0-0 500105,500106 temp90 daily
        搬运工（日结）|装卸工日结|搬家师傅|展会搬运工
        Removals and Loading Worker (daily pay)
        loading-unloading-goods,furniture-moving,cold-store-handling
        -
        搬运家具、货物和展具|打包、防护、上下车|听从带班安排，注意安全
        Move furniture and goods, paid daily

        4323 store 15 5000-8000 month 3 0-3
        物流调度员|车辆调度员|运输跟单员
        Transport Dispatcher
        vehicle-dispatching,tms-system,route-planning-delivery,waybill-handling
        -
        排车、派单、跟踪在途|核对运费和回单|处理晚点、货损
        Plan trucks and follow every load

        3331 store 11 5500-9000 month 3 0-3 500106
        报关员|货代操作员|单证员
        Customs and Freight Agent
        customs-declaration,freight-forwarding,hs-code-classification,single-window-system
        freight-forwarder-certificate
        制作报关单证，归类申报|订舱、跟踪班列和航次|对接海关和客户
        Prepare customs papers and book freight

        8350 river 24 5500-9000 month 0 0-3 500102,500101
        长江货船水手|渡船水手|趸船水手|内河船员
        River Deckhand
        deck-seamanship,watchkeeping-lookout,lock-ferry-mooring,ship-cargo-hatch-work
        inland-crew-certificate,seafarer-basic-safety-training
        值班瞭望，系缆解缆，过闸操作|敲锈、油漆、保养甲板设备|装卸货时看舱、量水尺
        Keep watch, handle lines and maintain the deck

        3152 river 9 9000-16000 month 2 3-8 500102
        内河船长|船舶驾驶员|二副
        River Ship's Officer
        ship-navigation,ship-handling-berthing,bridge-watchkeeping,cargo-stowage-planning
        inland-crew-certificate
        驾驶船舶安全航行、靠离泊|管理驾驶台班次和航行日志|组织应急演练
        Navigate and berth a ship on the Yangtze

        3151 river 9 8000-14000 month 2 2-6
        轮机员|轮机长|船舶机工
        Ship's Engineer
        marine-auxiliary-maintenance,machine-maintenance,watchkeeping-lookout
        inland-crew-certificate
        操作、保养主机和辅机|记录轮机日志|做好防污染和节油
        Run and maintain the ship's engines

        8343 river 12 6500-10000 month 0 1-4 500105,500102
        港口门机司机|桥吊司机|集装箱吊操作员
        Port Crane Operator
        port-crane-operation,container-reach-stacker,crane-signalling-rigging
        special-equipment-operator-certificate,overhead-crane-q2-licence
        操作门机、岸桥装卸集装箱|按配载图作业|班前检查并试车
        Load and unload containers

        7541 river 8 10000-18000 month 0 1-5
        工程潜水员|打捞潜水员
        Commercial Diver
        commercial-diving,underwater-inspection-video,underwater-salvage
        commercial-diver-certificate
        水下检查、切割、清淤|检查潜水装具和供气|服从潜水监督指挥
        Inspect, cut and salvage under water

        9613 city 26 2800-4200 month 0 0-1
        环卫工人|道路清扫保洁员|公厕保洁员|河道保洁员
        Street Sweeper
        street-sweeping,public-toilet-upkeep,river-floating-debris-removal,mechanical-sweeper
        -
        清扫主次干道和人行道|捡拾白色垃圾，清掏果皮箱|驾驶小型清扫车
        Sweep streets and clear bins

        9611 city 13 3600-5500 month 0 0-1
        垃圾清运工|餐厨垃圾收运员|垃圾分类督导员
        Refuse Collector
        refuse-bin-collection,kitchen-waste-collection,transfer-station-operation
        -
        跟车收运，桶归位|转运站压缩、冲洗|指导居民分类投放
        Collect and sort household waste

        9214 city 24 3200-5200 month 0 0-2
        绿化养护工|园林绿化工|花木工
        Landscape Gardener
        lawn-mowing,hedge-topiary-trimming,plant-watering-fertilising,landscape-planting
        -
        修剪草坪、绿篱和行道树|浇水、施肥、防虫|换花、补植、清理枯枝
        Trim lawns and hedges and plant flowers

        3132 city 12 5000-8000 month 2 0-3
        污水处理工|净水厂运行工|垃圾焚烧运行员
        Water and Waste Plant Operator
        wastewater-treatment,chemical-dosing,sludge-dewatering,water-quality-testing
        wastewater-operator-certificate
        巡检泵站、格栅和曝气设备|加药、脱泥、取样化验|填写运行台账
        Run a water or sewage works

        7544 city 9 4200-6500 month 0 0-2
        有害生物防制员|消杀员|白蚁防治工
        Pest Controller
        rodent-insect-control,termite-control,disinfection-spraying
        pest-control-certificate
        现场勘查，布放毒饵站|喷洒消毒，做好防护|回访并出具记录
        Control rodents, insects and termites

        9623 city 9 3500-5000 month 0 0-1
        抄表员|燃气安检员|自动售货机补货员
        Meter Reader
        water-meter-reading,gas-electricity-meter-reading,vending-machine-restocking
        -
        上门抄表、复核异常|检查用气安全，张贴通知|登记户表台账
        Read meters and report faults

        9622 odd 29 150-240 day 0 0-0 500105,500106 temp95 daily
        零工|临时工|杂工（日结）|社区便民工
        Odd-job Worker
        errand-odd-tasks,simple-furniture-assembly,general-hand-tools,home-small-repairs
        -
        听从派工，做搬运、清理、布置等零活|协助安装桌椅、货架|收工后清点工具
        Do odd jobs as assigned

        9510 odd 11 100-160 day 0 0-0 - temp95 daily
        传单派发员|市场问卷调查员|活动引导员
        Leaflet Distributor
        in-store-promotion,crowd-queue-guiding
        -
        在指定点位派发资料|登记意向客户|听从督导安排
        Hand out leaflets at given places

        3435 odd 9 130-260 day 0 0-0 - temp95 daily
        群众演员|舞台搭建工|活动执行助理
        Event Crew and Extra
        venue-layout-planning,props-making,stage-lighting-control
        -
        按通告到场，听从安排|搭建舞台、布置背景|演出结束后拆台装车
        Help build, run and clear events
        """;
}
