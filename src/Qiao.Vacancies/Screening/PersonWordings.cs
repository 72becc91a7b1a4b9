using System.Text.RegularExpressions;

namespace Qiao.Vacancies.Screening;

/// <summary>Limits by sex, age, marriage and looks, as advertisements write them.</summary>
internal static partial class PersonWordings
{
    // An age of two digits or in words: 35, 三十五, 四十.
    private const string N = "(?:[1-9][0-9]|[二三四五六七]?[十拾][一二三四五六七八九]?)";

    // What follows 男 or 女 in the name of a product or place instead of a person.
    private const string NotThing = "(?!女?(?:装|式|鞋|包(?!吃|住)|款|袜|裤|裙|表|科|厕|香|团|用|性用|性健|性市|士香|士包|士手|性客|性会|士会|性向|性题|生宿|生公寓|子监|频|歌|足|篮|排|单|双|王|巫|神节|主角|编|红|娲|性友|士内|性内|士服|性服|人味|士护|性护|性时|士时|性消|性社|性成))";
    private const string Person = "(?:性|生|士|孩子?|的|工|员工|青年|同志|同事|方|学员)";
    private const string Trade = "(?:文员|前台|司机|客服|秘书|助理|销售(?!部)|普工|工人|保安|服务员|营业员|收银员?|技师|保洁|操作工|主播|助教|导购|店员|模特|业务员|经理|会计|出纳|接待|跟单|员工|厨师|老师|教师|护士|护工|保姆|搬运工|装卸工|教练|讲师|翻译|学徒|杂工|工)";
    private const string Hire = "(?:招聘|急招|诚聘|急聘|诚招|特招|聘请|招收|招募|招用|招|聘)";
    private const string Not = "(?:请勿|勿|免|谢绝|除外|不要|不招|不考虑|不予|不收|不录|不接受|请不要|不得|不适合|别来|靠边)";
    private const string Best = "(?:优先|为佳|最佳|更佳|尤佳|为宜|者佳|为主|佳)";
    private const string NotAny = "(?:不招|不要(?!求)|不收|不考虑|不接受|不录用?|谢绝|拒绝|拒收|暂不招|暂不考虑|不聘)";
    private const string Only = "(?:(?<![有无不期权界极上下年额局受])限|仅限|只限|仅招|只招|仅要|只要|仅收|只收|仅考虑|只考虑|仅聘|只聘|仅录用|只录用|必须是|须为|须是|必须为|应为|要求为?|需为|必须|限定|限招|限聘)";

    public static readonly IReadOnlyList<Wording> All =
    [
        new(Rules.Sex,
            new("男|女|帅哥|靓仔|小姐姐|小哥哥", SexZh()),
            new("only|prefer|wanted|need|required|preference|no |seeking|hiring|looking for|open to|must be|should be|want|gender|sex|suitable|ideal", SexEn()),
            SexInnocent(), Labour(), Mine()),
        new(Rules.Age,
            new("岁|年龄|年纪|0后|5后|出生|生人|年轻", AgeZh()),
            new("young|older|age |aged|ages |age:|age limit|under |below |over |above |up to |years old|of age", AgeEn()),
            AgeInnocent(), AgeStatute(), null),
        new(Rules.AgeHint,
            new("年轻|平均年龄|0后|5后", HintZh()),
            new("young|digital native|average age", HintEn()),
            HintInnocent()),
        new(Rules.ChildLabour,
            new("童工|岁", ChildZh()),
            new("age |aged|ages |years old|year old|year-old|years-old|child", ChildEn()),
            ChildInnocent()),
        new(Rules.Family,
            new("婚|育|孕|单身|离异|孩|哺乳|二胎|恋爱|家庭|子女", FamilyZh()),
            new("single|marri|marry|childless|divorced|child|kids|baby|babies|pregnan|family|maternity|marital|mother|dependants", FamilyEn()),
            FamilyInnocent()),
        new(Rules.Looks,
            new("形象|气质|五官|貌|面容|长相|长得|颜值|身高|身材|体重|纹身|疤痕|刺青|胎记|狐臭|斑|体态|体型|外形|美女|帅哥|靓|小姐姐|漂亮|帅气|男|女", LooksZh()),
            new("looking|looks|appearance|physique|attractive|height|tall|slim|handsome|beautiful|pretty|cute|tattoo", LooksEn()),
            LooksInnocent()),
    ];

