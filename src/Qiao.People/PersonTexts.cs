using Qiao.Lexicon;

namespace Qiao.People;

/// <summary>The names of what a file can say and of who may see it.</summary>
public static class PersonTexts
{
    /// <summary>The levels of schooling a person can have, lowest first.</summary>
    public static readonly IReadOnlyList<EducationLevel> Levels = Enum.GetValues<EducationLevel>().Where(level => level != EducationLevel.None).ToList();

    public static Bilingual InWords(this EducationLevel level) => level switch
    {
        EducationLevel.JuniorSecondary => new("初中及以下", "Junior secondary or less"),
        EducationLevel.SeniorSecondary => new("高中或中专", "Senior secondary or vocational"),
        EducationLevel.College => new("大专", "College"),
        EducationLevel.Bachelor => new("本科", "Bachelor"),
        EducationLevel.Master => new("硕士", "Master"),
        EducationLevel.Doctor => new("博士", "Doctorate"),
        _ => new("未填", "Not stated"),
    };

    public static Bilingual InWords(this WorkTime time) => time switch
    {
        WorkTime.Daytime => new("白天", "Daytime"),
        WorkTime.Shifts => new("倒班", "Shifts"),
        WorkTime.Nights => new("夜班", "Nights"),
        WorkTime.Weekends => new("周末", "Weekends"),
        _ => new("可商量", "As agreed"),
    };

    public static Bilingual InWords(this SeekerVisibility visibility) => visibility switch
    {
        SeekerVisibility.Findable => new("可被找到，不露姓名", "Findable, without my name"),
        SeekerVisibility.Open => new("公开给已核验单位", "Open to verified employers"),
        _ => new("不公开", "Hidden"),
    };

    public static Bilingual Meaning(this SeekerVisibility visibility) => visibility switch
    {
        SeekerVisibility.Findable => new("已核验的用人单位能看到您会什么、想做什么、在哪个区县；看不到姓名和电话。", "Verified employers see what you can do, what you seek and your district; not your name or phone."),
        SeekerVisibility.Open => new("已核验的用人单位还能看到姓名和工作经历；看不到电话。", "Verified employers also see your name and the jobs you held; not your phone."),
        _ => new("用人单位看不到您，除非您自己让某一家看。", "No employer sees you, unless you let one in yourself."),
    };

    public static Bilingual InWords(this FilePart part) => part switch
    {
        FilePart.Facts => new("求职内容", "Facts about work"),
        FilePart.Name => new("姓名和经历", "Name and jobs held"),
        FilePart.Contact => new("联系方式", "Contact"),
        _ => new("什么也没有", "Nothing"),
    };

    public static Bilingual InWords(this SightGround ground) => ground switch
    {
        SightGround.Own => new("本人", "Yourself"),
        SightGround.Region => new("本区县工作人员", "Staff of your district"),
        SightGround.Visibility => new("您选择了可被看到", "You chose to be seen"),
        SightGround.Consent => new("您同意过", "You consented"),
        SightGround.Grant => new("业务需要", "Because of something under way"),
        _ => new("无", "None"),
    };
}
