using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;
using Qiao.Tests.Matching;
using Qiao.Tests.People;

namespace Qiao.Tests.Privacy;

/// <summary>
/// Everyone asks every address for every planted name, number, phone and word. What belongs where is the one table below;
/// anything else that is seen is a leak, and a line of the table that nobody needs is a mistake too.
/// </summary>
public sealed partial class PlantedTests(PlantedWorlds worlds) : IClassFixture<PlantedWorlds>
{
    private const string File = "name phone mail history";

    /// <summary>Whose strings of which kinds who may read at which addresses.</summary>
    private static readonly Sight[] Sights =
    [
        new("what is one's own", "*", File + " message remark search purpose report contact", "=", @"^/(api/v1/)?(me(/|\.|$)|seekers/)"),
        new("a clerk of the area: the name and the jobs held", "hidden findable open applicant reporter stranger kept", "name history", "clerk", @"^/(desk/seekers/|desk/counsel/|seekers/|api/v1/seekers/)"),
        new("a clerk of the area: names among candidates", "findable open", "name", "clerk", "^/(api/v1/)?candidates/"),
        new("a clerk of the area: everything of a file kept for someone", "kept", File, "clerk", @"^/(desk/seekers/|desk/counsel/|seekers/|api/v1/seekers/)"),
        new("verified employers: the name of who chose to be open", "open", "name history", "employer A, employer B", @"^/(api/v1/)?(seekers|candidates)/"),
        new("an employer that was let in, and its member who asks for its list", "findable", "name history purpose", "employer B", @"^/(api/v1/)?(seekers|candidates)(/|$)"),
        new("the employer applied to: the file", "applicant", File, "employer A", @"^/(api/v1/)?(seekers(/|$)|organisations/[^/]+/applications/)"),
        new("the employer applied to: names in its list and workbook", "applicant", "name", "employer A", @"^/(api/v1/)?organisations/[^/]+/applications(/table(\?format=csv)?)?$"),
        new("the employer applied to: the words", "applicant", "message remark", "employer A", @"^/(api/v1/)?organisations/[^/]+/applications/"),
        new("a clerk who decides on a report", "reporter", "report", "clerk", @"^/(api/v1/)?desk/reports/"),
        new("a clerk who decides on a report, on the page alone", "reporter", "contact", "clerk", "^/desk/reports/"),
        new("the employer asked to let someone join, and whom it invited", "reporter nobody", "join invited", "employer A", @"^/(api/v1/)?organisations/[^/]+/members$"),
    ];

    /// <summary>Where a filter may tell what one already knows from what nobody has: a clerk looks a file up by the phone the person tells.</summary>
    private static readonly Regex MayLookUp = LookUp();

    [Theory, OnBoth]
    public async Task Everyone_reads_at_every_address_what_belongs_to_them_and_nothing_else(Dialect dialect)
    {
        var (world, seen) = (await worlds.OnAsync(dialect), new List<Sighting>());
        var walk = new PlantedWalk(world);
        var addresses = walk.Addresses();

        foreach (var viewer in world.Viewers.Keys.ToList())
        {
            seen.AddRange((await walk.AsAsync(viewer, addresses)).Seen);
        }

        var leaks = seen.Where(sighting => !Sights.Any(sight => sight.Allows(sighting))).Select(sighting => sighting.ToString()).ToList();
        Assert.True(addresses.Count > 250, $"Only {addresses.Count} addresses were asked.");
        Assert.True(leaks.Count == 0, $"{leaks.Count} leaks:\n" + string.Join('\n', leaks.Take(60)));
        Assert.Equal([], Sights.Where(sight => !seen.Any(sight.Allows)).Select(sight => sight.Why));
    }

    [Theory, OnBoth]
    public async Task No_filter_tells_a_planted_word_from_one_that_stands_nowhere(Dialect dialect)
    {
        var world = await worlds.OnAsync(dialect);
        var (walk, oracles, compared) = (new PlantedWalk(world), new List<string>(), 0);
        var addresses = walk.Addresses(few: true).Where(address => !Differing.IsMatch(address)).ToList();
        (string Planted, string Nowhere)[] words =
            [(world.Text("hidden", "name"), PlantedWorld.NoName), (world.Text("applicant", "name"), PlantedWorld.NoName), (world.Text("applicant", "phone"), PlantedWorld.NoPhone)];
        foreach (var viewer in (string[])["guest", "clerk elsewhere", "clerk", "bureau", "stranger", "employer B"])
        {
            var (seen, open) = await walk.AsAsync(viewer, addresses);
            foreach (var address in open.Where(a => !(viewer == "clerk" && MayLookUp.IsMatch(a))))
            {
                var nowhere = new Dictionary<string, string>();
                // Who reads the word there anyway learns nothing from the filter.
                foreach (var (planted, absent) in words.Where(word => !seen.Any(sighting => sighting.Address == address && sighting.Planted.Text == word.Planted)))
                {
                    nowhere[absent] = nowhere.GetValueOrDefault(absent) ?? await walk.FilteredAsync(viewer, address, absent);
                    compared++;
                    if (await walk.FilteredAsync(viewer, address, planted) != nowhere[absent] && await DiffersAgainAsync(viewer, address, planted, absent))
                    {
                        oracles.Add($"{viewer} learns at {address} that there is {planted}");
                    }
                }
            }
        }

        Assert.True(compared > 300, $"Only {compared} answers were compared.");
        Assert.True(oracles.Count == 0, string.Join('\n', oracles.Take(60)));

        // Jobs write figures meanwhile, such as looks at a vacancy; what tells the words apart does so every time.
        async Task<bool> DiffersAgainAsync(string viewer, string address, string planted, string absent) =>
            await walk.FilteredAsync(viewer, address, absent) is var before && await walk.FilteredAsync(viewer, address, planted) != before && await walk.FilteredAsync(viewer, address, absent) == before;
    }

