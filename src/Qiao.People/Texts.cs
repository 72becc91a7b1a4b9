namespace Qiao.People;

/// <summary>Why this module refuses, and what its pages for seekers say.</summary>
internal static partial class Texts
{
    public static readonly Problem Stale = new("people.stale", new("这份档案刚刚改过。请对照最新内容，确认后再保存；您填写的仍保留。", "This file has just been changed. Compare with the newest version, then save again; what you typed is kept."));
    public static readonly Problem HasFile = new("people.has-file", new("您已经有求职档案了。", "You have a file already."));
    public static readonly Problem HandedOver = new("people.handed-over", new("这份档案已由本人管理。", "The person keeps this file now."));
    public static readonly Problem CodeWrong = new("people.code-wrong", new("交接码不对、用过了或已过期，请向工作人员要一个新的。", "The code is not right, was used already or has run out; ask the staff for a new one."));
    public static readonly Problem DivisionUnknown = new("people.division-unknown", new("没有这个行政区划代码。", "There is no such division code."));
    public static readonly Problem HalfAPoint = new("people.half-a-point", new("经度和纬度要一起填写。", "Latitude and longitude belong together."));
    public static readonly Problem NoPoint = new("people.no-point", new("没有这样的坐标。", "There is no such point."));
    public static readonly Problem NoResume = new("people.no-resume", new("请粘贴简历，或选择一个文件。", "Paste a résumé or choose a file."));
    public static readonly Problem FileType = new("people.file-type", new("只能读 .txt、.docx 和 .pdf 简历。", "Only .txt, .docx and .pdf résumés can be read."));
    public static readonly Problem FileBroken = new("people.file-broken", new("文件打不开或已损坏，请粘贴文字。", "The file cannot be opened or is damaged; paste the text instead."));
    public static readonly Problem FileTooLarge = new("people.file-too-large", new("文件超过 10 MB。", "The file is larger than 10 MB."));
    public static readonly Problem FileNoText = new("people.file-no-text", new("文件里没有文字（可能是扫描件），请粘贴文字。", "There is no text in the file (it may be a scan); paste the text instead."));
    public static readonly Problem NoPdfReader = new("people.pdf-not-here", new("这台服务器不能读 PDF，请上传 .docx 或粘贴文字。", "This server cannot read PDF; upload a .docx or paste the text."));
    public static readonly Problem EmployerNotVerified = new("people.employer-not-verified", new("这家单位没有通过核验，不能让它看您的档案。", "This employer is not verified and cannot be let in."));
    public static readonly Problem UntilRange = new("people.until-range", new("请选择今天起一年以内的一天。", "Choose a day within a year from today."));
    public static readonly Problem EraseConfirm = new("people.erase-confirm", new("请勾选确认。", "Tick the box to confirm."));
    public static readonly Problem OutOfArea = new("people.out-of-area", new("这个区县不在您负责的区域。", "This district is outside the area you are responsible for."));
    public static readonly Problem PhoneKnown = new("people.phone-known", new("这个区县已有用此手机号的档案，请先用手机号查找。", "There is a file with this phone in the district already; search for it by the phone first."));
    public static readonly Problem AgreedNeeded = new("people.agreed-needed", new("须本人知情同意后才能登记。", "The person must know and agree before a file is opened."));

    public static readonly Bilingual Register = new("求职登记", "Register as a job seeker");
    public static readonly Bilingual RegisterLead = new("登记后可以保存求职档案，决定谁能看到。默认谁也看不到。", "Keep a file and decide who may see it. At first nobody can.");
    public static readonly Bilingual GuestsToo = new("不登记也能搜索岗位和匹配。", "Searching and matching need no account.");
    public static readonly Bilingual MatchLink = new("直接匹配岗位", "Match me now");
    public static readonly Bilingual TakeOverLink = new("我有交接码", "I have a handover code");
    public static readonly Bilingual SignInName = new("登录名", "Sign-in name");
    public static readonly Bilingual SignInNameHint = new("3 到 40 个小写字母、数字、点、横线或 @。", "3 to 40 lower-case letters, digits, dots, hyphens or @.");
    public static readonly Bilingual Password = new("密码", "Password");
    public static readonly Bilingual PasswordHint = new("至少 10 个字符。", "At least 10 characters.");
    public static readonly Bilingual Send = new("登记", "Register");
    public static readonly Bilingual Registered = new("登记成功。", "You are registered.");
    public static readonly Bilingual TakeOver = new("接手我的档案", "Take over my file");
    public static readonly Bilingual TakeOverLead = new("工作人员已为您建档并给了交接码？填写后由您自己管理。", "The staff opened a file for you and gave you a code? With it the file becomes yours to keep.");
    public static readonly Bilingual OnceCode = new("交接码", "Handover code");
    public static readonly Bilingual OnceCodeHint = new("12 个字符，七天内有效，只能用一次。", "12 characters, good for seven days and for one use.");
    public static readonly Bilingual TakeOverSend = new("接手", "Take over");
    public static readonly Bilingual TakenOver = new("档案已由您管理。", "The file is yours now.");

