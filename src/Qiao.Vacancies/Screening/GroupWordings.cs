using System.Text.RegularExpressions;

namespace Qiao.Vacancies.Screening;

/// <summary>Limits by registration, origin, ethnicity, religion, health, party and school, as advertisements write them.</summary>
internal static partial class GroupWordings
{
    private const string Not = "(?:请勿|勿|免投|免谈|谢绝|除外|不要|不招|不考虑|不予|不收|不录|不接受|请不要|请不|不得|别来|靠边|绕道)";
    private const string NotAny = "(?:不招|不要(?!求)|不收|不考虑|不接受|不录用?|谢绝|拒绝|拒收|暂不招|暂不考虑|暂不接受|不聘)(?:收|聘|用)?";
    private const string Only = "(?:(?<![有无不期权界极上下年额局受])限|仅限|只限|仅招|只招|仅要|只要|仅收|只收|仅考虑|只考虑|仅聘|只聘|仅录用|只录用|必须是|须为|须是|必须为|应为|要求为?|需为|必须|限定|限招|限聘|优先录用|优先考虑)";
    private const string Best = "(?:优先|为佳|最佳|更佳|尤佳|为宜|者佳|为主)";
    private const string Region = "(?:北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆|内蒙古?|台湾|香港|东北|西北|潮汕|温州|武汉|苏北|川渝|两广|凉山|大凉山|黑龙|陕北|外省|外地|本省|农村)";
    private const string Peoples = "(?:少数民族|[回维藏蒙彝壮苗满羌]族|维吾尔族?|朝鲜族|哈萨克族|土家族|维族)";

    public static readonly IReadOnlyList<Wording> All =
    [
        new(Rules.Household,
            new("户籍|户口", HouseholdZh()),
            new("hukou|household|residence registration", HouseholdEn()),
            HouseholdInnocent()),
        new(Rules.Ethnicity,
            new("族|汉", EthnicityZh()),
            new("han |white|caucasian|asian|western|black|minorit|uyghur|tibetan|hui|african|indian|ethnic", EthnicityEn()),
            EthnicityInnocent()),
        new(Rules.Religion,
            new("宗教|信教|信佛|信仰|教徒|信徒|穆斯林|基督|伊斯兰|佛教|道教|天主|无神论|不信", ReligionZh()),
            new("christian|muslim|buddhist|catholic|atheist|jew|hindu|religi|believer", ReligionEn()),
            ReligionInnocent()),
        new(Rules.Health,
            new("病|残|症|肝|hbv|hbsag|两对半|澳抗|艾滋|hiv|健全|色盲|色弱|癫痫|高血压|携带|抑郁|障碍|疾患|禁忌|肢体", HealthZh()),
            new("hepatitis|hbv|hbsag|hiv|disab|handicap|mental|chronic|depression|epilepsy|diabetes|condition|health|disease|able-bodied", HealthEn()),
            HealthInnocent(), HealthStatute(), HealthDoubtful()),
        new(Rules.Origin,
            new("籍|本地|本市|当地|本省|本村|本县|本区|本镇|外地|外省|老乡|同乡|农村|人优先|人勿|人不|人请|人免|人谢|人除|人员|不招|不要|不收|限", OriginZh()),
            new("local|native|outsider|foreigner|migrant|outlander|from|born in|people|natives", OriginEn()),
            OriginInnocent()),
        new(Rules.Politics,
            new("党员|政治面貌", PoliticsZh()),
            new("party|cpc|ccp", PoliticsEn()),
            PoliticsInnocent(), PoliticsStatute()),
        new(Rules.School,
            new("985|211|双一流|qs|名校|重点大学|重点院校|重点本科|知名|第一学历|一本", SchoolZh()),
            new("ivy league|russell group|985|211|universit|qs|first-class|first class|school", SchoolEn()),
            SchoolInnocent()),
    ];

