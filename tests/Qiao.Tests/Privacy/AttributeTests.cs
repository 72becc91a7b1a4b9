using System.Collections;
using System.Reflection;
using System.Text.Json.Nodes;
using Qiao.Engine.Matching;
using Qiao.Matching.Indexing;
using Qiao.Matching.Recommending;
using Qiao.People;
using Qiao.Tests.Vacancies.Applying;

namespace Qiao.Tests.Privacy;

/// <summary>What the law protects has no way into the matcher: there is no member for it, and what could hint at it changes no list.</summary>
public sealed class AttributeTests
{
    /// <summary>Everything that the matcher may know of a person, of a vacancy, and of what someone answers. A new member is a decision: it belongs here with its reason.</summary>
    private static readonly Dictionary<Type, string> Known = new()
    {
        [typeof(SeekerContent)] = "Id Occupations Skills Licences Education Years PayWantedFen Place Point ReachMetres Kinds Visibility Revision",
        [typeof(SeekerProfile)] = "Occupations Skills Licences Education Years PayWanted Point ReachMetres Kinds",
        [typeof(VacancyTraits)] = "Key Occupation Skills Licences Education Years Pay Point Kind",
        [typeof(Qiao.Matching.Recommending.SeekerView)] = "Occupations Skills Licences Years Education PayWantedFen Place ReachKilometres",
        [typeof(MatchForm)] = "Work Skills Education Years MinPay Division Reach Employment Resume File Limit IsEmpty",
    };

    private static readonly string[] Protected =
    [
        "sex", "gender", "male", "age", "birth", "born", "household", "hukou", "registration", "ethnic", "nation", "religion", "belief", "health", "disab", "illness", "marital", "married", "family", "child", "pregnan",
        "name", "phone", "contact", "identity", "photo", "mail", "address",
    ];

