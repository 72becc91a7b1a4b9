using Qiao.Organisations;
using Qiao.Platform.Journal;
using Qiao.Vacancies.Posting;

namespace Qiao.Vacancies.Applying;

/// <param name="Why">Kept beside the number; who decided stands in the journal.</param>
public sealed record AddPlacesForm(int? More, string? Why);

/// <summary>An employer decides to hire more people than it posted; without such a decision acceptances end at the headcount.</summary>
internal sealed class AddPlaces(Session session, VacanciesDb db, Employers employers, ShowApplications show)
{
    private const int Most = 99;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/organisations/{id}/vacancies/{vacancy}/places", async (string id, string vacancy, Reading<AddPlacesForm> reading, AddPlaces use, Posters posters, HttpContext http, CancellationToken ct) =>
        {
            if (await posters.EmployerAsync(id, ct) is not { } employer)
            {
                return Results.StatusCode(404);
            }

            return await reading.RunAsync(Check, form => use.RunAsync(employer, vacancy, form, ct)) switch
            {
                Outcome<int>.Done => Flashes.Redirect(http, "vacancies.application-stepped", $"/organisations/{id}/applications?vacancy={vacancy}"),
                Outcome<int>.Invalid invalid => await use.PageAsync(employer, vacancy, reading.Raw.With(invalid.Fields), ct),
                _ => Results.StatusCode(404),
            };
        }).ForSignedIn();
        routes.MapPost("/api/v1/organisations/{id}/vacancies/{vacancy}/places", async (string id, string vacancy, Reading<AddPlacesForm> reading, AddPlaces use, Posters posters, CancellationToken ct) =>
            (await posters.EmployerAsync(id, ct) is { } employer ? await reading.RunAsync(Check, form => use.RunAsync(employer, vacancy, form, ct)) : new Outcome<int>.Missing())
                .ToJson(added => Results.Ok(new { added }))).ForSignedIn().Accepts<AddPlacesForm>("application/json").WithSummary("Hire more people than were posted");
    }

    /// <summary>Answers how many places have been added in all.</summary>
    public async Task<Outcome<int>> RunAsync(OrganisationSummary employer, string vacancy, AddPlacesForm form, CancellationToken ct)
    {
        if (Check(form) is { Any: true } problems)
        {
            return problems.ToInvalid<int>();
        }

        var all = (await employers.AllOfAsync(employer.Id, ct)).Select(id => (OrganisationId?)id).ToList();
        await using var change = await session.ChangeAsync(ct);
        if (!Ids.TryRead<VacancyId>(vacancy, out var named) || !await db.Vacancies.AnyAsync(v => v.Id == named && all.Contains(v.Employer), ct))
        {
            return new Outcome<int>.Missing();
        }

        await session.ExecuteAsync($"""
            insert into vacancies_places (vacancy, accepted, added, why) values ({named}, 0, {form.More}, {form.Why})
            on conflict (vacancy) do update set added = vacancies_places.added + excluded.added, why = excluded.why
            """, ct);
        db.Record(new() { Kind = "vacancy.places-added", Subject = named.ToString(), Reason = "employer", Visibility = Visibility.Private });
        await db.SaveChangesAsync(ct);
        var added = await db.Places.Where(p => p.Vacancy == named).Select(p => p.Added).FirstAsync(ct);
        await change.CommitAsync(ct);
        return added;
    }

    public static FieldProblems Check(AddPlacesForm form)
    {
        var problems = new FieldProblems();
        if (form.More is not (>= 1 and <= Most))
        {
            problems.Add("more", ApplicationTexts.AddedForm);
        }

        problems.RequireText("why", form.Why, 200);
        return problems;
    }

    private async Task<IResult> PageAsync(OrganisationSummary employer, string vacancy, RawForm typed, CancellationToken ct) =>
        await show.PageAsync(employer, new(null, vacancy, null), RawForm.Of(("vacancy", vacancy)), typed, 422, ct);
}