    [GeneratedRegex($"(?:{Only}|须|需|要求|具有|具备|须具|持有?|必需|有|非)[^,。;\\n]{{0,8}}?(?:户籍|户口)|(?:户籍|户口)[^,。;\\n]{{0,6}}?(?:{Not}|{Best})|户(?:籍|口)(?:要求|限制|性质)?[:为](?:本|重庆|当地|城|农|渝|北京|上海|市)|(?:户籍|户口)(?:须|必须|应|限|需)(?:在|为|是)?|{NotAny}[^,。;\\n]{{0,6}}(?:户口|户籍)|(?<=^|[,。;:、\\n0-9.])(?:本市|本省|本地|当地|{Region})(?:城镇|常住|市)?(?:户籍|户口)(?=[,。;\\n]|$)")]
    private static partial Regex HouseholdZh();

    [GeneratedRegex(@"\b(?:hukou|household registration|residence registration)[^.;\n]{0,24}?(?:required|only|preferred|will not|need not|a must|mandatory|essential)|\b(?:only|must (?:have|hold)|requires?d?|need|without|holders of|limited to|restricted to|non-)[^.;\n]{0,32}?(?:hukou|household regist\w+)|\b(?:urban|rural|local|beijing|shanghai|chongqing) (?:hukou|household registration)(?: holders?)? (?:only|preferred|required)")]
    private static partial Regex HouseholdEn();

    [GeneratedRegex(@"户(?:籍|口)(?:所在地|性质|地域|地)?(?:均|一律|都)?(?:不限|均可|无要求|不要求|不作|没有要求|皆可|无限制)|(?:不限|不要求|无需|不看|无论|不论|不分|不问)[^,。;\n]{0,4}(?:户籍|户口)|(?:办理|协助|解决|提供|配偶|帮助|代办|申请|落|迁入?|携带|准备|提交|复印|打印)[^,。;\n]{0,8}(?:户口|户籍)|户口(?:本|簿|薄|页|卡|迁|头|口|碑|径|味|号)|户籍(?:管理|系统|科|警|民警|档案|制度|业务|窗口|证明|政策)|落户|[客账门用商散大入开储]户(?:口|籍)|(?:any|regardless of|help|assist|support|handle|transfer|obtain)[^.;\n]{0,30}(?:hukou|household registration)|(?:hukou|household registration) (?:application|transfer|support|is not|not required|does not)|not (?:required|needed|matter)")]
    private static partial Regex HouseholdInnocent();

    [GeneratedRegex($"{Only}汉族?(?=[,。;\\n)]|人|族|$)|汉族[^,。;\\n]{{0,3}}{Best}|汉族人?$|民族(?:要求|限制?)?[:为是]汉|{NotAny}[^,。;\\n]{{0,10}}?(?:族(?!语|文|风|团|舞)|少数民族)|{Peoples}[^,。;\\n]{{0,5}}{Not}|非汉族[^,。;\\n]{{0,4}}{Not}")]
    private static partial Regex EthnicityZh();

    [GeneratedRegex(@"\bhan(?: chinese| ethnic\w*| nationality)? (?:only|preferred)|\b(?:white|caucasian|asian|western(?:er)?|black)s?(?: (?:teachers?|candidates?|applicants?|people|staff|models?|faces?|males?|females?))* (?:only|preferred|wanted|need not)|\bno (?:ethnic )?minorit(?:y|ies)\b|\bno (?:blacks?|asians?|uyghurs?|tibetans?|hui|africans?|indians?)\b|\b(?:must|should) be (?:white|caucasian|han|asian|black)\b|\b(?:uyghurs?|tibetans?|hui|ethnic minorit(?:y|ies)|minorities|blacks?|asians?)[^.;\n]{0,20}?(?:need not|will not|not be|excluded|not accepted)|\bof han ethnicity\b|\bethnicity ?[:=] ?han\b")]
    private static partial Regex EthnicityEn();

    [GeneratedRegex(@"民族(?:均|一律)?(?:不限|均可|无要求|平等)|(?:不限|不分|不论)民族|(?:家|水|贵|上班|亲|宗|种|月光|车)族|white (?:goods|paper|box|label|hat|collar|board)|black (?:box|friday|belt|sea)")]
    private static partial Regex EthnicityInnocent();