    [Fact]
    public void The_matchers_inputs_have_the_members_listed_here_and_no_other()
    {
        foreach (var (type, members) in Known)
        {
            Assert.Equal(members.Split(' ').Order(StringComparer.Ordinal), MembersOf(type).Select(member => member.Name).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void No_input_of_the_matcher_or_of_what_it_is_made_of_is_called_like_a_protected_attribute()
    {
        var reached = new HashSet<Type>();
        foreach (var type in Known.Keys)
        {
            Reach(type, reached);
        }

        var named = reached.SelectMany(type => MembersOf(type).Select(member => $"{type.Name}.{member.Name}"))
            .Where(path => Protected.Any(word => Words(path.Split('.')[1]).Any(part => part.StartsWith(word, StringComparison.OrdinalIgnoreCase)))).Where(path => !Allowed.Contains(path)).ToList();

        Assert.Empty(named);
        Assert.Contains(typeof(Qiao.Lexicon.Occupation), reached);
    }

    /// <summary>Names of occupations, skills and places, not of people.</summary>
    private static readonly string[] Allowed = ["Occupation.Name", "Skill.Name", "Division.Name", "Division.FullName"];

    [Theory, OnBoth]
    public async Task Who_has_whose_name_identity_number_phone_and_mail_changes_no_list(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        var employer = await PostingEmployer.VerifiedAsync(app);
        string[] vacancies =
        [
            await employer.PostedAsync(), await employer.PostedAsync(PostingEmployer.Form("养老护理员", "照料住院老人的起居，两班倒，提供食宿，工作时间每周四十小时。")),
            await employer.PostedAsync(PostingEmployer.Form("仓库管理员", "负责仓库收发货和盘点，三班倒，会用扫码枪，工作时间每周四十小时。")),
        ];
        var people = new List<Applicant>();
        foreach (var (i, identity) in Identities.Index())
        {
            people.Add(await Applicant.RegisteredAsync(app, identity.Name));
            var revision = (await people[i].Browser.OpenAsync("/api/v1/me/file")).Json.GetProperty("revision").GetInt64();
            Assert.Equal(HttpStatusCode.OK, (await People.Person.PutAsync(people[i].Browser, "/api/v1/me/file", File(i, identity, revision))).Status);
            Assert.Equal(HttpStatusCode.OK, (await People.Person.PutAsync(people[i].Browser, "/api/v1/me/visibility", new { visibility = "Findable" })).Status);
        }

        var before = await ListsAsync(app, employer, vacancies, people);
        for (var turn = 1; turn < Identities.Length; turn++)
        {
            foreach (var (i, person) in people.Index())
            {
                var identity = Identities[(i + turn) % Identities.Length];
                var revision = (await person.Browser.OpenAsync("/api/v1/me/file")).Json.GetProperty("revision").GetInt64();
                Assert.Equal(HttpStatusCode.OK, (await People.Person.PutAsync(person.Browser, "/api/v1/me/file", File(i, identity, revision))).Status);
            }

            Assert.Equal(before, await ListsAsync(app, employer, vacancies, people));
        }

        Assert.True(before.Count(list => list.Contains("\"score\"", StringComparison.Ordinal)) > 5, string.Join('\n', before));
        // What does concern work changes a list: the comparison would see it.
        var last = (await people[0].Browser.OpenAsync("/api/v1/me/file")).Json.GetProperty("revision").GetInt64();
        var other = File(0, Identities[0], last);
        other["payFrom"] = 9000;
        Assert.Equal(HttpStatusCode.OK, (await People.Person.PutAsync(people[0].Browser, "/api/v1/me/file", other)).Status);
        Assert.NotEqual(before, await ListsAsync(app, employer, vacancies, people));
        people.ForEach(person => person.Dispose());
        employer.Browser.Dispose();
    }

    /// <summary>Identity numbers tell place of registration, day of birth and sex: 500112-1962-…-woman, 110101-1999-…-man, and so on.</summary>
    private static readonly (string Name, string Identity, string Phone, string Mail)[] Identities =
    [
        ("王淑芬", "500112196203071226", "17000012201", "wang@planted.example"), ("马哈木提", "650102199911230018", "17000012202", "ma@planted.example"), ("李建国", "110101197007014831", "17000012203", "li@planted.example"),
        ("阿依古丽", "653101200101022047", "17000012204", "ayi@planted.example"), ("陈小宝", "510104200508159354", "17000012205", "chen@planted.example"),
    ];

    private static Dictionary<string, object?> File(int i, (string Name, string Identity, string Phone, string Mail) identity, long revision) => new(People.Person.File(revision))
    {
        ["name"] = identity.Name, ["phone"] = identity.Phone, ["contact"] = $"{identity.Mail} {identity.Identity}", ["work"] = i % 2 == 0 ? "电工" : "养老护理员；仓库管理员", ["years"] = i + 1, ["payFrom"] = 4000 + (500 * i),
    };

    /// <summary>Everyone's own matches and the candidates of each vacancy, as the program answers them, without the names shown.</summary>
    private static async Task<IReadOnlyList<string>> ListsAsync(QiaoApp app, PostingEmployer employer, string[] vacancies, IEnumerable<Applicant> people)
    {
        await Matching.Alerted.FollowAsync(app);
        await app.Services.GetRequiredService<SeekerFollower>().CatchUpAsync(default);
        var lists = new List<string>();
        foreach (var person in people)
        {
            lists.Add(Nameless(await person.Browser.OpenAsync("/api/v1/me/matches")));
        }

        foreach (var vacancy in vacancies)
        {
            lists.Add(Nameless(await employer.Browser.OpenAsync($"/api/v1/candidates/{vacancy}")));
        }

        return lists;
    }

    private static string Nameless(Page page)
    {
        Assert.Equal(HttpStatusCode.OK, page.Status);
        var body = JsonNode.Parse(page.Text)!.AsObject();
        foreach (var item in body["items"]!.AsArray())
        {
            item!.AsObject().Remove("name");
        }

        return body.ToJsonString();
    }

    private static IEnumerable<(string Name, Type Type)> MembersOf(Type type) =>
        type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Where(p => p.Name != "EqualityContract" && p.GetIndexParameters().Length == 0).Select(p => (p.Name, p.PropertyType));

    /// <summary>The product's own types that these are made of, whatever they are wrapped in.</summary>
    private static void Reach(Type type, HashSet<Type> reached)
    {
        var inner = type.IsArray ? type.GetElementType()! : type.IsGenericType && (typeof(IEnumerable).IsAssignableFrom(type) || Nullable.GetUnderlyingType(type) is not null) ? type.GetGenericArguments()[^1] : type;
        if (inner.Namespace?.StartsWith("Qiao", StringComparison.Ordinal) == true && !inner.IsEnum && reached.Add(inner))
        {
            foreach (var (_, member) in MembersOf(inner))
            {
                Reach(member, reached);
            }
        }
    }

    /// <summary>`PayWantedFen` is Pay, Wanted and Fen: "age" is no part of "Language".</summary>
    private static IEnumerable<string> Words(string name) => System.Text.RegularExpressions.Regex.Split(name, "(?<=[a-z])(?=[A-Z])");
}
