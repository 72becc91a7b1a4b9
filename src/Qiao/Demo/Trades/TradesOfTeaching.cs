namespace Qiao.Demo.Trades;

/// <summary>Hair, beauty, sport and teaching.</summary>
internal static class TradesOfTeaching
{
    public const string Table = """
        5141 beauty 26 4500-10000 month 0 0-4
        发型师|美发师|剪发师|美发助理
        Hairdresser
        hair-cutting,hair-perming-colouring,hair-washing-massage,blow-drying-hairdressing
        hairdresser-certificate
        按顾客要求剪发、吹风和造型|做烫染并说明护理方法|消毒工具，整理工位
        Cut, colour and style hair

        5142 beauty 24 4500-9000 month 0 0-3
        美容师|美甲师|化妆师|足疗技师|采耳师
        Beautician
        facial-care,nail-art,makeup-application,foot-massage,ear-cleaning
        beautician-certificate
        按流程做面部或手足护理|记录顾客需求和护理档案|介绍项目和居家护理方法
        Give facials, manicures or foot massage

        5164 beauty 11 4000-7500 month 0 0-2
        宠物美容师|宠物店店员|宠物护理员
        Pet Groomer
        pet-grooming,pet-boarding,pet-shop-sales,animal-feeding-care
        pet-groomer-certificate
        给犬猫洗护、修剪造型|照看寄养宠物，打扫笼舍|销售宠物食品和用品
        Wash and trim pets and look after boarders

        5165 beauty 9 5000-8500 month 2 2-5
        驾校教练员|科目二教练|科目三教练
        Driving Instructor
        subject-two-training,subject-three-training,student-driver-safety-control
        driving-instructor-certificate,c1-driving-licence
        按大纲教场地和道路驾驶|随车监护，纠正学员操作|安排练车和考试时间
        Teach learners on the range and on the road

        3423 beauty 16 5000-11000 month 0 0-3 - pt30
        健身教练|私人教练|瑜伽老师
        Fitness Instructor
        personal-training,group-fitness-classes,yoga-teaching,fitness-assessment
        fitness-coach-certificate
        做体测评估，制定训练计划|带私教课和团操课|检查器械，提醒安全动作
        Train members one to one and in classes

        3422 beauty 9 120-260 hour 3 0-2 - pt80
        游泳教练|少儿篮球教练|羽毛球教练
        Sports Coach
        swimming-coaching,ball-sports-coaching,children-physical-training
        social-sports-instructor-certificate
        按班次上课，做好热身和放松|记录学员进步，与家长沟通|保证训练安全
        Coach swimming or ball games

        2330 teach 40 6500-11000 month 4 0-4 500106,500109
        高中数学教师|初中数学老师|初中英语教师|高中物理教师|中学语文老师
        Secondary School Teacher
        mathematics-teaching,class-management,test-item-writing,homework-marking,physics-teaching
        secondary-school-teacher-qualification-certificate
        承担中学课堂教学，备课、批改和辅导|命题、监考，分析成绩|与家长沟通学生学习情况
        Teach your subject at a secondary school

        2341 teach 22 5500-9000 month 3 0-3
        小学语文老师|小学数学老师|小学班主任
        Primary School Teacher
        chinese-language-arts-teaching,mathematics-teaching,class-management,homework-marking
        primary-school-teacher-qualification-certificate
        完成小学课堂教学和作业批改|组织班会和课外活动|做好家校沟通
        Teach a primary school class

        2342 teach 33 3800-6500 month 3 0-3
        幼儿园老师|幼师|幼儿园主班老师
        Kindergarten Teacher
        early-childhood-education,kindergarten-environment-design,class-management,early-learning-guidance
        kindergarten-teacher-qualification-certificate
        组织游戏、集体教学和户外活动|布置班级环境，制作教具|与家长交流孩子在园表现
        Teach and play with kindergarten children

        5312 teach 20 3200-4800 month 2 0-1
        幼儿园保育员|配班老师|课后托管老师
        Teacher's Aide
        nursery-daily-care,classroom-support,after-school-tutoring-care,student-attendance-care
        nursery-nurse-certificate,health-certificate
        照看孩子进餐、午睡和如厕|消毒餐具、玩具和寝具|协助主班老师组织活动
        Help children through their day at nursery

        2353 teach 16 7000-13000 month 4 0-3 - en40
        英语老师|日语老师|对外汉语教师
        Language Teacher
        english-language-teaching,english-language,japanese-language,homework-marking
        teacher-qualification-certificate,test-for-english-majors
        小班授课，设计口语和阅读活动|跟踪学习进度，反馈给学员|参与教材编写
        Teach small groups to speak and read

        2320 teach 13 6500-11000 month 4 1-4
        中职专业课教师|数控实训指导教师|汽修专业教师
        Vocational Teacher
        practical-training-instruction,class-management,computer-teaching
        secondary-vocational-teacher-qualification-certificate
        承担专业理论课和实训课|指导学生参加技能比赛|联系企业，安排跟岗实习
        Teach theory and workshop practice

        2310 teach 9 120000-300000 year 6 0-5
        高校专任教师|大学讲师|博士教师
        University Lecturer
        academic-writing,research-grant-application,student-affairs-work
        higher-education-teacher-qualification-certificate
        讲授本科课程，指导毕业论文|申报课题，发表成果|参与学科和实验室建设
        Teach undergraduates and do research

        2359 teach 9 5500-8500 month 3 0-3
        教务老师|学习规划师|职业指导师
        Study and Career Adviser
        career-guidance,study-and-admission-planning,academic-administration
        career-guidance-officer-certificate
        了解学员情况，制定学习或求职计划|排课、点名、回访|组织讲座和模拟面试
        Advise learners on study plans and careers
        """;
}