    [GeneratedRegex($"{Only}(?:招聘?|收|要|考虑|应聘|录用)?[男女]{NotThing}(?:性|生|士|孩|的|工)?|(?<![妇儿少子和或、/])(?<![男女]女?)[男女](?:性|生|士|孩子?|的|工|方)?(?:应聘者|求职者|员工|{Trade})?(?:者|均)?(?:{Best}|{Not})|{NotAny}(?:收|聘)?[男女]{NotThing}{Person}?(?![/、或和]?[男女])|性别(?:要求|限制)?[:为是]?(?:仅|限|为|是)*[男女](?!女|[/、或和]|均|不限)|{Hire}(?:[一二两三四五六七八九十0-9若干数]{{1,3}}[名个位]?)?(?:兼职|全职|年轻|优秀|以下|[美靓帅])*[:]?[男女]{NotThing}(?:{Person}|{Trade}|[0-9一二两三四五六七八九十]+[名人个位]|[,、。]|$)(?![/、或和]?[男女])|(?:招|聘|要)[^,。;\\n]{{0,4}}(?:美女|帅哥|靓女|靓仔|小姐姐|小哥哥)|(?:美女|帅哥|靓女|小姐姐)(?:优先|主播|{Trade})|(?<=^|[,。;:\\n(、])[男女](?:性|生)?[,、:]?(?=(?:年龄)?{N}(?:-|至|到|~|周?岁))|(?<=^|[,。;:\\n(、])[男女](?:性|士|生)?(?=[,。;\\n]|$)|(?<=[^男女])\\([男女](?:性|士|生)?\\)(?!\\()|(?<![妇儿子少男女美帅靓有限、和或/])[男女](?:文员|前台|司机|客服|秘书|助理|普工|保安|服务员|营业员|收银员?|技师|保洁|操作工|主播|助教|店员|业务员|杂工|搬运工)|(?:适合|要求|须|需|应|最好|建议|优先|优先考虑|优先录用|优先选择|偏向|倾向于?)(?:为|是)?[男女](?:性|生|士){NotThing}(?![用健心市客会服装的])|(?:岁|左右|之间|以[下内])(?:的|之)?(?:未婚|已婚|年轻)?[男女](?:性|生|士)(?![用健心市客会服装的])|(?:不适合|不宜)女(?:性|生)")]
    private static partial Regex SexZh();

    [GeneratedRegex(@"\b(?:females?|males?|wom[ae]n|m[ae]n|girls?|boys?|lad(?:y|ies)|guys?|gentlem[ae]n|gals?)(?: (?:candidates?|applicants?|staff|workers?|employees?|teachers?))?(?: (?:are|is|will be|strongly|highly))* ?\(?(?:only|preferred|wanted|need not apply|required|given preference)\b|\b(?:only|no|seeking|hiring|looking for|prefer(?:ably|s|red)?|open to|open only to|must be|should be|wants?|wanted:?|need)(?: an?| only| the)?(?: [a-z]+(?:-[a-z]+)?){0,2} (?:females?|males?|woman|man|women|men|girls?|boys?|lady|ladies|guys?|gentlem[ae]n)\b(?!['-])(?! (?:health|wear|shoes|and|or|clothing|fashion|products?|underwear|in (?:tech|leadership)))|\b(?:gender|sex) ?(?:[:=]|is|must be|required:?) ?(?:female|male|woman|man|f|m)\b(?! ?(?:/|or|and|,))|\b(?:hostess(?:es)?|waitress(?:es)?|salesm[ae]n|salesgirls?|barmaids?|masseuses?|stewardess(?:es)?) (?:wanted|needed|required|only)|\b(?:suitable|ideal) for (?:women|men|ladies|girls)\b")]
    private static partial Regex SexEn();

    [GeneratedRegex(@"男女(?:老少)?(?:均|都|皆|不限|通吃|各|比例|平等|同工|兼)|(?:男女|性别)(?:性)?[^,。;\n]{0,2}(?:不限|均可|皆可|都可|不要求|无要求|不作)|男[/、或]女|女[/、或]男|不限(?:性别|男女)|(?:女|男)(?:性|士|生)?(?:用品|客户|会员|健康|员工(?:享|发|福利)|职工)|三八|妇女节|妇女(?:联合|干部|儿童)|女儿|儿女|子女|(?:male or female|female or male|men and women|women and men|any gender|all genders|both (?:men|male)|no man['-])|looking for (?:work)?man(?:u|a)|no men[tu]")]
    private static partial Regex SexInnocent();

