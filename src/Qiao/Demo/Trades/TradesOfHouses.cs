namespace Qiao.Demo.Trades;

/// <summary>Homes, cleaning and guarding.</summary>
internal static class TradesOfHouses
{
    public const string Table = """
        5311 home 36 5000-8800 month 0 1-3
        育婴员|住家育婴员|托育老师|托育保育员
        Nursery and Childcare Worker
        infant-care,baby-food-making,early-education-games,after-school-tutoring-care
        infant-care-certificate,health-certificate
        照料婴幼儿的饮食、睡眠和户外活动|制作辅食，清洗消毒奶具和玩具|陪宝宝做早教游戏和亲子阅读
        Feed, play with and look after small children during the day

        9111 home 50 3800-6500 month 0 0-2 500105,500112 pt35
        家政服务员|家庭保洁员|钟点家政员|做饭保洁家政员
        Domestic Helper
        home-cleaning,home-cooking,kitchen-bathroom-deep-cleaning,laundry-clothing-care
        domestic-service-certificate
        打扫客厅、卧室、厨房和卫生间|按雇主口味做家常菜|洗晒、熨烫和整理衣物
        Clean rooms, do the laundry and cook simple meals

        9111 home 17 32-55 hour 0 0-1 500105,500108 pt90
        钟点工|小时保洁员|上门保洁（按小时）
        Hourly Home Cleaner
        home-cleaning,window-squeegee,household-appliance-use
        -
        按平台派单时间上门打扫|带齐工具，做好鞋套和物品防护|完工后请客户当面验收
        Clean homes by the hour as assigned through the app

        5152 home 13 6000-10000 month 2 1-4
        家庭管家|住家管家|民宿管家
        House Steward
        household-management,homestay-guest-service,home-organising,home-cooking
        domestic-service-certificate
        统筹安排家庭采买、保洁和维修|接待来访客人，安排住宿和出行|管理家庭账目和物品清单
        Run a household or guest house, from shopping to small repairs

        9112 clean 73 2600-4200 month 0 0-1 500105,500103,500112
        保洁员|写字楼保洁|商场保洁员|医院保洁员|酒店客房服务员
        Cleaner
        office-cleaning,toilet-cleaning-disinfection,floor-care-pa,guest-room-making
        -
        清扫大厅、电梯间、走廊和楼梯|清洁卫生间，补充洗手液和纸巾|收集并分类投放垃圾
        Clean halls, lifts, corridors and washrooms

        9112 clean 20 3200-4800 month 0 0-1 500103
        酒店客房服务员|客房清扫员|客房部服务员
        Hotel Room Attendant
        guest-room-making,linen-change-handling,toilet-cleaning-disinfection
        guest-room-attendant-certificate
        按标准清扫客房、铺床、更换布草|补充房间易耗品，检查设备是否完好|登记并上交客人遗留物品
        Make up guest rooms and change the linen

        5151 clean 12 4200-6500 month 2 2-5
        保洁主管|客房领班|保洁项目经理
        Cleaning Supervisor
        cleaning-schedule-management,room-cleaning-inspection,cleaning-cost-control,linen-management
        -
        编排班表，检查各点位保洁质量|领用和核算清洁物料|带教新同事，处理客户投诉
        Plan shifts, inspect rooms and train the cleaning team

        9129 clean 11 5000-8000 month 0 1-3
        油烟机清洗工|地毯清洗工|空调清洗师|石材养护工
        Deep Cleaning Technician
        range-hood-cleaning,carpet-sofa-cleaning,air-conditioner-cleaning,stone-floor-crystallising
        -
        上门拆洗油烟机、空调等家用设备|用专用机器清洗地毯、沙发和石材|向客户说明保养办法
        Strip down and clean hoods, air conditioners and carpets

        7133 clean 8 7000-11000 month 0 1-3
        外墙清洗工|高空清洗作业员|幕墙清洗工
        Facade Cleaner
        window-glass-cleaning,gondola-operation,glass-glue-stain-removal
        work-at-height-licence
        用吊篮或绳索清洗高层外墙和玻璃|作业前检查安全绳、锁扣和吊篮|在地面设好警戒线
        Clean the outside of tall buildings from a cradle

        8157 clean 9 3800-5500 month 0 0-2
        洗衣厂水洗工|布草洗涤工|烫平折叠工
        Laundry Machine Operator
        linen-washing,industrial-washing-machine,flatwork-ironing-folding
        -
        操作洗脱机、烘干机和烫平机|按酒店分类、清点和打包布草|挑出破损和污渍布草单独处理
        Run industrial washers, dryers and ironers

        5414 guard 79 3200-5000 month 0 0-2 500112,500103,500105
        保安员|小区门岗保安|秩序维护员|商场保安|写字楼安保员
        Security Guard
        gate-guarding,security-patrol,cctv-monitoring,fire-safety-awareness
        security-guard-certificate
        值守大门，登记来访人员和车辆|按路线巡逻，检查门窗和消防通道|引导车辆停放，维护出入秩序
        Guard the gate, register visitors and patrol the grounds

        5414 guard 16 4000-5500 month 2 0-2 500103,500105
        安检员|监控室值班员|消防控制室值班员
        Control Room and Screening Officer
        cctv-monitoring,fire-control-room-monitoring,security-screening,metal-detector-screening
        fire-facility-operator-certificate,security-screener-certificate
        值守监控室和消防主机，记录报警情况|操作安检设备，检查随身物品|发现险情立即上报并协助疏散
        Watch cameras and the fire panel and answer alarms

        5411 guard 9 5500-8000 month 2 0-3
        专职消防员|微型消防站队员|企业消防队员
        Firefighter
        fire-fighting-rescue,breathing-apparatus-use,fire-equipment-maintenance,rope-rescue
        fire-fighter-certificate
        二十四小时备勤，接警后迅速出动|保养消防车和器材|参加体能和业务训练
        Stand by, answer calls and keep the equipment ready

        5419 guard 8 4000-6500 month 0 0-1 - temp50
        泳池救生员|景区水上救生员|水上安全员
        Lifeguard
        lifeguard-rescue,first-aid,flood-prevention-patrol
        lifeguard-certificate,first-aid-certificate
        在岗台观察水面，及时劝阻危险动作|发现溺水立即施救并做心肺复苏|检查救生圈、救生杆等器材
        Watch the water and rescue swimmers in danger

        5153 guard 13 3000-4500 month 0 0-2
        宿舍管理员|楼栋管理员|物业管理员
        Building Caretaker
        dormitory-management,building-patrol-repair-reporting,meter-reading-building
        -
        办理入住、退宿和钥匙登记|巡查楼栋，报修水电和设施|抄录水电表，张贴通知
        Look after a residential building and report repairs

        9629 guard 16 2800-4000 month 0 0-1
        停车场管理员|检票员|场馆引导员
        Parking and Ticket Attendant
        parking-lot-attendance,ticket-checking-entry,crowd-queue-guiding
        -
        引导车辆进出，核对停车收费|检票入场，疏导排队的人群|保管寄存物品，解答问询
        Guide cars, check tickets and keep queues moving
        """;
}
