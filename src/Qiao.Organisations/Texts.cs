namespace Qiao.Organisations;

/// <summary>What this module says.</summary>
public static class Texts
{
    public static readonly Problem NotVerified = new("organisations.not-verified", new("单位核验通过后才能发布岗位。", "Vacancies can be published once the employer has been verified."));
    public static readonly Problem VerificationExpired = new("organisations.verification-expired", new("单位核验已过期，请重新申请核验。", "The employer's verification has expired; ask for a new one."));

    internal static readonly Bilingual Interviews = new("面试安排", "Interviews");
    internal static readonly Bilingual Vacancies = new("岗位", "Vacancies");

    internal static readonly Problem CodeTaken = new("organisations.code-taken", new("这个统一社会信用代码已经登记。请本单位负责人邀请您，或申请加入。", "This credit code is registered already. Ask its owner to invite you, or ask to join."));
    internal static readonly Problem VerificationOpen = new("organisations.verification-open", new("已有一份核验申请在审核中。", "A verification request is already being looked at."));
    internal static readonly Problem VerificationValid = new("organisations.verification-valid", new("核验还有 60 天以上有效，到期前 60 天内可以重新申请。", "The verification is good for more than 60 more days; ask again in its last 60 days."));
    internal static readonly Problem AlreadyDecided = new("organisations.already-decided", new("这份申请已有人作出决定，页面显示的是最新结果。", "Someone has decided this request already; the page shows the result."));
    internal static readonly Problem OutOfScope = new("organisations.out-of-scope", new("该单位不在您负责的区域。", "This employer is outside the area you are responsible for."));
    internal static readonly Problem ReasonNeeded = new("organisations.reason-needed", new("不通过时请选择原因。", "Choose a reason for a refusal."));
    internal static readonly Problem DivisionNeeded = new("organisations.division-needed", new("请选择区县。", "Choose a district or county."));
    internal static readonly Problem PhoneForm = new("organisations.phone-form", new("请填写手机号或带区号的固定电话，例如 023-63000000。", "Enter a mobile number or a landline with area code, such as 023-63000000."));
    internal static readonly Problem Stale = new("organisations.stale", new("别人刚刚改过这份资料。请对照最新内容，确认后再保存；您填写的仍保留。", "Someone has just changed this. Compare with the newest version, then save again; what you typed is kept."));
    internal static readonly Problem NotYours = new("organisations.not-yours", new("您不是这个单位的成员。", "You are not a member of this organisation."));

    internal static readonly Bilingual Register = new("用人单位登记", "Register an employer");
    internal static readonly Bilingual RegisterLead = new("国有、民营、个体一视同仁。登记后由工作人员核验，通常一个工作日内完成。", "State-owned, private or one-person: all on equal terms. Our staff verify the registration, usually within one working day.");
    internal static readonly Bilingual AboutEmployer = new("单位信息", "About the employer");
    internal static readonly Bilingual Code = new("统一社会信用代码", "Unified social credit code");
    internal static readonly Bilingual CodeHint = new("营业执照上的 18 位代码，空格和小写字母会自动整理。", "The 18 characters on the business licence; spaces and lower case are tidied.");
    internal static readonly Bilingual Name = new("单位全称", "Full name");
    internal static readonly Bilingual NameHint = new("与营业执照一致。", "As on the business licence.");
    internal static readonly Bilingual Industry = new("行业", "Industry");
    internal static readonly Bilingual IndustryNotStated = new("不说明", "Not stated");
    internal static readonly Bilingual Kind = new("单位类型", "Kind");
    internal static readonly Bilingual Division = new("所在区县", "District or county");
    internal static readonly Bilingual Address = new("详细地址", "Address");
    internal static readonly Bilingual ContactName = new("联系人", "Contact person");
    internal static readonly Bilingual ContactPhone = new("联系电话", "Contact phone");
    internal static readonly Bilingual ContactHint = new("仅供核验人员使用，不公开。", "Seen by verification staff only, never published.");
    internal static readonly Bilingual Document = new("营业执照照片或扫描件", "Photo or scan of the licence");
    internal static readonly Bilingual DocumentHint = new("PDF、PNG 或 JPEG，不超过 10 MB。", "PDF, PNG or JPEG, at most 10 MB.");
    internal static readonly Bilingual YourLogin = new("您的登录账号", "Your login");
    internal static readonly Bilingual SignInName = new("登录名", "Sign-in name");
    internal static readonly Bilingual Password = new("密码", "Password");
    internal static readonly Bilingual PasswordHint = new("至少 10 个字符。", "At least 10 characters.");
    internal static readonly Bilingual Send = new("提交登记", "Register");
    internal static readonly Bilingual Registered = new("登记成功，已提交核验。现在可以登录查看进度。", "Registered. The request for verification has been sent; sign in to follow it.");

