namespace Qiao.Demo.Trades;

/// <summary>Care and medicine; how a trade is written down is told at <see cref="Trade"/>.</summary>
internal static class TradesOfCare
{
    public const string Table = """
        5321 care 63 4200-6800 month 0 0-2 500106,500108,500113,500105
        养老护理员|护理员|护工|医养中心护理员|失能照护员
        Care Worker
        elderly-daily-care,feeding-assistance,disabled-persons-care,care-plan-recording,dementia-care,continence-care
        elderly-care-worker-certificate,long-term-care-worker-certificate
        照料住养老人的起居、进餐、洗漱和翻身|协助老人助浴、如厕和更换衣物|陪老人散步、聊天，参加康乐活动
        Help residents with meals, washing, dressing and moving about

        5322 care 56 4500-7200 month 0 0-2 500108,500113,500106
        居家养老护理员|上门护理员|居家照护员|长护险护理员
        Home Care Aide
        home-visit-care,elderly-daily-care,companion-care-visits,disabled-persons-care,feeding-assistance
        elderly-care-worker-certificate,domestic-service-certificate
        按照护计划上门服务，做好助浴、助餐、翻身和压疮预防|陪伴老人外出、就医和复诊取药|协助家属做好居家安全检查和简单改造建议
        Visit older people at home and help them wash, eat and stay mobile

        5321 care 25 4800-7000 month 0 0-2
        医院陪护|病房护理员|医疗护理员|住院陪护
        Hospital Care Assistant
        bedside-hospital-care,feeding-assistance,continence-care,patient-transfer-mobility
        medical-nursing-worker-certificate
        在病房陪护住院病人，协助进食、翻身和下床活动|观察病人变化，及时告诉责任护士|整理床单位，清点陪护用品
        Stay with patients on the ward and help them eat, turn and walk

        5162 care 9 4500-7000 month 2 0-1 - pt30
        陪诊员|就医陪诊师|门诊陪诊员
        Medical Escort
        medical-accompaniment,hospital-guide-service,patient-escort-examination
        medical-escort-certificate
        陪同就诊人挂号、候诊、检查和取药|记录医生交代的事项并转达给家属|熟悉各医院的楼层和流程，合理安排时间
        Accompany people through registration, examinations and the pharmacy

        5329 care 11 3600-5000 month 0 0-1
        医院中央运送员|消毒供应室工人|医院后勤运送员
        Hospital Porter
        patient-escort-examination,instrument-disinfection,medical-waste-handling
        -
        按调度单运送病人、标本和药品|回收、清洗、包装复用器械|核对交接单，做到不错送、不漏送
        Move patients, samples and medicines between departments

        5322 care 36 7500-13000 month 0 1-4
        母婴护理员|月子护理员|新生儿护理员|母婴护理师
        Newborn and Family Care Specialist
        newborn-bathing-touching,infant-feeding,infant-care,maternity-meal-making
        maternity-matron-certificate,health-certificate
        照料新生儿的喂养、洗浴和抚触|制作营养餐，指导家庭护理|记录宝宝的睡眠、吃奶和排便情况
        Care for newborn babies at home and support the parents

        2221 medical 73 5500-9500 month 3 0-3 500112,500105
        护士|内科护士|社区护士|急诊科护士|老年病区护士
        Registered Nurse
        basic-nursing-care,intravenous-infusion,medical-order-execution,nursing-record-writing,emergency-nursing
        nurse-practice-certificate
        执行医嘱，完成静脉输液、采血和给药|观察病情变化，书写护理文书|做好入院宣教和出院随访
        Carry out medical orders, give infusions and watch patients closely

        2221 medical 16 7500-12500 month 3 2-5
        重症监护室护士|手术室护士|血液透析护士
        ICU and Theatre Nurse
        intensive-care-nursing,operating-theatre-nursing,haemodialysis-nursing,nursing-record-writing
        nurse-practice-certificate,specialist-nurse-certificate
        监测生命体征，管理呼吸机和各类管路|配合医生完成手术和抢救|带教新护士和实习护士
        Monitor ventilated patients and assist in theatre

        2222 medical 8 6500-10000 month 3 1-3
        助产士|产科助产士
        Midwife
        maternity-and-newborn-nursing,basic-nursing-care,nursing-record-writing
        nurse-practice-certificate,maternal-and-infant-health-technique-certificate
        观察产程，协助完成分娩|做好新生儿的初步处理和评估|指导母乳喂养
        Assist births and examine newborns

        2211 medical 15 9000-16000 month 4 1-5
        全科医生|社区卫生服务中心全科医师|乡镇卫生院医师
        General Practitioner
        general-practice,clinical-diagnosis-and-treatment,chronic-disease-management,medical-record-writing
        physician-practice-certificate
        承担门诊诊疗和家庭医生签约服务|管理高血压、糖尿病等慢病患者|书写病历，做好转诊
        See patients, manage chronic disease and refer where needed

        2212 medical 12 15000-30000 month 5 3-8
        外科医师|影像诊断医师|麻醉科医师|儿科医师
        Specialist Doctor
        clinical-diagnosis-and-treatment,surgery,diagnostic-imaging,anaesthesia,medical-record-writing
        physician-practice-certificate,resident-physician-standardised-training-certificate
        负责本专业门诊、病房和会诊|参与疑难病例讨论和手术|带教住院医师
        Run clinics and wards in your own specialty

        2230 medical 9 8000-16000 month 4 2-6
        中医师|中医坐诊医师|针灸推拿医师
        Doctor of Chinese Medicine
        tcm-syndrome-differentiation,acupuncture,tuina-and-bone-setting,medical-record-writing
        tcm-practitioner-certificate
        门诊辨证施治，开具中药处方|做针灸、推拿等适宜技术|书写中医病历
        Treat outpatients with herbs, acupuncture and tuina

        2261 medical 9 10000-22000 month 4 2-6
        口腔医生|口腔科医师|正畸医生
        Dentist
        dental-treatment,dental-implants,orthodontics,prosthodontics
        dental-practitioner-certificate
        完成补牙、拔牙、根管和修复治疗|制定种植和正畸方案|与患者沟通治疗过程和费用
        Fill, extract and restore teeth and plan implants

        2262 medical 17 5500-9000 month 3 1-4
        药师|执业药师|门店驻店药师|医院药剂师
        Pharmacist
        prescription-review,medication-counselling,prescription-dispensing,gsp-drug-storage
        licensed-pharmacist-certificate,pharmacist-professional-title
        审核处方，指导合理用药|调配药品，核对批号和有效期|按规范做好药品养护和温湿度记录
        Review prescriptions and advise customers on medicines

        3213 medical 9 3800-5800 month 2 0-2
        中药抓药员|药店营业员|中药调剂员
        Pharmacy Assistant
        chinese-herbal-dispensing,otc-medicine-recommendation,tcm-herb-identification
        traditional-pharmacy-worker-certificate
        按处方称量、调配中药饮片|上架药品，核对效期|收银并解答日常问询
        Weigh out herbs and serve at the pharmacy counter

        3212 medical 9 5000-8000 month 3 0-3
        检验技师|医学检验员|病理技术员
        Medical Laboratory Technician
        medical-laboratory-testing,pcr-detection,venous-blood-collection,reagent-preparation
        clinical-lab-technician-qualification
        完成血液、尿液和生化检验|做好室内质控和仪器保养|登记异常结果并及时报告
        Test samples and keep instruments calibrated

        3255 medical 15 4800-8500 month 3 0-3
        康复治疗师|康复治疗师助理|推拿师
        Rehabilitation Therapist
        rehabilitation-training,physical-therapy,sports-rehabilitation,tuina-massage
        rehabilitation-therapist-certificate
        评估功能状况，制定训练计划|指导肢体、步态和日常生活训练|记录疗效并调整方案
        Assess patients and guide their exercises

        3251 medical 8 4000-6500 month 3 0-2
        口腔护士|口腔助理
        Dental Assistant
        four-handed-dentistry,dental-material-mixing,instrument-disinfection
        nurse-practice-certificate
        配合医生做四手操作|调拌材料，拍片取模|清洗消毒口腔器械
        Assist the dentist and prepare materials

        2250 medical 8 6000-11000 month 3 1-4
        宠物医生|兽医师|养殖场兽医
        Veterinarian
        small-animal-medicine,pet-surgery,livestock-disease-control,animal-vaccination
        licensed-veterinarian-certificate
        诊疗犬猫等动物的常见病|做绝育等常规手术|制定免疫和驱虫计划
        Treat animals and plan their vaccinations
        """;
}