    [GeneratedRegex($"无(?:任何)?(?:不良)?宗教信仰|没有(?:任何)?宗教信仰|不信(?:教|佛|仰)|不得?(?:有|信仰)(?:任何)?宗教|{NotAny}[^,。;\\n]{{0,4}}(?:信教|信佛|教徒|宗教|信徒|穆斯林|基督|伊斯兰|有信仰)|(?:信教|信佛|[佛道]教徒?|教徒|宗教信仰|宗教|基督徒|穆斯林|信徒|天主教徒?|有信仰|基督教徒?|伊斯兰教徒?)(?:者|的|人员|人士|背景)*(?:{Not}|{Best})|{Only}(?:为|是)?(?:基督|佛教|信佛|穆斯林|天主|无神论)")]
    private static partial Regex ReligionZh();

    [GeneratedRegex(@"\bmust be (?:an? )?(?:practi[sc]ing |devout )?(?:christian|muslim|buddhist|catholic|atheist|jewish|hindu|non-religious)|\b(?:christians?|muslims?|buddhists?|catholics?|hindus?|jews|atheists?|believers)(?: (?:applicants?|candidates?|staff))?(?: are)? ?(?:only|preferred|need not|will not|not (?:accepted|welcome|considered))|\bno (?:religious (?:beliefs?|people|candidates|believers|affiliation)|religion\b|muslims?|christians?|believers)|\b(?:without|not hold)(?: any)? (?:religious beliefs?|religion)|\bnon-religious (?:candidates|applicants|people)")]
    private static partial Regex ReligionEn();

    [GeneratedRegex(@"宗教信仰(?:均)?(?:不限|自由|无要求)|(?:不限|不论|无论)[^,。;\n]{0,3}宗教|有无宗教|无论有无|宗教(?:事务|文化|研究|政策|局)|christian dior|regardless of")]
    private static partial Regex ReligionInnocent();

    [GeneratedRegex($"乙肝|乙型肝炎|hbv|hbsag|两对半|澳抗|艾滋病?(?:病毒)?(?:检测|携带|阴性|筛查)|hiv(?:检测|阴性)|(?:无|没有|不得有|不能有|未患有?|无任何|不患有?)(?:任何|重大|严重|家族|先天|过|其他|各类)*(?:(?:慢性|遗传|传染|精神|心理|抑郁|基础|心脏|职业|身体|生理)性?(?:疾?病史?|疾病史?|疾患|症|障碍|禁忌)|高血压|癫痫|肝炎|疾病|病史|糖尿病|抑郁)|(?:无|非)(?:身体)?残疾|(?:无|没有)(?:肢体|身体)?残(?:缺|障|疾)|肢体(?:健全|无残|完整)|四肢健全|身体无残|无(?:色盲|色弱)|残[疾障](?:人|者|人员|人士)*(?:{Not})|{NotAny}[^,。;\\n]{{0,3}}(?:残疾|残障|病史|携带|慢性病|传染)|(?:抑郁症?|精神病|精神疾病|心脏病|高血压|传染病|癫痫|慢性病|糖尿病|病史|携带者?|肝炎)(?:史|患者|病史|的|者|人员)*[^,。;\\n]{{0,2}}(?:{Not})")]
    private static partial Regex HealthZh();

    [GeneratedRegex(@"\bhepatitis b\b|\bhbv\b|\bhbsag\b|\bhiv[- ](?:test|negative|free|positive)|\bno (?:disabled|handicapped)\b|\b(?:disabled|handicapped)(?: (?:applicants?|people|persons?|candidates?))?[^.;\n]{0,16}?(?:need not|will not|not (?:be|accepted|considered|suitable))|\b(?:no|without|not have|free (?:of|from))(?: an?| any)?(?: known| history of| previous| record of)* (?:mental (?:illness|health (?:issues|problems))|chronic (?:diseases?|illness\w*|conditions?)|disabilit(?:y|ies)|depression|epilepsy|diabetes|medical conditions?|health (?:issues|problems)|infectious diseases?|hereditary diseases?)|\bable-bodied\b|\bnot suitable for (?:the )?disabled\b|\bnon-disabled\b|\bno (?:pre-?existing|prior) (?:medical )?conditions?\b")]
    private static partial Regex HealthEn();