    public static readonly Bilingual Me = new("我的求职", "My job search");
    public static readonly Bilingual NoFile = new("您还没有求职档案。", "You have no file yet.");
    public static readonly Bilingual Next = new("下一步", "What comes next");
    public static readonly Bilingual StillLacks = new("档案还缺：", "The file still lacks:");
    public static readonly Bilingual FillFile = new("填写档案", "Fill in the file");
    public static readonly Bilingual GoodButHidden = new("档案已可用于匹配。现在不公开，用人单位找不到您。", "The file can be matched. It is hidden: no employer can find you.");
    public static readonly Bilingual GoodAndFound = new("档案已可用于匹配，已核验的用人单位可以找到您。", "The file can be matched, and verified employers can find you.");
    public static readonly Bilingual SearchJobs = new("找岗位", "Find vacancies");
    public static readonly Bilingual FileCode = new("档案编号", "File code");
    public static readonly Bilingual NotYet = new("尚未填写", "Not filled in yet");
    public static readonly Bilingual Changed = new("最近修改", "Last changed");

    public static readonly Bilingual File = new("我的档案", "My file");
    public static readonly Bilingual Newest = new("最新内容", "Newest version");
    public static readonly Bilingual FillByResume = new("用简历填写", "Fill in from a résumé");
    public static readonly Bilingual Resume = new("粘贴简历", "Paste your résumé");
    public static readonly Bilingual ResumeFile = new("或者上传简历", "Or upload it");
    public static readonly Bilingual ResumeFileHint = new(".txt、.docx、.pdf，不超过 10 MB。读完即丢弃。", ".txt, .docx or .pdf, at most 10 MB. It is read and thrown away.");
    public static readonly Bilingual ReadResume = new("读取简历", "Read the résumé");
    public static readonly Bilingual ResumeRead = new("请核对后保存", "Check, then save");
    public static readonly Bilingual ResumeReadHint = new("下面是我们从简历里读到的，还没有保存。工作经历请自己填写。", "This is what we read in the résumé. Nothing is saved yet. Jobs held are for you to fill in.");
    public static readonly Bilingual AboutYou = new("关于您", "About you");
    public static readonly Bilingual Name = new("姓名", "Name");
    public static readonly Bilingual NameHint = new("加密保存，只有您允许的人能看到。", "Kept encrypted, seen only by those you allow.");
    public static readonly Bilingual Phone = new("手机号", "Mobile phone");
    public static readonly Bilingual ContactHint = new("加密保存，不公开。", "Kept encrypted, never published.");
    public static readonly Bilingual Contact = new("其他联系方式", "Other contact");
    public static readonly Bilingual Division = new("从哪里出发", "Where you set out from");
    public static readonly Bilingual WhatYouCan = new("您会什么", "What you can do");
    public static readonly Bilingual Education = new("学历", "Education");
    public static readonly Bilingual Years = new("工作年限", "Years of work");
    public static readonly Bilingual Skills = new("技能", "Skills");
    public static readonly Bilingual SkillsHint = new("用分号隔开，例如：看图纸；Excel；叉车操作", "Parted by semicolons, for example: blueprint reading; Excel; forklift operation");
    public static readonly Bilingual Licences = new("证书", "Licences");
    public static readonly Bilingual LicencesHint = new("用分号隔开，例如：低压电工证", "Parted by semicolons, for example: low-voltage electrician licence");
    public static readonly Bilingual History = new("做过的工作", "Jobs held");
    public static readonly Bilingual HistoryHint = new("一行一份：2019-03 至 2022-05，焊工，单位名称（可不写）。还在做的写“至今”。", "One a line: 2019-03 to 2022-05, welder, employer (may be left out). Write “now” for one you still hold.");
    public static readonly Bilingual Schools = new("上过的学校", "Schools attended");
    public static readonly Bilingual SchoolsHint = new("一行一所：2014-09 至 2017-06，大专，学校名称，专业（可不写）。没读完的在最后写“肄业”，还在读的写“至今”。学历按读完的最高一级算；匹配不看学校。", "One a line: 2014-09 to 2017-06, college, school, field (may be left out). Add “unfinished” at the end if you left early, write “now” if you are still there. Your education is the highest you finished; matching does not look at the school.");
    public static readonly Bilingual WhatYouSeek = new("您想要什么", "What you seek");
    public static readonly Bilingual Work = new("想做的工作", "Work you want");
    public static readonly Bilingual WorkHint = new("最多五种，用分号隔开，例如：电工；养老护理员", "Up to five, parted by semicolons, for example: electrician; care worker");
    public static readonly Bilingual PayFrom = new("月薪不低于（元）", "Pay per month from (yuan)");
    public static readonly Bilingual Kinds = new("用工形式", "Kinds of employment");
    public static readonly Bilingual Hours = new("工作时间", "Working hours");
    public static readonly Bilingual Reach = new("最远愿意去（公里）", "How far you would go (km)");
    public static readonly Bilingual MorePlaces = new("想去的区县和准确位置", "Districts you want, and the exact place");
    public static readonly Bilingual Divisions = new("想去的区县", "Districts you want to work in");
    public static readonly Bilingual Latitude = new("纬度", "Latitude");
    public static readonly Bilingual Longitude = new("经度", "Longitude");
    public static readonly Bilingual PointHint = new("不填时按区县中心计算距离。", "Left empty, distances count from the middle of the district.");
    public static readonly Bilingual Save = new("保存", "Save");
    public static readonly Bilingual Saved = new("档案已保存。", "The file is saved.");

