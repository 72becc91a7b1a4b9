namespace Qiao.People.Outcomes;

/// <summary>The words of proving that someone started work.</summary>
internal static class StartTexts
{
    public static readonly Problem Already = new("people.start-verified", new("这次上岗已经核实过了。", "This start has been verified already."));
    public static readonly Problem NotVerified = new("people.start-not-verified", new("这次上岗还没有核实，或核实已撤回。", "This start is not verified, or that has been taken back."));
    public static readonly Problem NotAtWork = new("people.start-not-at-work", new("本人说已经不在这里工作，核实不能再改。", "The person has said that they no longer work there; this cannot be changed any more."));
    public static readonly Problem BeganRange = new("people.start-began", new("入职日期不能早于应聘日期，也不能晚于今天。", "The day cannot be before the application or after today."));
    public static readonly Problem NoDistrict = new("people.no-district", new("您的档案没有写所在区县，没有工作人员能核实。请先在档案里填写区县。", "Your file names no district, so no clerk could check it. Name your district in your file first."));

    public static readonly Bilingual Title = new("上岗核实", "Starts to verify");
    public static readonly Bilingual One = new("核实上岗", "Verify a start");
    public static readonly Bilingual Lead = new("您负责的区域内已上岗的人，上岗最早的在前。凭劳动合同或社保记录核实；只记看过什么，不记证件号码和合同编号。", "People of your area who have started work, the longest ago first. Verify by a contract or a record of social insurance; what was seen is noted, never the number of a paper.");
    public static readonly Bilingual Waiting = new("待核实", "To verify");
    public static readonly Bilingual Verified = new("已核实", "Verified");
    public static readonly Bilingual Ended = new("未核实已离开", "Left unverified");
    public static readonly Bilingual NoneWaiting = new("没有等待核实的人", "Nobody waits to be verified");
    public static readonly Bilingual NoneWaitingHint = new("用人单位登记上岗以后，本区域的人会出现在这里。", "People of your area appear here once their employer has recorded the start.");
    public static readonly Bilingual NoneVerified = new("还没有核实过的人", "Nobody has been verified yet");
    public static readonly Bilingual NoneEnded = new("没有人在核实前离开", "Nobody has left before being verified");
    public static readonly Bilingual State = new("状态", "State");
    public static readonly Bilingual Person = new("姓名", "Name");
    public static readonly Bilingual NotShown = new("姓名不公开", "Name not shown");
    public static readonly Bilingual Employer = new("用人单位", "Employer");
    public static readonly Bilingual Started = new("上岗日期", "Started on");
    public static readonly Bilingual Applied = new("应聘日期", "Applied on");
    public static readonly Bilingual Contract = new("合同", "Contract");
    public static readonly Bilingual Sent = new("本人已交", "Sent by the person");
    public static readonly Bilingual SentOn = new("{0} 交来", "sent on {0}");
    public static readonly Bilingual NotSent = new("本人没有交", "The person has sent none");
    public static readonly Bilingual LookLogged = new("打开合同会留下记录，本人可以看到；核实 30 天后自动删除。", "Opening the contract is logged, and the person sees it. It is deleted 30 days after it was verified.");
    public static readonly Bilingual Record = new("登记核实", "Record the proof");
    public static readonly Bilingual Evidence = new("看过什么证明？", "Which proof did you see?");
    public static readonly Bilingual Began = new("证明上的入职日期", "First day of work, as the proof says");
    public static readonly Bilingual Remark = new("备注", "Remark");
    public static readonly Bilingual RemarkHint = new("不要写证件号码、合同编号。本人下载自己的数据时看得到。", "Write no numbers of papers. The person finds it in the copy of their data.");
    public static readonly Bilingual Done = new("已登记核实，并已通知本人。", "Recorded as verified; the person has been told.");
    public static readonly Bilingual TakeBack = new("撤回核实", "Take the proof back");
    public static readonly Bilingual TakeBackWhy = new("为什么撤回？", "Why is it taken back?");
    public static readonly Bilingual TakenBack = new("核实已撤回。", "The proof has been taken back.");
    public static readonly Bilingual History = new("经过", "What happened");
    public static readonly Bilingual Step = new("阶段", "Step");
    public static readonly Bilingual Day = new("日期", "Day");
    public static readonly Bilingual Note = new("说明", "Note");

    public static readonly Bilingual ToldTitle = new("您的上岗已核实", "Your start has been verified");
    public static readonly Bilingual ToldBody = new("公共就业服务机构凭{0}核实了您的上岗。您交来的合同 {1} 天后自动删除。", "The employment service has verified that you started work, by {0}. A contract that you sent is deleted after {1} days.");

    public static readonly IReadOnlyList<Choice> Evidences = [.. Enum.GetValues<StartEvidence>().Select(e => new Choice(e.ToString(), NameOf(e)))];

    public static readonly IReadOnlyList<Choice> Reasons =
    [
        new(nameof(TakeBackReason.WrongPerson), new("记错了人", "It is of another person")),
        new(nameof(TakeBackReason.NotGenuine), new("证明不真实", "The proof is not genuine")),
        new(nameof(TakeBackReason.WrongFacts), new("证明与实际不符", "The proof does not fit what happened")),
        new(nameof(TakeBackReason.Mistake), new("登记有误", "It was recorded by mistake")),
    ];

    public static Bilingual NameOf(StartEvidence evidence) => evidence == StartEvidence.Contract ? new("劳动合同", "Contract") : new("社保记录", "Record of social insurance");

    /// <summary>The same within a sentence.</summary>
    public static Bilingual InSentence(StartEvidence evidence) => evidence == StartEvidence.Contract ? new("劳动合同", "a contract") : new("社保记录", "a record of social insurance");

    /// <summary>As it stands on the ladder.</summary>
    public static string CodeOf(StartEvidence evidence) => evidence == StartEvidence.Contract ? "contract" : "social-insurance";

    public static StartEvidence EvidenceOf(string code) => code == "contract" ? StartEvidence.Contract : StartEvidence.SocialInsurance;

    /// <summary>As it stands on the ladder.</summary>
    public static string CodeOf(TakeBackReason reason) => reason switch
    {
        TakeBackReason.WrongPerson => "wrong-person",
        TakeBackReason.NotGenuine => "not-genuine",
        TakeBackReason.WrongFacts => "wrong-facts",
        _ => "mistake",
    };

    /// <summary>What a step rests on and why it was taken, for readers.</summary>
    public static Bilingual? NoteOf(string evidence, string? reason) => reason switch
    {
        "wrong-person" or "not-genuine" or "wrong-facts" or "mistake" => Reasons.First(r => CodeOf(Enum.Parse<TakeBackReason>(r.Value)) == reason).Text,
        "other-work" => OutcomeTexts.OtherWork,
        "left" => OutcomeTexts.Left,
        _ => evidence switch
        {
            "contract" or "social-insurance" => NameOf(EvidenceOf(evidence)),
            "answer" => new("本人回答", "Answered by the person"),
            "employer" => new("用人单位登记", "Recorded by the employer"),
            _ => null,
        },
    };
}