    [GeneratedRegex(@"(?:乙肝|乙型肝炎)(?:新|疫|药|治|研|防|病房|患|专|临|科|诊断|检测试剂|母婴|表面抗原试剂|等.{0,4}(?:药|疫苗|研))|(?:不(?:含|查|检|得|做|需|要求|检测|包括|得检测)|免费|接种|治疗|研发|研究|关爱|预防)[^,。;\n]{0,8}(?:乙肝|两对半|乙型肝炎|hbv|艾滋)|乙肝[^,。;\n]{0,6}(?:不限|不影响|不作|均可|同等|平等)|(?:hbv|乙肝)(?:项目|课题)组|四肢健全的?(?:动画|角色|模型|人物)|残疾人(?:优先|同等|证|康复|就业|服务|联合|事业|保障)|(?:传染病|慢性病|心脏病|精神病|糖尿病)(?:防|管理|医院|专|患者(?!勿|免|不))|(?:research|vaccin\w*|treat\w*|drugs?|nurs\w+|patients?|trials?|awareness|study|studies|against)[^.;\n]{0,20}(?:hepatitis|hbv)|(?:hepatitis b|hbv) (?:vaccin|research|drug|treat|trial|patient|program)|(?:no|not|never)[^.;\n]{0,16}test[^.;\n]{0,10}(?:hepatitis|hbv|hiv)|regardless of")]
    private static partial Regex HealthInnocent();

    [GeneratedRegex("机动车驾驶证申领|食品安全法|公共场所卫生管理|职业病防治法|公务员录用体检|民用航空|献血法|血站管理|特种作业人员安全技术|food safety law")]
    private static partial Regex HealthStatute();

    // Food, driving, heights: a law may stand behind the words though they do not name it.
    [GeneratedRegex("传染|色盲|色弱|职业禁忌|高空|登高|驾驶|司机|食品|餐饮|厨|保育|心脏病|恐高|高血压|癫痫")]
    private static partial Regex HealthDoubtful();

    [GeneratedRegex($"{Region}省?(?:人|籍|地区|户籍|那边)(?:的|者|人员|人士|人|员工)*(?:{Not})|{NotAny}[^,。;\\n]{{0,8}}?{Region}[^,。;\\n]{{0,4}}?(?:人(?!才|力|民|工智|流|生|群|数|脉|事|均|气|体|文)|籍)|(?:{Only})(?:为|是)?(?:本地|本市|本省|当地|本村|本县|本区|本镇|{Region})省?(?:人(?!才|力|民|工智|流|生|群|数|脉|事|均|气|体|文)|籍|居民)|(?:本地|本市|当地|本省|本区|本县)(?:人|籍|居民)(?:员|的|者)?[^,。;\\n]{{0,2}}{Best}|{Region}省?(?:籍|人)(?:者|的)?{Best}|籍贯[:为限](?!不限)|外地(?:人|的|员工|人员)*(?:{Not})|老乡优先|同乡优先|{Only}(?:本地|本市|当地|本省)(?=[,。;)\\n]|$)")]
    private static partial Regex OriginZh();

    [GeneratedRegex(@"\b(?:locals?|natives?)(?: (?:people|residents?|candidates?|applicants?))? (?:only|preferred|wanted)\b|\bonly (?:locals?\b(?! market| laws?| regul| hukou| household)|people from|natives of|applicants from|candidates from)|\bno (?:outsiders|foreigners|migrants|outlanders|immigrants)|\bno (?:applicants?|candidates?|people|one|workers?) from\b|\b(?:people|applicants?|candidates?|those|anyone|workers)(?: who (?:come|are))? from [a-z ,]{3,40}?(?:need not|will not|should not|not be|are not|won't|cannot|not accepted|not considered)|\bmust be (?:born in|an? native of|native to)|\bonly [a-z]+ natives|\b(?:natives? of|born in) [a-z]+ (?:only|preferred)|\b(?:henan|sichuan|xinjiang|tibet\w*|hubei|guizhou|yunnan|guangdong|dongbei) (?:people|natives|applicants|candidates)[^.;\n]{0,12}(?:only|preferred|need not|will not|not)")]
    private static partial Regex OriginEn();

