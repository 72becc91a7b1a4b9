using Microsoft.AspNetCore.Http.HttpResults;
using Qiao.Lexicon;
using Qiao.Platform.Identifiers;

namespace Qiao.People.Filing;

/// <summary>A person writes their file; a form made stale meanwhile is shown again beside the newest version.</summary>
internal sealed class EditFile(Session session, PeopleDb db, FileWords words, Sealing sealing, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/me/file", async (OwnFile own, NodeSettings node, CancellationToken ct) =>
            await own.FindAsync(ct) is { } file ? Page(own, file, own.Typed(file), node, 200) : Results.LocalRedirect(Links.To("/me"))).ForSignedIn();
        routes.MapPost("/me/file", async (Reading<FileForm> reading, EditFile use, OwnFile own, HttpContext http, NodeSettings node, CancellationToken ct) =>
        {
            if (await own.FindAsync(ct) is not { } file)
            {
                return Results.StatusCode(404);
            }

            var outcome = await reading.RunAsync(FileForm.Check, form => use.RunAsync(file.Id, form, ct));
            var newest = outcome is Outcome<long>.Refused ? await own.FindAsync(ct) ?? file : file;
            return outcome.ToPage(
                _ => Flashes.Redirect(http, "people.saved", "/me"),
                reading.Raw,
                (typed, status) => Page(own, newest, typed, node, status));
        }).ForSignedIn();
        routes.MapGet("/api/v1/me/file", async (OwnFile own, FileJson json, CancellationToken ct) =>
            (await own.FindAsync(ct) is { } file ? (Outcome<object>)new Outcome<object>.Done(json.Of(file)) : new Outcome<object>.Missing()).ToJson(Results.Ok))
            .ForSignedIn().WithSummary("Your own file");
        routes.MapPut("/api/v1/me/file", async (Reading<FileForm> reading, EditFile use, OwnFile own, CancellationToken ct) =>
            await own.FindAsync(ct) is not { } file
                ? new Outcome<long>.Missing().ToJson(_ => Results.NoContent())
                : (await reading.RunAsync(FileForm.Check, form => use.RunAsync(file.Id, form, ct))).ToJson(revision => Results.Ok(new { revision })))
            .ForSignedIn().Accepts<FileForm>("application/json").WithSummary("Write your own file");
    }

    /// <summary>Answers the new revision. Missing when the caller may not write in this file.</summary>
    public async Task<Outcome<long>> RunAsync(SeekerId id, FileForm form, CancellationToken ct)
    {
        var problems = FileForm.Check(form);
        var (occupations, skills) = Understand(form, problems);
        if (problems.Any)
        {
            return problems.ToInvalid<long>();
        }

        await using var change = await session.ChangeAsync(ct);
        if (await db.Seekers.FirstOrDefaultAsync(s => s.Id == id, ct) is not { } seeker || !OwnFile.MayWrite(session.Caller, seeker))
        {
            return new Outcome<long>.Missing();
        }

        if (seeker.Revision != form.Revision)
        {
            return Texts.Stale;
        }

        var before = seeker.Division?.ToString();
        Write(seeker, form, occupations, skills);
        seeker.Change(clock.GetUtcNow());
        db.RecordChange(seeker, before);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Texts.Stale;
        }

        await change.CommitAsync(ct);
        return seeker.Revision;
    }

    private (IReadOnlyList<OccupationCode> Occupations, IReadOnlyList<Skill> Skills) Understand(FileForm form, FieldProblems problems)
    {
        var (occupations, noWork) = words.Occupations(form.Work);
        var (skills, noSkill) = words.Skills(form.Skills);
        var (licences, noLicence) = words.Skills(form.Licences);
        foreach (var (field, problem) in ((string, Problem?)[])[("work", noWork), ("skills", noSkill), ("licences", noLicence)])
        {
            if (problem is not null)
            {
                problems.Add(field, problem);
            }
        }

        return (occupations, [.. skills.Concat(licences).Distinct()]);
    }

    private void Write(Seeker seeker, FileForm form, IReadOnlyList<OccupationCode> occupations, IReadOnlyList<Skill> skills)
    {
        MobileNumber.TryRead(form.Phone, out var phone, out _);
        (seeker.Name, seeker.NameIndex) = (sealing.Seal(form.Name!), sealing.IndexOfName(form.Name!));
        (seeker.Phone, seeker.PhoneIndex) = (sealing.Seal(phone?.Spell()), phone is null ? null : sealing.IndexOf(phone));
        seeker.Contact = sealing.Seal(form.Contact);
        seeker.Division = form.Division is null ? null : DivisionCode.Parse(form.Division);
        (seeker.Latitude, seeker.Longitude) = (form.Latitude, form.Longitude);
        var schools = EducationHistory.Read(form.Schools).Schools;
        seeker.Schools = schools.Count == 0 ? null : sealing.Seal(string.Join('\n', schools));
        (seeker.Education, seeker.Years) = (EducationHistory.Highest(schools) ?? form.Education, form.Years);
        // A licence is one wherever it was written.
        seeker.Skills = Lists.Join(skills.Where(s => s.Kind != SkillKind.Licence).Select(s => s.Id));
        seeker.Licences = Lists.Join(skills.Where(s => s.Kind == SkillKind.Licence).Select(s => s.Id));
        seeker.History = form.History is null ? null : sealing.Seal(string.Join('\n', WorkHistory.Read(form.History).Jobs));
        seeker.Occupations = Lists.Join(occupations);
        seeker.Divisions = Lists.Join((form.Divisions ?? []).Distinct());
        seeker.PayFrom = form.PayFrom * 100L;
        seeker.Kinds = Lists.Join((form.Kinds ?? []).Distinct());
        seeker.Hours = Lists.Join((form.Hours ?? []).Distinct());
        seeker.ReachMetres = form.Reach * 1000;
    }

    internal static RazorComponentResult<FilePage> Page(OwnFile own, Seeker file, RawForm typed, NodeSettings node, int status, bool read = false)
    {
        // A stale form is given the newest revision, so that saving it again, after a look at both versions, succeeds.
        var newest = own.Typed(file);
        return new(new
        {
            Typed = typed, Newest = status == 409 ? newest : null, Revision = newest["revision"], Region = DivisionCode.Parse(node.Division), Read = read,
        })
        { StatusCode = status };
    }
}
