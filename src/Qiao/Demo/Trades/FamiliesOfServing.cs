namespace Qiao.Demo.Trades;

/// <summary>Families of trades that serve people; how a family is written down is told at <see cref="Family"/>.</summary>
internal static class FamiliesOfServing
{
    public const string Table = """
        care shift 1-5
        按时填写照护记录，做好交接班|留意服务对象的情绪和变化，及时上报|保持房间通风整洁，按规范消毒|落实防跌倒、防走失、防烫伤措施|配合医护人员落实照护计划|协助组织手工、唱歌、康乐操等活动|与家属沟通照护情况，态度温和|参加每月的照护技能培训|爱护照护用具，用后清洁归位
        有耐心和责任心，尊重服务对象|愿意从事照护工作，能接受岗前培训|会使用智能手机打卡和记录|具备基本急救常识|能听懂重庆话，沟通顺畅|能按排班轮休|做事细致，手脚轻稳
        Keep care records and hand over at the end of each shift|Prevent falls and watch for changes|Keep rooms clean and disinfected|Talk with families about the day|Join activities such as singing and crafts|Work with nurses on the care plan
        Patient, kind and reliable|Willing to join induction training|Able to use a smartphone for records|Basic first aid|Clear communication in a team

        medical shift 1-3
        遵守诊疗护理规范和院感制度|做好患者宣教，解释清楚注意事项|参加业务学习和技能考核|规范书写并及时归档医疗文书|核对身份和医嘱，杜绝差错|参加义诊和社区服务|维护好仪器设备，登记使用情况|遇到急危情况按流程上报处置
        熟悉本专业常规操作|沟通耐心，团队协作好|工作严谨，保护患者隐私|能适应科室排班|熟练使用院内信息系统|愿意持续学习|重视细节和安全
        Follow clinical and infection-control standards|Explain treatment and precautions to patients|Keep accurate medical records|Check identity and orders every time|Take part in training and reviews|Look after equipment and log its use
        Sound knowledge of routine procedures|Careful and respectful of privacy|Able to work rotating shifts|Good teamwork and communication|Willing to keep learning

        home flex 1-4
        按约定时间到户，进门先沟通需求|尊重客户家庭习惯，保护隐私|爱护物品，轻拿轻放|使用合适的清洁用品，注意安全|完工后请客户确认|通过平台接单和反馈|参加公司组织的技能培训|记录客户偏好，方便下次服务|节约水电和耗材
        守时守信，做事干净利落|有相关从业经历者优先|会使用常用家电|沟通温和，有边界感|能看懂派单地址和导航|接受统一的岗前培训|服从公司派单安排
        Arrive on time and agree the tasks first|Respect the household and its privacy|Use the right products safely|Handle belongings with care|Ask the client to check the result|Take jobs and report through the app
        Punctual and trustworthy|Able to use household appliances|Polite and discreet|Ready to join training|Can find addresses with a map app

        clean shift 1-8
        按点位表清扫，保持责任区整洁|正确配比和使用清洁剂|爱护机器设备，用后清洗归位|发现设施损坏及时报修|做好垃圾分类和清运登记|雨天增设防滑提示|配合大型活动前后的保洁|参加安全和礼仪培训|拾到失物及时上交
        勤快踏实，能吃苦|服从班次安排|会用常用清洁工具，不会可教|待人有礼|准时到岗|能独立完成责任区工作|注意作业安全
        Clean the assigned areas to the checklist|Dilute and use cleaning agents correctly|Report damage at once|Sort and remove waste|Put up signs on wet floors|Look after the machines
        Hard-working and tidy|On time for every shift|Training given on the job|Polite to visitors|Works safely alone

        guard shift 1-8
        严格执行交接班和登记制度|检查消防器材和安全出口|遇突发情况按预案处置并上报|维护好门前秩序，礼貌待人|协助住户和访客，热情指路|参加消防和反诈培训|保持岗亭整洁，爱护装备|做好值班记录，字迹清楚|夜间重点部位加密巡查
        责任心强，遵纪守法|能适应轮班|沟通礼貌，处事冷静|会使用对讲机和监控系统|熟悉基本消防常识|服从调度|有安保从业经验者优先
        Hand over every shift in writing|Check fire equipment and exits|Stay calm and report incidents at once|Be polite and helpful to visitors|Keep the post tidy|Join fire and safety drills
        Reliable and law-abiding|Able to work shifts|Calm and polite|Can use radio and camera systems|Basic fire safety knowledge

        kitchen shift 1-4
        开餐前备齐原料，检查新鲜度|遵守食品安全规范，生熟分开|保持灶台、刀具和地面清洁|控制用料，减少浪费|按时盘点，报送采购单|下班前关好水、电、气|配合前厅出菜节奏|做好留样和消毒记录|参加厨艺和安全培训
        熟悉后厨流程|手脚麻利，配合度高|有健康证或入职前办理|能适应餐饮班次|味觉敏锐，做事认真|爱干净，讲卫生|愿意学习新菜品
        Prepare ingredients and check their freshness|Keep raw and cooked food apart|Keep stations, knives and floors clean|Control portions and waste|Help with stock and orders|Switch off gas and power after service
        Knows kitchen routines|Quick, clean and cooperative|Food health certificate, or ready to get one|Able to work restaurant hours|Keen to learn new dishes

        table shift 1-6
        保持服务区域整洁，餐前做好准备|主动问候，及时响应客人需求|准确下单，核对账单|妥善处理客人意见并反馈|熟记当季菜品和活动|节假日配合加班调休|做好班前例会和交接|爱护餐具设备|协助打包和外卖出单
        热情开朗，乐于沟通|普通话清楚，会英语更好|能适应轮班和节假日值班|服务意识强|有同类岗位经历者优先，新手可教|有健康证或入职前办理|团队协作好
        Greet guests and answer their wishes|Take orders correctly and check the bill|Keep the area clean and ready|Handle complaints politely|Know the menu and the offers|Help with take-away orders
        Friendly and attentive|Clear spoken Mandarin, some English welcome|Able to work shifts and holidays|Training given to beginners|A good team player

        travel shift 1-4
        维护旅客秩序，做好安全提示|耐心解答路线、票务和天气问询|照顾有需要的旅客|保持站台、船舱或车厢整洁|记录并上报突发事件|统计客流，填写日报|参加应急演练|用普通话和简单英语服务|爱护公共设备
        普通话流利|熟悉重庆景点和交通|沟通能力强，遇事不慌|能适应节假日排班|会简单英语更好|服务细致周到|服从调度安排
        Keep passengers safe and informed|Answer questions on routes and tickets|Assist travellers who need a hand|Keep cabins and platforms clean|Report incidents at once|Take part in drills
        Fluent Mandarin and basic English|Knows the sights and transport of Chongqing|Calm and helpful|Able to work on holidays|Careful and courteous

        shop shift 1-4
        了解顾客需求，如实介绍商品|维护陈列和价签，保持柜面整洁|完成开店、闭店流程|盘点库存，申请补货|处理退换货和投诉|维护会员和社群|配合促销活动布置|班后对账交款|防火防损，巡查卖场
        沟通亲切，有耐心|会使用收银和进销存系统|能适应早晚班|认真负责，账目清楚|有零售经验者优先|学习新品知识快|愿意与团队一起完成目标
        Find out what customers need and advise honestly|Keep shelves, prices and counters in order|Open and close the shop|Count stock and order more|Handle returns and complaints|Help prepare promotions
        Friendly and patient|Can use a till and stock system|Early or late shifts|Careful with money|Quick to learn about products

        beauty flex 1-3
        预约登记，按时服务顾客|消毒工具和用品，一客一换|说明项目内容和价格，不强制推销|建立顾客档案，做好回访|参加技术培训和比赛|保持工位和器械整洁|收集顾客意见，改进服务|配合门店活动|带教学员
        动手能力强，有服务意识|沟通真诚|愿意钻研技术|有作品或案例者优先|能接受周末排班|守时，注意卫生|基础扎实，可从助理做起
        Book and serve clients on time|Clean and disinfect tools for every client|Explain services and prices honestly|Keep client records|Keep learning through training|Help newcomers
        Skilled hands and a service mind|Honest communication|Able to work weekends|Portfolio welcome|Clean and punctual

        teach office 1-3
        认真备课，按教学计划授课|关注每位学生的学习进度|批改作业，及时反馈|参加教研、听课和评课|组织课外活动和家长沟通|做好班级安全管理|完善教学档案|参与招生咨询和公开课|运用多媒体和网络平台辅助教学
        普通话标准，表达清楚|热爱教育，尊重学生|熟悉课程标准和教材|善于与家长沟通|有教学经验者优先|能熟练制作课件|愿意参加培训和教研
        Prepare lessons and follow the plan|Watch the progress of every learner|Mark work and give feedback|Join teaching reviews|Talk with parents|Keep the class safe
        Clear speaker who enjoys teaching|Knows the curriculum|Works well with families|Can make good slides|Teaching experience welcome

        courier shift 1-9
        规范操作，轻拿轻放|遵守交通法规，安全骑行驾驶|电话礼貌，按约上门|当日清点，异常件及时上报|维护好车辆和箱包|高峰期互相支援|做好实名和安检要求|爱护客户物品|参加早会和安全培训
        熟悉片区道路或会用导航|能使用手机接单系统|守时，有服务意识|多劳多得，愿意跑单|遵守交通规则|沟通有礼|踏实肯干
        Handle parcels and meals with care|Obey traffic rules and ride safely|Be polite at the door and on the phone|Report problems the same day|Keep the vehicle in order|Help colleagues at peak hours
        Knows the area or uses a map app|Can use the delivery app|Punctual and polite|Respects traffic rules|Steady worker
        """;
}