    /// <summary>The same walk finds a name that someone has opened since, and a list that can be asked for a phone.</summary>
    [Theory, OnBoth]
    public async Task Negative_control_the_walk_finds_who_has_opened_themselves_and_the_clerks_search(Dialect dialect)
    {
        var world = await worlds.OnAsync(dialect);
        var walk = new PlantedWalk(world);
        var person = await world.JoinsAsync("control", "辛", 9, "Hidden");
        string[] addresses = [$"/seekers/{world.Seekers["control"]}", "/me/file"];

        var before = (await walk.AsAsync("employer B", addresses)).Seen;
        await Person.PutAsync(person, "/api/v1/me/visibility", new { visibility = "Open" });
        var after = (await walk.AsAsync("employer B", addresses)).Seen;
        var own = (await walk.AsAsync("control", addresses)).Seen;
        await Person.PutAsync(person, "/api/v1/me/visibility", new { visibility = "Hidden" });

        Assert.Empty(before);
        Assert.Contains(after, sighting => sighting.Planted is { Whose: "control", Kind: "name" } && !Sights.Any(sight => sight.Allows(sighting)));
        Assert.Equal(["history", "mail", "name", "phone"], own.Select(sighting => sighting.Planted.Kind).Distinct().Order(StringComparer.Ordinal));
        Assert.NotEqual(await walk.FilteredAsync("clerk", "/desk/seekers", PlantedWorld.NoPhone), await walk.FilteredAsync("clerk", "/desk/seekers", world.Text("applicant", "phone")));
    }

    /// <summary>Where words of a person stand unencrypted in the database, by kind. The journal, the index's rows and everything else hold none.</summary>
    private static readonly Dictionary<string, string> Stored = new()
    {
        ["phone"] = "platform_message.recipient", ["invited"] = "platform_message.recipient organisations_invitation.phone", ["message"] = "vacancies_application.message", ["remark"] = "vacancies_application_step.remark",
        ["search"] = "matching_search.name matching_search.query", ["purpose"] = "people_consent.purpose people_look.purpose", ["report"] = "vacancies_complaint.text", ["join"] = "organisations_join_request.message",
    };

    [Theory, OnBoth]
    public async Task The_tables_hold_planted_words_only_in_their_own_columns_messages_go_to_their_person_and_the_log_names_nobody(Dialect dialect)
    {
        var world = await worlds.OnAsync(dialect);
        var found = await StoredWords.FindAsync(world.App.Database, world.All.Select(planted => planted.Text));

        var strange = found.Where(hit => !world.All.Where(planted => planted.Text == hit.Word).Any(planted => Stored.GetValueOrDefault(planted.Kind, "").Split(' ').Contains(hit.Column))).Select(hit => hit.ToString());
        var messages = await world.App.Database.LinesAsync("select coalesce(owner, '') || '|' || recipient || '|' || title || body from platform_message");
        var misled = world.All.Where(planted => planted.Kind == "phone").SelectMany(planted => messages.Where(line => line.Contains(planted.Text, StringComparison.Ordinal) && !line.StartsWith($"{world.Seekers[planted.Whose]}|{planted.Text}|", StringComparison.Ordinal)));

        Assert.Empty(strange);
        Assert.Empty(misled);
        Assert.Contains(messages, line => line.StartsWith(world.Seekers["applicant"] + "|" + world.Text("applicant", "phone"), StringComparison.Ordinal));
        Assert.Contains(found, hit => hit.Column == "vacancies_application.message");
        Assert.DoesNotContain(world.Logs.Lines, line => world.All.Any(planted => line.Contains(planted.Text, StringComparison.Ordinal)));
        world.App.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Qiao").LogWarning("This line is logged.");
        Assert.Contains(world.Logs.Lines, line => line.Contains("This line", StringComparison.Ordinal));
    }

    /// <summary>What is different at every request: figures of the process, a new secret, and workbooks, whose lists are asked for as text.</summary>
    private static readonly Regex Differing = AlwaysNew();

    [GeneratedRegex("^/metrics$|/two-step$|/table$|/document$")]
    private static partial Regex AlwaysNew();

    [GeneratedRegex("^/(api/v1/)?desk/seekers$")]
    private static partial Regex LookUp();

    /// <param name="Whose">Names of people, or `*`.</param>
    /// <param name="Kinds">Kinds of strings.</param>
    /// <param name="Viewer">Who may read them; `=` for the person alone.</param>
    private sealed record Sight(string Why, string Whose, string Kinds, string Viewer, string Address)
    {
        public bool Allows(Sighting seen) =>
            (Whose == "*" || Whose.Split(' ').Contains(seen.Planted.Whose)) && Kinds.Split(' ').Contains(seen.Planted.Kind)
            && (Viewer == "=" ? seen.Viewer == seen.Planted.Whose : Viewer.Split(", ").Contains(seen.Viewer)) && Regex.IsMatch(seen.Address, Address);
    }
}