    [GeneratedRegex("女职工劳动保护(?:特别)?规定|矿山井下作业.{0,12}不(?:得|安排)|special provisions on (?:the )?labou?r protection of (?:female|women)")]
    private static partial Regex Labour();

    [GeneratedRegex("井下|矿山|潜水|高温作业|女浴|女更衣|搓澡|underground")]
    private static partial Regex Mine();

    [GeneratedRegex($"{N}(?:周?岁)?(?:-+|~|至|到|和)(?:年龄)?{N}周?岁|{N}周?岁(?:\\(?含\\)?)?(?:及|或|\\()?(?:以下|以内|之内|之下|以里|封顶|内|为限|前\\b)|{N}周?岁(?:以上|以后|的)?(?:者|人员|的|人)?(?:请勿|勿|免|谢绝|除外|不要|不招|不考虑|不予|请不要)|(?:不超过?|不大于|小于|低于|不高于|不能大于|不得超过|不能超过|未满|不满|上限|超过|大于|在){N}周?岁(?!以上)|(?:年龄|岁数|年纪)[^,。;\\n0-9]{{0,9}}(?:不超过|不大于|小于|低于|不高于|不能大于|不能超过|不得超过|限|在|上限|大于|超过){N}(?![0-9])|(?:年龄|岁数|年纪)(?:要求|限制|范围|段)?[:在为限]*{N}(?:周?岁)?(?:-+|~|至|到|—){N}|(?:限|要求|仅限|招|只要|须|需|仅招|只招|必须是)(?:[6-9][05]|0[05])后|(?:[6-9][05]|0[05])后(?:优先|勿|为佳|最佳|者优先|的?勿扰)|(?:19[6-9]|20[01])[0-9]年?(?:[0-9]{{1,2}}月)?(?:[0-9]{{1,2}}日)?(?:\\(含\\))?(?:以后|之后|后|及以后)(?:出生|生人)|年轻(?:人|者|的|化者)?(?:优先|为佳|最佳)|(?:优先录用|只招|仅招|限|招聘?|要)年轻(?:人|的|女|男|小)|年龄(?:大|偏大|较大)(?:者|的)?(?:勿|不|免|请)|{N}周?岁左右|年轻(?:女|男|貌)(?:性|士|美)?")]
    private static partial Regex AgeZh();

    [GeneratedRegex(@"\b(?:younger|older) than (?:the age of )?[1-9][0-9]\b(?! ?(?:%|days?|months?|minutes))|\b(?:applicants?|candidates?|must be|should be|be|are|aged?|anyone|nobody|no one|those|people|only|employees?|staff)(?: (?:who are|must be|should be|aged?|be))? ?(?:strictly )?(?:under|below|over|above|not over|up to)(?: the age of)? (?:3[0-9]|4[0-9]|5[0-9]|6[0-9]|2[0-9])\b(?! ?(?:%|kg|kilos|km|miles|people|employees|minutes|hours|days|seconds|countries|degrees|[a-z]*s of experience|pages|percent|,000|k\b|million|m\b))|\bag(?:e|es|ed)(?: limit| range| group| requirement)?:? ?(?:is |of |from |between )?[1-9][0-9] ?(?:-|to|and|~|through) ?[1-9][0-9]\b|\b(?:under|below) [1-9][0-9] years (?:old|of age)|\bprefer\w* (?:under|below|over|above) [1-9][0-9]\b(?! ?%)|\b[1-9][0-9] (?:years )?(?:old )?(?:or (?:younger|under|below)|and younger)\b|\bmax(?:imum)?\.? age\b|\b(?:upper )?age limit\b|\bage (?:limit|under|below|max)[^.;\n]{0,6}[1-9][0-9]|\b[1-9][0-9] ?(?:-|to) ?[1-9][0-9] years (?:old|of age)\b|\b(?:hiring|seeking|looking for|wanted|want|prefer)(?: an?| only)?(?: [a-z]+(?:-[a-z]+)?)? young(?:er)? (?:m[ae]n|wom[ae]n|lad(?:y|ies)|people|candidates?|persons?|professionals?|girls?|guys?|applicants?|talents?)|\byoung(?:er)? (?:people|candidates?|applicants?)(?: are)? (?:preferred|only)")]
    private static partial Regex AgeEn();