    public static Problem WorkUnknown(int number) => new("people.work-unknown", new Bilingual("第 {0} 种工作看不懂，请换一个常用的叫法。", "We do not know kind of work number {0}; try a more usual name.").With(number));

    public static Problem SkillUnknown(int number) => new("people.skill-unknown", new Bilingual("第 {0} 项看不懂，请换一个常用的叫法，或删去。", "We do not know entry number {0}; try a more usual name or leave it out.").With(number));

    public static Problem TooManyOccupations(int most) => new("people.too-many-occupations", new Bilingual("最多 {0} 种工作。", "At most {0} kinds of work.").With(most));

    public static Problem TooManySkills(int most) => new("people.too-many-skills", new Bilingual("最多 {0} 项。", "At most {0} entries.").With(most));

    public static Problem TooManyDivisions(int most) => new("people.too-many-divisions", new Bilingual("最多 {0} 个区县。", "At most {0} districts.").With(most));

    public static Problem TooManyJobs(int most) => new("people.too-many-jobs", new Bilingual("最多 {0} 份工作。", "At most {0} jobs.").With(most));

    public static Problem JobForm(int line) => new("people.job-form", new Bilingual("第 {0} 行看不懂，请写成：2019-03 至 2022-05，焊工，单位名称。", "Line {0} cannot be read; write: 2019-03 to 2022-05, welder, employer.").With(line));

    public static Problem TooManySchools(int most) => new("people.too-many-schools", new Bilingual("最多 {0} 所学校。", "At most {0} schools.").With(most));

    public static Problem SchoolForm(int line) => new("people.school-form", new Bilingual("第 {0} 行看不懂，请写成：2014-09 至 2017-06，大专，学校名称，专业。", "Line {0} cannot be read; write: 2014-09 to 2017-06, college, school, field.").With(line));

    public static Problem OutOfRange(int least, int most) => new("people.out-of-range", new Bilingual("请填写 {0} 到 {1} 的数字。", "Enter a number from {0} to {1}.").With(least, most));
}
