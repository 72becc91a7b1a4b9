using System.Text.RegularExpressions;

namespace Qiao.Vacancies.Screening;

/// <summary>Fees, papers kept and frauds, as advertisements write them.</summary>
internal static partial class MoneyWordings
{
    private const string Fees = "(?:押金|保证金|诚意金|培训费用?|服装费用?|工装费|工服费|报名费用?|中介费用?|介绍费|入职费|材料费|资料费|建档费|档案费|岗位费|置装费|办卡费|办证费|手续费|代理费|会员费|定金|订金|考试费|信息费|安置费|风险金|住宿押金|教材费)";

    public static readonly IReadOnlyList<Wording> All =
    [
        new(Rules.Fee,
            new("费|押金|保证金|诚意金|定金|订金|风险金|购买|先交", FeeZh()),
            new("fee|deposit|cost|charge|buy", FeeEn()),
            FeeInnocent()),
        new(Rules.MedicalFee,
            new("体检", MedicalZh()),
            new("medical|health|physical", MedicalEn()),
            MedicalInnocent()),
        new(Rules.Papers,
            new("身份证|毕业证|学位证|证件|护照|驾驶证|资格证|学历证", PapersZh()),
            new("passport|card|document|diploma|certificate|papers", PapersEn()),
            PapersInnocent()),
        new(Rules.Scam,
            new("刷|跑分|贷|银行卡|电话卡|对公账户|支付宝账号|收款码|打字|躺|日赚|日入|日挣|拉人头|缅|金三角|柬埔寨|妙瓦底|裸聊|代孕|捐卵|供卵", ScamZh()),
            new("fake|mule|bank|earn|loan|quick|passive", ScamEn()),
            ScamInnocent()),
    ];

    [GeneratedRegex($"(?:缴纳?|交纳?|收取?|支付|付|扣除?|扣留|预缴|预交|垫付|自付|先交|需|须|预扣|另付)(?:一定|部分|少量|适当|相应|取|的)*[^,。;\\n免无不]{{0,6}}?{Fees}|{Fees}[^,。;\\n]{{0,4}}?[:为]?[0-9一二三四五六七八九]+(?:[0-9百千]*)元?|{Fees}(?:自理|自付|自费|不退|概不退|自行承担|由?(?:个人|本人|求职者|应聘者|学员)承担|从[^,。;\\n]{{0,8}}扣)|(?:需|须|自行|自费)(?:自行|自费)?购买[^,。;\\n]{{0,6}}(?:工作服|工装|制服|教材|设备)|先交(?:费|钱)|(?:求职者|应聘者|个人|本人)(?:承担|支付|缴纳?)[^,。;\\n]{{0,6}}费")]
    private static partial Regex FeeZh();

    [GeneratedRegex(@"\b(?:refundable|security|cash) deposit\b[^.;\n]{0,24}(?:[0-9]|due|required|first day|payable|before)|\bdeposit of [^.;\n]{0,6}[0-9]|\b(?:candidates?|applicants?|employees?|you|workers?|new hires?)(?: (?:must|will|should|have to|need to|are required to|shall))? ?pays? [^.;\n]{0,24}(?:fees?|deposit|costs?)\b|\b(?:training|registration|uniform|processing|application|placement|joining|admin(?:istration)?|agency|recruitment|enrol\w*|onboarding) (?:fees?|deposit|costs?|charges?)\b(?: of|:| is| are| must| to be| will be)*[^.;\n]{0,4}(?:[¥$€£]|rmb|yuan|usd)? ?[0-9]+|\b(?:training|registration|uniform|processing|application|placement|agency) (?:fees?|deposit|costs?)\b[^.;\n]{0,16}(?:your own|required before|deducted|payable by|paid by (?:the )?(?:candidate|applicant|employee)|non-refundable)|\bbuy your own (?:uniform|equipment|tools)|\bpay (?:a |an |the )?[^.;\n]{0,6}?[0-9]+ ?(?:yuan|rmb|dollars)? (?:fee|deposit)|\bpay (?:a |an |the )?(?:training|registration|uniform|processing|application|placement|refundable)[^.;\n]{0,10}(?:fee|deposit)")]
    private static partial Regex FeeEn();

    [GeneratedRegex($"(?:不收|不需|无需|无须|毋须|免收?|不用|(?<![0-9一二三四五六七八九])零|(?<![0-9])0元?|严禁|禁止|谨防|不得|没有任何|无任何|从不|拒绝|不会|不扣|不交|不缴|凡是?|以任何名义|如遇|警惕)[^。;\\n]{{0,14}}{Fees}|无{Fees}|(?:租|投标|履约|客户|学员|家长|租客|租户|业主|项目|商家|房|会员|经销商|加盟商|合同|供应商|工程|银行|票据|期货|农民工|海关|质量|用户|供货|车主|乘客|单车|结算|核算|负责|核对|退还客户|办理|申报|审核)[^,。;\\n]{{0,7}}?{Fees}|{Fees}(?:用)?(?:由公司|公司|由单位|单位|由企业|全免|全包|报销|补贴|收入|核算|的?收取|的?退还|管理|催收|台账|免|结算)|(?:报销|承担|补贴|核算|返还|公司出|公司付|公司支付|提供)[^,。;\\n]{{0,6}}{Fees}|{Fees}[^,。;\\n]{{0,8}}(?:补贴|报销|公司承担|单位承担|公司支付)|(?:no|never|without|free of|waive|not)(?: [a-z]+){{0,4}} (?:deposit|fees?|costs?|charges?)|(?:tenant|client|customer|our school|income|direct|reimburs\\w*|company|employer|landlord|student)s?[^.;\\n]{{0,20}}(?:deposit|fees?)|(?:deposit|fees?|costs?)[^.;\\n]{{0,16}}(?:reimbursed|paid by (?:the |our )?(?:company|employer|us)|covered|refunded by)")]
    private static partial Regex FeeInnocent();