    internal static readonly Bilingual Mine = new("我的单位", "My organisations");
    internal static readonly Bilingual MineEmpty = new("您还没有登记单位。", "You have not registered an organisation yet.");
    internal static readonly Bilingual Edit = new("修改资料", "Edit");
    internal static readonly Bilingual EditTitle = new("修改单位资料", "Edit the organisation");
    internal static readonly Bilingual Save = new("保存", "Save");
    internal static readonly Bilingual Saved = new("资料已保存。", "Saved.");
    internal static readonly Bilingual About = new("单位介绍", "About");
    internal static readonly Bilingual Current = new("最新内容", "Newest version");
    internal static readonly Bilingual Employer = new("用人单位", "Employer");
    internal static readonly Bilingual Verified = new("已核验", "Verified");
    internal static readonly Bilingual NotYetVerified = new("未核验", "Not verified");
    internal static readonly Bilingual Imported = new("来自导入，尚未登记", "From an import, not registered here");
    internal static readonly Bilingual ValidUntil = new("核验有效期至", "Verified until");
    internal static readonly Bilingual State = new("状态", "State");
    internal static readonly Bilingual NoAbout = new("单位还没有填写介绍。", "The employer has not written about itself yet.");

    internal static readonly Bilingual Desk = new("单位核验", "Verification");
    internal static readonly Bilingual DeskLead = new("待核验的单位，先到先办。", "Employers waiting to be verified, first come first served.");
    internal static readonly Bilingual DeskEmpty = new("没有待核验的单位。", "No employer is waiting.");
    internal static readonly Bilingual Asked = new("申请时间", "Asked");
    internal static readonly Bilingual Decision = new("核验决定", "Decision");
    internal static readonly Bilingual Verify = new("核验通过", "Verify");
    internal static readonly Bilingual Refuse = new("不通过", "Refuse");
    internal static readonly Bilingual Reason = new("不通过的原因", "Reason for refusing");
    internal static readonly Bilingual Remark = new("给单位的说明", "Note to the employer");
    internal static readonly Bilingual Decide = new("提交决定", "Record the decision");
    internal static readonly Bilingual Decided = new("决定已记录，并已通知单位。", "The decision is recorded and the employer has been told.");
    internal static readonly Bilingual Documents = new("证照", "Document");
    internal static readonly Bilingual NoDocument = new("没有上传", "None handed in");
    internal static readonly Bilingual OpenState = new("待核验", "Waiting");
    internal static readonly Bilingual RefusedState = new("未通过", "Refused");
    internal static readonly Bilingual AskAgain = new("重新申请核验", "Ask for verification again");
    internal static readonly Bilingual AskedAgain = new("核验申请已提交，结果会通知单位联系人。", "The request for verification has been sent; the contact person will be told the result.");
    internal static readonly Bilingual LastRefused = new("上次核验未通过，原因：", "The last verification was refused, because:");
    internal static readonly Bilingual NewDocument = new("新的营业执照照片或扫描件", "New photo or scan of the licence");
    internal static readonly Bilingual Waiting = new("共 {0} 家待核验", "{0} waiting");

    internal static readonly Bilingual VerifiedMail = new("单位核验已通过", "Your organisation has been verified");
    internal static readonly Bilingual VerifiedMailBody = new("{0}：核验已通过，有效期至 {1}。现在可以发布岗位。", "{0} has been verified until {1}. You can publish vacancies now.");
    internal static readonly Bilingual RefusedMail = new("单位核验未通过", "Your organisation could not be verified");
    internal static readonly Bilingual RefusedMailBody = new("{0}：核验未通过。原因：{1}。{2}请修改后重新申请。", "{0} could not be verified. Reason: {1}. {2} Please correct it and ask again.");

    internal static Bilingual NameOf(VerificationState state) => state switch
    {
        VerificationState.Verified => Verified,
        VerificationState.Refused => RefusedState,
        _ => OpenState,
    };
}

/// <summary>Why a verification may be refused: coded, so that figures can be kept.</summary>
internal static class RefusalReasons
{
    public static readonly IReadOnlyDictionary<string, Bilingual> All = new Dictionary<string, Bilingual>
    {
        ["document-unreadable"] = new("证照看不清", "The document cannot be read"),
        ["name-differs"] = new("名称与证照不符", "The name differs from the document"),
        ["code-differs"] = new("代码与证照不符", "The code differs from the document"),
        ["deregistered"] = new("单位已注销或吊销", "The organisation has been struck off"),
        ["not-authorised"] = new("申请人未获单位授权", "The applicant is not authorised"),
    };
}