    [GeneratedRegex($"(?:照[护顾看料]|教授|教导|面向|针对|服务于?|带领?|看护|护理|陪伴|辅导|培训|为|[0-9一二三四五六七八九十]-)[^,。;\\n]{{0,5}}{N}(?:周?岁)?(?:(?:-|至|到){N}周?岁)?(?:以[上下内])?的?(?:[^,。;\\n]{{0,4}}(?:儿|童|幼|孩|宝|学|老|长者|青|少年|客|患|婴|用户|人群))|{N}周?岁(?:以[上下内])?(?:\\))?的?(?:儿童|幼儿|孩|宝宝|学员|学生|老人|长者|老年|客户|用户|小朋友|少儿|青少年|婴|患者|病人|人群|顾客|消费者|家庭|小孩|娃|群体|婴幼儿)|年龄(?:均|一律)?不限|(?:未满|不满|低于|小于)1[68]周?岁|(?:children|kids|students|pupils|residents|patients|customers|clients|users|youths?|teens?|teenagers?|learners|adults|boys and girls|young people|players)(?: who are| of)?,? ?(?:aged?|ages|under|over|below|above|between)[^.;\\n]{{0,16}}|no age limit|age limit: ?none|under 1[68]|young people's")]
    private static partial Regex AgeInnocent();

    [GeneratedRegex("公务员录用|公务员法|机动车驾驶证申领|人民警察|征兵|兵役法|保安服务管理条例|民用航空|船员条例|事业单位人事管理条例|法定退休年龄|statutory retirement")]
    private static partial Regex AgeStatute();

    [GeneratedRegex("平均年龄(?:仅|只有|约|为|在|不到)?[1-9][0-9]|年轻(?:化|的|有活力|有朝气|且|、|充满|有激情|,)*(?:有活力|活力|的|有朝气|激情|向上)*的?(?:团队|队伍|氛围|集体)|(?:团队|氛围|同事|小伙伴)(?:成员|们|都|很|非常|比较|超|整体)*年轻|(?:[89][05]|00)后(?:的|年轻|为主的?|创业|组成的?|活力)*(?:团队|小伙伴|氛围|同事)|年轻有(?:活力|朝气|激情|干劲)|年轻化(?:管理)?")]
    private static partial Regex HintZh();

    [GeneratedRegex(@"\byoung(?:,? ?(?:and )?[a-z]+){0,3} (?:team|workforce|environment|crowd|colleagues|culture)\b|\bdigital natives?\b|\byouthful\b|\byoung at heart\b|\byoung and (?:dynamic|energetic|vibrant|ambitious)\b|\b(?:energetic|dynamic|vibrant) young\b|\baverage age (?:of|is)")]
    private static partial Regex HintEn();

    [GeneratedRegex("年轻(?:用户|客户|消费|群体|品牌|时尚|人群|妈妈|父母)|品牌年轻化|年轻化(?:产品|品牌|设计|营销)|young (?:learners|children|offenders|people's|readers|audience)")]
    private static partial Regex HintInnocent();

    [GeneratedRegex(@"招(?:收|用|聘)?童工|(?<![0-9至到二三四五六七八九-])(?:年?满)?(?:1[0-5]|十[一二三四五]?)周?岁(?:\(含\))?(?:以上|起|即可|就可|可|至|-+|~|到|左右)")]
    private static partial Regex ChildZh();

    [GeneratedRegex(@"\b(?:aged?|ages) (?:of )?1[0-5]\b(?: years?)?(?: old)?,? ?(?:and|or|\+)? ?(?:above|over|older|up|upwards|welcome|\+)|\b(?:from|over) (?:the )?age (?:of )?1[0-5]\b|\b1[0-5][- ]years?[- ]olds?(?: and (?:above|over|up)| are)? ?(?:welcome|may apply|can apply)|\b1[0-5] years old (?:and|or) (?:above|over|older)|\bhire (?:children|child workers)")]
    private static partial Regex ChildEn();