    [GeneratedRegex("体检(?:费用?|等费用)?[^,。;\\n]{0,5}?(?:自理|自费|自付|(?:由)?(?:本人|个人|自己|求职者|应聘者|员工)(?:自行)?(?:承担|支付|负担|出)|自行承担)|自费[^,。;\\n]{0,3}体检|自行承担[^,。;\\n]{0,4}体检")]
    private static partial Regex MedicalZh();

    [GeneratedRegex(@"\b(?:medical|health|physical) (?:examinations?|checks?(?:-?ups?)?|tests?|exams?)[^.;\n]{0,24}?(?:own expense|own cost|paid by (?:the )?(?:candidate|employee|applicant)|self-paid|at cost to the applicant)|\bpay for (?:your|their) (?:own )?(?:medical|health)")]
    private static partial Regex MedicalEn();

    [GeneratedRegex(@"体检[^,。;\n]{0,8}(?:报销|公司承担|单位承担)|(?:不|无)需?[^,。;\n]{0,2}自(?:理|费)|reimburs|refund")]
    private static partial Regex MedicalInnocent();

    [GeneratedRegex(@"(?:身份证|毕业证书?|学位证书?|证件|护照|驾驶证|资格证书?|学历证书?)(?:原件|正本)?[^,。;\n]{0,5}?(?:(?:交|押|放|存)[^,。;\n]{0,6}(?:公司|单位|保管)|抵押|扣押|质押|由(?:公司|单位|本公司)[^,。;\n]{0,3}(?:保管|保存|代管)|统一保管|代为保管|押在)|(?:扣押?|抵押|扣留|押下|质押|上交|收取|收缴|暂扣|代管|代为保管|统一保管)[^,。;\n]{0,5}(?:身份证|毕业证|证件|护照|学位证|学历证|资格证)(?!复印)")]
    private static partial Regex PapersZh();

    [GeneratedRegex(@"\b(?:keep|hold|retain|withhold|take|collect|confiscate)s? (?:your|their|employees'|workers'|the worker's|applicants'|all|original) (?:original )?(?:passports?|id cards?|identity (?:cards?|documents|papers)|diplomas?|documents|certificates)\b|\b(?:hand over|surrender|deposit|leave) (?:your|their|the) (?:original )?(?:passports?|id cards?|identity cards?|diplomas?)|\b(?:passports?|id cards?|identity cards?|diplomas?) (?:will be|are|is|must be) (?:kept|held|retained|surrendered|deposited|handed over)")]
    private static partial Regex PapersEn();

    [GeneratedRegex(@"(?:不|严禁|禁止|不得|从不|不会)[^,。;\n]{0,4}(?:扣|押|收取|保管)|抵押(?:登记|贷款|物|权)|复印件|(?:not|never) (?:keep|hold|retain|withhold|take|collect)|safe custody|copies of")]
    private static partial Regex PapersInnocent();

    [GeneratedRegex("刷单|刷信誉|刷好评|跑分|培训贷|贷款(?:培训|上岗|入职)|(?:办理?|先办|申请)[^,。;\\n]{0,4}贷款?[^,。;\\n]{0,8}(?:上岗|入职|培训|学习)|(?:出租|出售|收购|出借|租借|提供)[^,。;\\n]{0,4}(?:银行卡|电话卡|对公账户|支付宝账号|收款码)|打字员?[^,。;\\n]{0,6}日(?:赚|结|入)[0-9]|躺赚|躺着(?:赚|挣)|(?:在家|手机|宝妈|兼职)[^,。;\\n]{0,8}日(?:赚|入|挣)(?:[0-9]|上千|过|几)|拉人头|高薪[^,。;\\n]{0,6}(?:缅甸|缅北|金三角|柬埔寨|妙瓦底)|裸聊|代孕|捐卵|供卵")]
    private static partial Regex ScamZh();

    [GeneratedRegex(@"\b(?:placing|place|brushing) (?:fake |online )*(?:fake )orders|\bfake (?:orders|reviews)\b|\bmoney mule|\b(?:use|rent|lend) (?:out )?your bank (?:account|card)|\bearn [^.;\n]{0,24}(?:a|per) (?:day|hour)[^.;\n]{0,24}(?:from home|online|no experience|your phone)|\btraining loan|\bget rich quick|\bunlimited passive income|\btake out a loan[^.;\n]{0,24}training")]
    private static partial Regex ScamEn();

    [GeneratedRegex(@"(?:打击|反|防止?|识别|治理|严禁|禁止|拒绝|非|杜绝|不|警惕|查处|监测|谨防|举报)[^,。;\n]{0,5}(?:刷单|跑分|刷信誉|刷好评|拉人头|培训贷|代孕|裸聊|躺赚)|跑分(?:测试|软件|工具|性能)|(?:性能|手机|显卡|安兔兔)跑分|(?:detect|prevent|fight|combat|against|stop|no)[^.;\n]{0,16}(?:fake (?:orders|reviews)|money mule)")]
    private static partial Regex ScamInnocent();
}
