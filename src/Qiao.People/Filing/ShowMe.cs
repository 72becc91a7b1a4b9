using Microsoft.AspNetCore.Http.HttpResults;

namespace Qiao.People.Filing;

/// <summary>Where a person stands: what the file still lacks, who may see it.</summary>
/// <param name="Lacks">What the file needs before it can be compared with vacancies.</param>
public sealed record MeView(string Code, SeekerVisibility Visibility, IReadOnlyList<Bilingual> Lacks, IReadOnlyList<Bilingual> Occupations, DateTimeOffset Changed);

/// <summary>A seeker's own page: what stands, and what comes next.</summary>
internal static class ShowMe
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/me", async Task<IResult> (OwnFile own, FileWords words, CancellationToken ct) =>
    {
        var file = await own.FindAsync(ct);
        return new RazorComponentResult<MePage>(new { View = file is null ? null : View(file, words), IsMerged = file is null && await own.IsMergedAsync(ct) });
    }).ForSignedIn();

    private static MeView View(Seeker file, FileWords words)
    {
        List<Bilingual> lacks = [];
        if (file.Occupations.Length == 0)
        {
            lacks.Add(Texts.Work);
        }

        if (file.Division is null)
        {
            lacks.Add(Texts.Division);
        }

        return new(Registering.SeekerCodes.Spell(file.Code), file.Visibility, lacks, words.Names(SeekerContent.Of(file)), file.Changed);
    }
}
