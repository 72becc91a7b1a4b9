using System.Reflection;
using System.Text.RegularExpressions;
using Qiao.Engine.Matching;
using Match = Qiao.Engine.Matching.Match;

namespace Qiao.Engine.Tests.Matching;

/// <summary>The matcher cannot treat people by who they are, because its types cannot be told.</summary>
public sealed partial class EqualAccessTests
{
    private static readonly string[] Protected =
    [
        "sex", "gender", "male", "female", "age", "aged", "birth", "birthday", "born", "hukou", "household", "registration", "residence",
        "ethnic", "ethnicity", "nationality", "nation", "race", "minzu", "religion", "religious", "faith", "belief", "health", "healthy",
        "disability", "disabled", "illness", "hepatitis", "marital", "marriage", "married", "spouse", "pregnant", "pregnancy",
        "children", "child", "political", "party", "origin", "name", "photo",
    ];

    // What a profile or a vacancy may be made of: numbers and sets of numbers, nothing that could carry other things.
    private static readonly Type[] Plain = [typeof(int), typeof(long), typeof(double), typeof(bool), typeof(UInt128), typeof(int[])];

    [Theory]
    [InlineData(typeof(SeekerProfile))]
    [InlineData(typeof(VacancyTraits))]
    [InlineData(typeof(IdSet))]
    [InlineData(typeof(GeoPoint))]
    [InlineData(typeof(PayRange))]
    [InlineData(typeof(Change))]
    [InlineData(typeof(ChangeKind))]
    [InlineData(typeof(SkillWeights))]
    [InlineData(typeof(SeekerTerms))]
    [InlineData(typeof(VacancyTerms))]
    [InlineData(typeof(SeekerBlock))]
    [InlineData(typeof(VacancyBlock))]
    public void No_input_type_has_a_member_that_names_a_protected_attribute(Type type) => Assert.Empty(ProtectedMembers(type));

    [Theory]
    [InlineData(typeof(SeekerProfile))]
    [InlineData(typeof(VacancyTraits))]
    public void An_input_holds_numbers_only_all_the_way_down(Type type) => Assert.Empty(NotPlain(type, []));

    [Fact]
    public void The_guards_find_a_type_that_breaks_the_rule()
    {
        Assert.Equal(["AgeInYears", "HasHukou", "_maritalState"], ProtectedMembers(typeof(Forbidden)).Order(StringComparer.Ordinal));
        Assert.Equal([typeof(string)], NotPlain(typeof(Forbidden), []));
    }

    [Fact]
    public void Who_people_are_can_be_exchanged_or_left_out_without_moving_a_bit_of_any_result()
    {
        var market = new RandomMarket(81);
        var vacancies = market.Vacancies(400);
        var people = market.Seekers(300).Select((pair, i) => new Person(pair.Key, pair.Value, i % 2 == 0 ? "f" : "m", 18 + (i % 50), i % 3 == 0)).ToArray();
        var shuffled = market.Shuffled(people);
        var exchanged = people.Zip(shuffled, (one, other) => one with { Sex = other.Sex, Age = other.Age, IsLocal = other.IsLocal });
        var blank = people.Select(one => one with { Sex = null, Age = null, IsLocal = null });

        var lists = Lists(people);

        Assert.Equal(lists, Lists(exchanged));
        Assert.Equal(lists, Lists(blank));
        Assert.Equal(lists, Lists(shuffled));

        Match[] Lists(IEnumerable<Person> all)
        {
            var columns = new SeekerColumns(market.Weights);
            columns.Put(all.Select(person => KeyValuePair.Create(person.Key, person.Profile)));
            return [.. vacancies.SelectMany(vacancy => columns.Best(vacancy, 50))];
        }
    }

    [Fact]
    public void The_order_and_repetition_in_which_things_are_told_do_not_matter()
    {
        var market = new RandomMarket(82);
        for (var i = 0; i < 200; i++)
        {
            var (seeker, vacancy) = (market.Seeker(), market.Vacancy(1));
            var retold = seeker with
            {
                Skills = seeker.Skills is { } skills ? IdSet.Of(market.Shuffled(skills.Concat(skills))) : null,
                Occupations = IdSet.Of(market.Shuffled(seeker.Occupations)),
            };

            Assert.Equal(seeker, retold);
            Assert.Equal(
                Explanation.Of(seeker, vacancy, market.Weights).Points,
                Explanation.Of(retold, vacancy with { Key = 2, Skills = IdSet.Of(vacancy.Skills.Reverse()) }, market.Weights).Points);
        }
    }

    private static IEnumerable<string> ProtectedMembers(Type type) =>
        type.GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(member => member is PropertyInfo || (member is FieldInfo && !member.Name.StartsWith('<')))
            .Select(member => member.Name)
            .Where(name => Words().Matches(name).Any(word => Protected.Contains(word.Value, StringComparer.OrdinalIgnoreCase)));

    private static IEnumerable<Type> NotPlain(Type type, HashSet<Type> seen) =>
        type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
            .Select(field => Nullable.GetUnderlyingType(field.FieldType) ?? field.FieldType)
            .Where(seen.Add)
            .Where(field => !Plain.Contains(field))
            .SelectMany(field => field.Assembly == typeof(IdSet).Assembly ? NotPlain(field, seen) : [field]);

    [GeneratedRegex("[A-Z]?[a-z]+|[A-Z]+(?![a-z])")]
    private static partial Regex Words();

    private sealed record Person(UInt128 Key, SeekerProfile Profile, string? Sex, int? Age, bool? IsLocal);

#pragma warning disable CS0649, CS0414, CA1823, IDE0044, IDE0051
    private sealed class Forbidden
    {
        private readonly string _maritalState = "";

        public int AgeInYears { get; init; }

        public bool HasHukou { get; init; }

        public int Coverage { get; init; }

        public int Wages { get; init; }

        public override string ToString() => _maritalState;
    }
#pragma warning restore
}
