namespace Qiao.Demo.Trades;

/// <summary>Families of trades that make, build, move and grow.</summary>
internal static class FamiliesOfWork
{
    public const string Table = """
        metal shift 1-6
        看懂图纸和工艺卡，按要求加工|做好首件自检和过程抽检|班前点检设备，班后清洁保养|规范佩戴防护用品|记录产量和设备运行情况|发现质量问题及时停机反馈|配合技术员改进工装|工件分类摆放，标识清楚|带教新员工
        能看懂机械图纸|会用卡尺、千分尺等量具|有同岗位经验者优先|踏实细心，有质量意识|能适应两班倒|遵守安全操作规程|服从生产安排
        Read drawings and follow the process sheet|Check the first part and samples|Inspect and clean machines each shift|Wear protective equipment|Record output and faults|Stop and report when quality slips
        Able to read drawings|Can use calipers and micrometers|Careful about quality|Works safely|Able to work two shifts

        line shift 2-16
        按作业指导书操作，不漏工序|做好班前会和交接班|执行5S，保持工位整洁|发现异常及时报告班组长|正确佩戴劳保用品|完成当班产量和质量目标|如实填写流转卡|参加岗位技能培训|爱护设备和工装
        手脚灵活，做事认真|能适应倒班|服从班组安排|有工厂经验者优先，新手有人带|注意安全，遵守厂规|有团队意识|能看懂简单的作业图
        Follow the work instruction step by step|Hand over at shift change|Keep the workplace in order|Tell the team leader about anything unusual|Meet the day's output and quality|Fill in the route card
        Careful and quick hands|Able to work shifts|Beginners are trained|Safety minded|Good team spirit

        garment shift 2-8
        看工艺单和样衣，按要求制作|控制线迹、尺寸和外观质量|清理线头，保持衣片整洁|保养缝纫设备，更换机针|按时交货，准确计件|节约面辅料|配合质检返修|参与新款试样|保持车间整洁，注意用电安全
        会独立操作缝纫设备|手工细致，速度稳定|有服装厂经验者优先，学徒可教|能看懂工艺单|服从生产安排|有质量意识|能按时交活
        Follow the sample and the process sheet|Control stitches, size and finish|Look after machines and needles|Deliver on time and count pieces correctly|Help rework faults|Save cloth and trimmings
        Can run a sewing machine alone|Neat hands at a steady pace|Apprentices are taught|Reads process sheets|Cares about quality

        craft flex 1-4
        按图样和订单要求制作，保证工期|挑选材料，控制损耗|参与新品打样和文创开发|整理纹样和工艺资料|给游客和学员演示技艺|包装成品，登记编号|参加展销和传习活动|爱护工具，注意安全|与设计师沟通修改
        喜欢手工，坐得住|有作品者优先，愿学可教|动手能力强，审美好|做工精细，按时交活|可在合作社或居家完成|愿意带徒弟|珍惜传统技艺
        Work to pattern and order, on time|Choose materials and avoid waste|Help develop new pieces|Show the craft to visitors|Pack and number finished work|Join fairs and classes
        Loves handwork|Neat and patient|Portfolio welcome, learners taught|Can work at the cooperative or at home|Ready to pass the craft on

        farm flex 1-6
        按农时和技术员安排作业|观察长势或畜禽状况，及时报告|安全使用农药、兽药，做好记录|维护大棚、圈舍和管道|采收、分级、装运|做好防汛、防寒、防火|保养农机具|保持场地整洁，规范处理废弃物|统计用工和物料
        熟悉农事，肯吃苦|有种植或养殖经验者优先|能长期稳定工作|会开农用三轮或微耕机更好|认真记录|服从安排，注意安全|愿意学习新技术
        Work with the seasons and the technician's plan|Watch crops or animals and report|Use sprays safely and keep records|Maintain sheds, pipes and tools|Harvest, grade and load|Keep the place clean
        Knows farm work|Steady and willing|Experience welcome|Can keep simple records|Open to new methods

        build site 1-8
        按图纸和班组长安排施工|进场佩戴安全帽，高处系好安全带|参加三级安全教育和班前会|做到工完料净场地清|节约材料，爱护机具|配合质量检查和整改|与其他工种协调工序|如实记录工程量|遇到险情立即停工上报
        有工地经验者优先，新手可跟班学|能吃苦，服从安排|遵守工地安全规定|会看简单施工图|能随项目调动|有团队合作精神|注意成品保护
        Build to the drawings and the foreman's plan|Wear helmet and harness|Join safety briefings|Leave the place clean after work|Save material and look after tools|Stop and report any danger
        Site experience welcome|Follows safety rules|Reads simple drawings|Able to move with the project|Works well in a crew

        repair shift 1-3
        接单后及时到场，排查处理|按规程断电、挂牌、验电|填写维修记录和配件领用|定期巡检，消除隐患|向用户说明故障原因和注意事项|保管好仪表和工具|配合项目安装和验收|节假日轮流值班|参加技术培训
        能看懂电气或机械图纸|会使用万用表等常用仪表|动手能力强，能独立排障|有上门服务意识|持证上岗，遵守安全规程|能适应值班|有同类维修经验者优先
        Answer calls quickly and find the fault|Lock out and test before work|Record repairs and parts|Inspect regularly and remove hazards|Explain the cause to users|Take turns on call
        Reads electrical or mechanical drawings|Can use a multimeter|Works independently|Holds the required licence|Polite on customer sites

        auto shift 1-4
        按工单作业，做好自检|使用防护垫，爱护客户车辆|规范使用举升机和工具|旧件展示，说明维修项目|清理工位，分类处理废油废件|学习新能源车型技术|登记配件和工时|协助路试和交车|遵守用电、动火规定
        有维修基础，愿意钻研|做事细心，不漏项|会使用常用检测设备|学徒可教，有师傅带|有驾驶证更好|服从班组安排|诚实守信
        Work to the job card and check your work|Protect the customer's vehicle|Use lifts and tools safely|Explain repairs to customers|Keep the bay clean|Learn about electric vehicles
        Basic repair knowledge|Careful and honest|Apprentices are trained|Driving licence welcome|Team worker

        drive shift 1-5
        出车前后例检，填写行车日志|遵守交通法规，不疲劳驾驶|保管好证照和随车工具|按调度路线准点到达|文明服务，安全第一|及时上报事故和故障|保持车辆清洁|配合装卸和签收|参加安全学习
        驾驶技术熟练，熟悉山区道路|无重大责任事故记录|服从调度|会用导航和行车系统|沟通有礼|能接受出车安排|有同车型经验者优先
        Check the vehicle before and after each trip|Obey traffic law and never drive tired|Arrive on time by the planned route|Report faults and incidents|Keep the vehicle clean|Join safety classes
        Skilled driver, used to mountain roads|Clean safety record|Can use navigation|Polite to customers|Follows dispatch

        store shift 2-10
        按单作业，账、卡、物相符|使用扫码枪完成出入库|码放整齐，通道畅通|做好防火、防潮、防盗|参加月度盘点|配合车辆装卸，核对封签|搬运机具用后归位|异常破损拍照登记|遵守园区行车规定
        认真负责，数字准确|会用扫码设备或电脑|能适应倒班|有仓储物流经验者优先|服从安排，肯干|注意安全操作|有团队意识
        Work to the order and keep stock and books equal|Scan goods in and out|Stack neatly and keep aisles free|Join the monthly count|Help load trucks|Record damage with photos
        Accurate and reliable|Can use scanners|Able to work shifts|Warehouse experience welcome|Works safely

        river site 1-4
        遵守航行和作业规程|穿好救生衣，做好安全检查|参加消防、救生、防污演练|保养设备，做好记录|靠泊期间值守|听从船长或班长指挥|配合海事检查|保持船舱和甲板整洁|传递好交接班情况
        持有效适任证书|熟悉长江航道者优先|能随船工作，按期轮休|服从指挥，配合默契|会游泳|吃苦耐劳|有船上或港口经验者优先
        Follow navigation and work rules|Wear a life jacket and check safety gear|Take part in drills|Maintain equipment and keep logs|Stand watch at the berth|Keep deck and cabins clean
        Valid certificate of competency|Knows the Yangtze fairway or willing to learn|Able to live aboard with regular leave|Can swim|Good crew member

        city shift 2-8
        按路段和时段作业，穿反光背心|保养工具车辆|做好作业记录和考勤|极端天气参加应急保障|文明作业，礼貌待人|发现设施破损及时上报|配合检查和创建活动|安全用药、用电|参加岗前培训
        踏实肯干，责任心强|服从班组安排|遵守作业安全要求|能早起，按时到岗|会用智能手机打卡|有相关经验者优先|爱护公物
        Work the assigned route in a reflective vest|Look after tools and vehicles|Record work and attendance|Help in bad weather|Report damage|Be polite to residents
        Steady and responsible|Follows safety rules|Early starts|Can use a smartphone|Experience welcome

        odd flex 2-10
        准时到集合点签到|听从带班人员安排|注意安全，互相照应|爱护现场物品|完工后清点工具、签退|不擅自离岗|按要求着工装|遇到问题及时联系带班|当日工作当日结清
        能按时到岗|听从安排，踏实肯干|有手机可接收通知|经验不限，现场有人教|可只做一天，也可连续做|遵守现场安全规定|工资当面结算
        Sign in on time at the meeting point|Follow the crew leader|Look after one another|Count tools and sign out|Stay at your post|Ask when unsure
        On time|Willing to work|No experience needed|One day or longer|Paid on the day
        """;
}