    [GeneratedRegex(@"(?:1[0-5]|十[一二三四五]?)周?岁(?:以[上下])?(?:(?:-|至|到)[0-9]{1,2}周?岁)?(?:以[上下])?的?[^,。;\n]{0,2}(?:青少年|儿童|学生|学员|少儿|孩|用户|群体|少年|宝|小朋友|患者)|(?:为|面向|针对|教授|辅导|服务|照顾|培训)[^,。;\n]{0,4}1[0-5]|(?:严禁|禁止|不得|不|杜绝|从不)[^,。;\n]{0,6}童工|(?:children|students|pupils|kids|teens?|boys|girls|players)[^.;\n]{0,20}1[0-5]")]
    private static partial Regex ChildInnocent();

    [GeneratedRegex($"(?:已婚|未婚)(?:并|且)?(?:已|未)(?:生)?[育孕]|(?:未婚|已婚|已育|未育|单身|离异|离婚|无孩|有孩|未孕|孕妇|孕期|哺乳期|备孕|怀孕|已孕|无小孩|有小孩|有孩子)[^,。;\\n]{{0,6}}(?:{Best}|请勿|勿|不予|不要|不招|谢绝|除外|不考虑|免投)|{Only}(?:已婚|未婚|已育|未育|单身|无孩)|(?:要求|须|需|应)(?:已婚|未婚|已育|单身|无孩)|(?:年|月|期间?)内?[^,。;\\n]{{0,4}}(?:无|没有|不|未)(?:得|准|能|可|会|打算)?(?:计划|打算)?(?:结婚|生育|怀孕|备孕|要孩子|生孩子|要小孩|二胎)|(?:无|没有)(?:近期)?(?:结婚|生育|怀孕|二胎|二孩)(?:计划|打算|安排|需求)|不(?:得|准|许|能)(?:结婚|怀孕|生育|恋爱|谈恋爱)|(?:提供|填写|说明|出具|注明|告知|提交)[^,。;\\n]{{0,3}}婚(?:育|姻)(?:情况|状况|状态|证明)|婚(?:育|姻|否)(?:状况|情况|状态|要求)?[:为](?:未|已|离|单)|{NotAny}[^,。;\\n]{{0,3}}(?:孕妇|怀孕|已婚|未婚|未育|离异|离婚|单身|单亲)|无(?:家庭|子女|小孩|婚姻|孩子)(?:负担|拖累|牵绊|所累)|(?:承诺|保证)[^,。;\\n]{{0,8}}不(?:结婚|生育|怀孕)")]
    private static partial Regex FamilyZh();

    [GeneratedRegex(@"\bmust be (?:single|unmarried|married|childless|divorced)\b|\b(?:single|unmarried|married|childless)(?: with(?:out)? (?:children|kids))?(?: (?:candidates?|applicants?|people|women|men|persons?|females?|males?))?(?: (?:are|is))?(?: only| preferred| need not)\b|\b(?:no|without|not have)(?: any)? (?:plans?|intentions?)(?: to| for| of)? (?:have |having |get |getting |become )?(?:a )?(?:children|child|kids|bab(?:y|ies)|marr(?:y|ied|iage)|pregnan(?:t|cy)|family|maternity)|\b(?:not|nor)(?: be| currently)* pregnant\b|\bplan(?:ning)? (?:a |on )?(?:pregnan(?:cy|t)|to (?:get|become) pregnant)|\b(?:pregnant|married|unmarried|single|divorced) (?:women|applicants|candidates|mothers|people)[^.;\n]{0,12}(?:need not|will not|not be|not considered|excluded)|\b(?:without|no) (?:children|kids|dependants|family (?:ties|burdens?|commitments|obligations))(?: preferred| only|,|\.|$)|\bmarital status(?: required)? ?[:=]|\bno mothers\b")]
    private static partial Regex FamilyEn();

    [GeneratedRegex(@"婚(?:育|姻|否)(?:状况|情况|史)?(?:均|一律)?(?:不限|均可|无要求|不作|不要求)|不(?:问|限)婚|(?:已婚|单身)(?:员工|职工|者)?[^,。;\n]{0,4}(?:可(?:申请|享)|享|补|提供)|单身(?:公寓|宿舍|汪)|婚(?:庆|纱|恋|介)|不(?:因|得因|以)[^,。;\n]{0,8}(?:婚|孕|育)|孕妇(?:装|用品|优先就|枕|照|裤|瑜伽|餐)|(?:为|服务|照顾|护理|指导)[^,。;\n]{0,2}(?:孕妇|孕产)|single (?:point|page|sign|parent support)|insurance[^.;\n]{0,30}married")]
    private static partial Regex FamilyInnocent();