    [GeneratedRegex(@"籍贯(?:均)?(?:不限|无要求)|地域(?:均)?不限|(?:不限|不论)(?:地域|籍贯)|外国人|本地(?:人才|人力)|外地人?(?:员|员工)?(?:提供|可|享)|only local (?:market|laws?)")]
    private static partial Regex OriginInnocent();

    [GeneratedRegex($"(?:中共)?(?:预备|正式)?党员(?:或[^,。;\\n]{{0,6}})?(?:身份)?(?:者)?(?:{Best})|政治面貌(?:要求)?[:为是](?:中共)?(?:预备)?党员|{Only}(?:中共|中国共产党)?(?:正式|预备)?党员|(?:要求|须|需|限|具有|具备)(?:是|为)?(?:中共|中国共产党)(?:正式|预备)?党员|中共党员(?=[,。;\\n]|$)|党员身份")]
    private static partial Regex PoliticsZh();

    [GeneratedRegex(@"\b(?:communist |cpc |ccp )?party members? (?:preferred|only|required|will be given)|\bmust be (?:an? )?(?:communist |cpc |ccp )?party member|\bmembers? of the (?:communist )?party (?:preferred|only|required)|\b(?:cpc|ccp|communist party) member(?:ship|s)? (?:is )?(?:preferred|only|required)")]
    private static partial Regex PoliticsEn();

    [GeneratedRegex("政治面貌(?:均)?(?:不限|无要求)|发展党员|党员(?:活动|教育|发展|材料|先锋|之家|档案)|third[- ]party members?|不(?:限|要求)[^,。;\\n]{0,3}党员")]
    private static partial Regex PoliticsInnocent();

    [GeneratedRegex("公务员法|公务员录用|党章|中国共产党[^,。;\\n]{0,12}(?:条例|规定)|党政机关")]
    private static partial Regex PoliticsStatute();

    [GeneratedRegex($"(?<![0-9.])(?:985|211)(?![0-9.元号室])(?=[^,。;\\n]{{0,8}}(?:院校|高校|大学|毕业|学校|{Best}|本科|以上|硕士|研究生|工程)|[/、和及,或]*(?:985|211)|[/、和及,或]*双一流)|双一流(?=[^,。;\\n]{{0,10}}(?:毕业|{Best}|以上|本科|硕士|背景))|(?:{Only}|985|211|要求|优先)[^,。;\\n]{{0,6}}双一流|qs(?:世界)?(?:大学)?(?:综合)?(?:排名)?(?:top|前|世界前)?[0-9]{{2,3}}|(?:名校|重点大学|重点院校|重点本科|知名(?:高校|院校|大学))(?:[^,。;\\n]{{0,8}})(?:毕业|{Best}|背景|学历|以上)|第一学历|(?:仅限|限|要求|须)[^,。;\\n]{{0,4}}(?:一本|名校|重点大学)")]
    private static partial Regex SchoolZh();

    [GeneratedRegex(@"\bivy league\b|\brussell group\b|\b(?:project )?(?:985|211)(?: or (?:985|211))? (?:univers|project|school|graduat|college)|\btop[- ](?:[0-9]+|tier|ranked|ranking|notch) universit|\bqs (?:world )?(?:ranking )?top[- ]?[0-9]+|\bdouble first[- ]class\b|\b(?:prestigious|elite|renowned) universit|\bgraduates? (?:of|from) (?:a )?(?:top|elite|prestigious|key) (?:universit|school)")]
    private static partial Regex SchoolEn();

    [GeneratedRegex("双一流(?:高校|大学|院校)?的?(?:学科|建设|咨询|项目|申报)|(?:院校|学校)(?:均)?不限|(?:不限|不看|不唯|不要求|非)[^,。;\\n]{0,4}(?:985|211|双一流|名校|第一学历)|(?:room|building|flat) (?:985|211)")]
    private static partial Regex SchoolInnocent();
}
