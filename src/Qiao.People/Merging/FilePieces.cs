using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Qiao.People.Filing;

namespace Qiao.People.Merging;

/// <summary>A part of a file that is taken as a whole from one file or the other.</summary>
/// <param name="Value">What it says, in plain, to tell whether two say the same.</param>
/// <param name="Copy">Writes it from the first file into the second.</param>
/// <param name="IsContact">Whether a clerk sees it only of files that the desk keeps.</param>
internal sealed record FilePiece(string Code, Bilingual Name, Func<Seeker, string> Value, Action<Seeker, Seeker> Copy, bool IsContact = false);

/// <summary>The parts that a merge can take from either file, and both files as a sealed copy.</summary>
internal sealed class FilePieces(Sealing sealing, FileWords words)
{
    private static readonly JsonSerializerOptions Json = new() { Converters = { new SpelledId<SeekerId>(), new SpelledId<AccountId>() } };

    public const string Login = "login";

    public IReadOnlyList<FilePiece> All { get; } =
    [
        new("name", Texts.Name, s => sealing.Open(s.Name), (from, to) => (to.Name, to.NameIndex) = (from.Name, from.NameIndex)),
        new("phone", Texts.Phone, s => sealing.Open(s.Phone) ?? "", (from, to) => (to.Phone, to.PhoneIndex) = (from.Phone, from.PhoneIndex), IsContact: true),
        new("contact", Texts.Contact, s => sealing.Open(s.Contact) ?? "", (from, to) => to.Contact = from.Contact, IsContact: true),
        new("place", Texts.Division, s => s.Division is { } d ? Platform.Places.Divisions.FullName(d).ToString() : "", (from, to) => (to.Division, to.Latitude, to.Longitude) = (from.Division, from.Latitude, from.Longitude)),
        new("education", Texts.Education, s => s.Education?.InWords().ToString() ?? "", (from, to) => to.Education = from.Education),
        new("schools", Texts.Schools, s => sealing.Open(s.Schools) ?? "", (from, to) => to.Schools = from.Schools),
        new("years", Texts.Years, s => Write(s.Years), (from, to) => to.Years = from.Years),
        new("skills", Texts.Skills, s => words.Write(Lists.Skills(s.Skills)), (from, to) => to.Skills = from.Skills),
        new("licences", Texts.Licences, s => words.Write(Lists.Skills(s.Licences)), (from, to) => to.Licences = from.Licences),
        new("history", Texts.History, s => sealing.Open(s.History) ?? "", (from, to) => to.History = from.History),
        new("work", Texts.Work, s => words.Write(Lists.Occupations(s.Occupations)), (from, to) => to.Occupations = from.Occupations),
        new("divisions", Texts.Divisions, s => string.Join(' ', Lists.Divisions(s.Divisions).Select(d => Platform.Places.Divisions.Find(d)?.Name)), (from, to) => to.Divisions = from.Divisions),
        new("payFrom", Texts.PayFrom, s => Write(s.PayFrom / 100), (from, to) => to.PayFrom = from.PayFrom),
        new("kinds", Texts.Kinds, s => string.Join(' ', Lists.Names<Lexicon.EmploymentKind>(s.Kinds).Select(kind => Lexicon.EmploymentKinds.Name(kind))), (from, to) => to.Kinds = from.Kinds),
        new("hours", Texts.Hours, s => string.Join(' ', Lists.Names<WorkTime>(s.Hours).Select(time => time.InWords())), (from, to) => to.Hours = from.Hours),
        new("reach", Texts.Reach, s => Write(s.ReachMetres / 1000), (from, to) => to.ReachMetres = from.ReachMetres),
    ];

    public string Seal(BothFiles both) => sealing.Seal(JsonSerializer.Serialize(both, Json));

    public BothFiles Open(string kept) => JsonSerializer.Deserialize<BothFiles>(sealing.Open(kept), Json)!;

    private static string Write(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private sealed class SpelledId<TId> : JsonConverter<TId>
        where TId : struct, IId<TId>
    {
        public override TId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Ids.TryRead<TId>(reader.GetString(), out var id) ? id : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}

/// <summary>Two files as they were before they became one, what was taken from the one that did not stay, and what followed it, by module.</summary>
internal sealed record BothFiles(Seeker Survivor, Seeker Merged, IReadOnlyList<string> Taken, IReadOnlyDictionary<string, string> Moved);