    [GeneratedRegex("形象(?:气质|和气质|、气质|,气质|与气质)?(?:较|俱|均|良|要|条件)?(?:佳|好|端庄|端正|出众|优|靓丽|姣好|阳光)|气质(?:较)?(?:佳|好|出众|优雅|良好|俱佳|大方)|五官(?:端正|清秀|精致)|(?:相貌|容貌|外貌|样貌|面容|面貌|仪表容貌)(?:端正|姣好|出众|较好|佳|良好|好|清秀)|(?:长相|长得)(?:甜美|端正|好|出众|漂亮|清秀|佳|帅)|颜值(?:高|在线|担当|要求|出众|不错)|高颜值|(?:净|裸)?身高(?:要求|在|须|不低于|不得低于|:|约|需|达|男|女|至少|应)*[0-9一]|净身高|身高[^,。;\\n]{0,4}(?:以上|不低于|优势|要求)|[男女](?:性|生)?1(?:\\.|米)[5-8][0-9]?米?以上|身材(?:好|苗条|匀称|高挑|佳|要求|较好|良好|姣好|性感|标准)|体重(?:不超过|不高于|要求|在|低于|控制在|不得超过|:|[0-9])|(?:不能有|无|不得有|没有|禁止|不可有|不许有)(?:任何|明显|外露|可见|大面积)*的?(?:纹身|疤痕|刺青|胎记|狐臭|斑)|(?:纹身|刺青)(?:者|的)?(?:勿|不要|免|谢绝|不招)|体态匀称|体型(?:匀称|较好|标准|偏瘦)|外形(?:较|良)?(?:好|佳|条件好|靓丽|出众|条件佳)|(?:招|聘|要)[^,。;\\n]{0,4}(?:美女|帅哥|靓女|靓仔|小姐姐)|(?:美女|帅哥|靓女)(?:优先|前台|客服|主播|销售|助理)|年轻貌美|(?:貌美|漂亮|帅气)(?:优先|者)")]
    private static partial Regex LooksZh();

    [GeneratedRegex(@"\b(?:attractive|good|pleasant|beautiful|handsome|pretty|pleasing) (?:appearance|looks|looking|physique)\b|\bgood[- ]looking\b|\battractive (?:wom[ae]n|m[ae]n|girls?|lad(?:y|ies)|candidates?|hostess\w*|staff|females?|persons?)|\bheight\b[^.;,\n]{0,16}(?:[12]\.?[0-9]{2} ?c?m\b|[45]['’ ])|\b(?:at least|minimum|over|above) ?1\.?[0-9]{2} ?c?m (?:tall|in height)\b|\btaller than [0-9]|\bpretty face|\bminimum height\b|\bmust be (?:slim|tall|attractive|beautiful|handsome|pretty|fit and slim)\b|\bslim(?:,| and| figure| girls?| hostess| women| build)\b|\b(?:handsome|beautiful|pretty|cute|attractive) (?:young )?(?:m[ae]n|wom[ae]n|girls?|boys?|lad(?:y|ies)|guys?)\b|\bno (?:visible )?tattoos?\b|\bphysically attractive\b|\bphoto(?:genic)? looks\b")]
    private static partial Regex LooksEn();

    [GeneratedRegex(@"(?:品牌|企业|公司|产品|城市|店铺|服务|社会|学校|单位|个人品牌|良好)(?:的)?形象|产品(?:的)?颜值|(?:测量|儿童|学生|患者|宝宝|录入|记录|统计)[^,。;\n]{0,6}(?:身高|体重)|身高(?:悬殊|体重)|身材管理|颜值经济|形象(?:设计|店|代言|墙|大使|改造)|高颜值(?:产品|团队办公|办公|的产品|界面|设计)|(?:货架|设备|物料|产品)[^,。;\n]{0,4}(?:高度|体重)|attractive (?:salary|pay|benefits|package|bonus|remuneration|commission|compensation)|height[- ]adjustable|at height|working height|slim (?:and thin )?client|tattoo (?:artist|studio|removal)")]
    private static partial Regex LooksInnocent();
}
