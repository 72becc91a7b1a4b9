namespace Qiao.Lexicon.Tests;

/// <summary>A lexicon of a few rows, sound in itself, for tests that must not depend on the words of the real one.</summary>
internal static class SmallLexicon
{
    public const string Occupations =
        """
        code	zh	en	zh_titles	en_titles
        2512	软件开发人员	Software developers	软件工程师;Java开发工程师;Java工程师;后端开发	software engineer;java developer
        3322	商业销售代表	Commercial sales representatives	销售代表;业务员;销售专员	sales representative;salesperson
        7212	焊工	Welders and flamecutters	电焊工;氩弧焊工;气割工	welder;flame cutter
        7411	电工	Building and related electricians	维修电工;水电工;建筑电工	electrician;wireman
        8332	货车司机	Heavy truck and lorry drivers	大货车司机;半挂司机;渣土车司机	truck driver;lorry driver
        8344	叉车司机	Lifting truck operators	叉车工;堆高车司机;叉车员	forklift driver;forklift operator
        """;

    public const string Skills =
        """
        id	kind	zh	en	zh_synonyms	en_synonyms	occupations
        arc-welding	skill	电弧焊	arc welding	手工电弧焊;焊条电弧焊	stick welding	7212
        c1-driving-licence	licence	C1驾照	C1 driving licence	C1驾驶证;C1证	class C1 licence	8
        electrician-licence	licence	电工证	electrician licence	低压电工证;特种作业操作证（电工）	low-voltage licence	741,7212
        english	language	英语	English	英文	English language	2,3
        forklift-licence	licence	叉车证	forklift licence	N1证;叉车操作证	forklift certificate	8344
        go	tool	Go语言	Go	Golang	Golang	2512
        java	tool	Java	Java	JavaSE	Java SE	2512
        word	tool	Word文档	Word	Office Word	Microsoft Word	2,3
        """;

    public const string Groups =
        """
        code	zh	en
        2	专业人员	Professionals
        25	信息和通信技术专业人员	Information and communications technology professionals
        251	软件和应用开发及分析人员	Software and applications developers and analysts
        3	技术员和辅助专业人员	Technicians and associate professionals
        33	商务和行政辅助专业人员	Business and administration associate professionals
        332	销售和采购代理及经纪人	Sales and purchasing agents and brokers
        7	工艺及有关行业工人	Craft and related trades workers
        72	金属、机械及有关行业工人	Metal, machinery and related trades workers
        721	钣金、结构金属、铸造、焊接及有关工人	Sheet and structural metal workers, moulders and welders
        74	电气和电子行业工人	Electrical and electronic trades workers
        741	电气设备安装维修工	Electrical equipment installers and repairers
        8	机械设备操作员和装配工	Plant and machine operators and assemblers
        83	驾驶员和移动设备操作员	Drivers and mobile plant operators
        833	重型卡车和客车司机	Heavy truck and bus drivers
        834	移动设备操作员	Mobile plant operators
        """;

    public static readonly OccupationLexicon Lexicon = OccupationLexicon.Read(Files());

    public static IReadOnlyList<LexiconFile> Files(string occupations = Occupations, string skills = Skills, string groups = Groups) =>
        [new("occupations-all.tsv", occupations), new("skills-all.tsv", skills), new("groups.tsv", groups)];
}
