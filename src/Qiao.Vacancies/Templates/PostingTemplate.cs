using System.Text.Json;
using Qiao.Organisations;

namespace Qiao.Vacancies.Templates;

public readonly record struct TemplateId(Guid Value) : IId<TemplateId>
{
    public static TemplateId From(Guid value) => new(value);

    public override string ToString() => Ids.Spell(Value);
}

/// <summary>What an employer posts again and again, under a name that its own people know.</summary>
public sealed class PostingTemplate
{
    public const int LongestName = 60;

    // What is different for every posting, and what names one vacancy.
    private static readonly string[] NotKept = ["reference", "revision", "validThrough", "plea", "publish"];

    public required TemplateId Id { get; init; }

    public required OrganisationId Employer { get; init; }

    public required string Name { get; init; }

    /// <summary>The fields of the posting form as they are typed, as JSON.</summary>
    public required string Body { get; init; }

    public required DateTimeOffset Changed { get; init; }

    public RawForm Typed() => new(new Dictionary<string, string[]>(JsonSerializer.Deserialize<Dictionary<string, string[]>>(Body)!, StringComparer.OrdinalIgnoreCase), new Dictionary<string, Problem>());

    internal static string Write(RawForm typed) => JsonSerializer.Serialize(typed.Without(NotKept).Values);
}
