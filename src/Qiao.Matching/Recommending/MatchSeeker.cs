using Microsoft.AspNetCore.Http.HttpResults;
using Qiao.Engine.Matching;
using Qiao.Matching.Indexing;
using Qiao.People;

namespace Qiao.Matching.Recommending;

/// <summary>What a match found: how the person was understood, the best vacancies with their explanations, and what would open more.</summary>
public sealed record MatchView(SeekerView Seeker, IReadOnlyList<MatchedVacancy> Items, IReadOnlyList<OpenedVacancies> Openings);

public sealed record MatchedVacancy(VacancyCard Card, int Score, IReadOnlyList<Bilingual> Fits, IReadOnlyList<Bilingual> Gaps, IReadOnlyList<WorthOfChange> Changes);

/// <summary>A change and the points it would add to one match.</summary>
public sealed record WorthOfChange(string Kind, string Subject, Bilingual Text, int Points);

/// <summary>A change and how many vacancies it would open.</summary>
public sealed record OpenedVacancies(string Kind, string Subject, Bilingual Text, int Vacancies);

/// <summary>Finds the best vacancies for someone without an account, and says why. Neither answers nor résumé are kept.</summary>
internal sealed class MatchSeeker(VacancyIndex index, SeekerUnderstanding understanding, TimeProvider clock)
{
    // Below this a vacancy is not worth showing as a match, so opening it is worth nothing either.
    private const int WorthShowing = 450;
    private const int MostOpenings = 6;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/match", IResult (NodeSettings node) => Page(RawForm.Empty, null, node, 200)).ForEveryone();
        routes.MapPost("/match", async (Reading<MatchForm> reading, MatchSeeker use, NodeSettings node, CancellationToken ct) =>
            (await reading.RunAsync(MatchForm.Check, form => use.RunAsync(form, ct))).ToPage(
                view => Page(reading.Raw, view, node, 200),
                reading.Raw,
                (typed, status) => Page(typed, null, node, status))).ForEveryone().RequireRateLimiting(RateLimits.Heavy);
        routes.MapPost("/api/v1/matches", async (Reading<MatchForm> reading, MatchSeeker use, CancellationToken ct) =>
            (await reading.RunAsync(MatchForm.Check, form => use.RunAsync(form, ct))).ToJson(view => Results.Ok(MatchJson.Of(view))))
            .ForEveryone().RequireRateLimiting(RateLimits.Heavy).Accepts<MatchForm>("application/json", "multipart/form-data")
            .WithSummary("The best vacancies for a seeker, with reasons").Produces<MatchJson>();
    }

    public async Task<Outcome<MatchView>> RunAsync(MatchForm form, CancellationToken ct)
    {
        var problems = MatchForm.Check(form);
        if (problems.Any)
        {
            return problems.ToInvalid<MatchView>();
        }

        var resume = form.Resume;
        if (form.File is { Length: > 0 } file)
        {
            switch (await ResumeFile.ReadAsync(file, ct))
            {
                case Outcome<string>.Done read:
                    resume = resume is null ? read.Value : resume + "\n" + read.Value;
                    break;
                case Outcome<string>.Refused no:
                    return new Outcome<MatchView>.Invalid(new Dictionary<string, Problem> { ["file"] = no.Reason });
            }
        }

        var seeker = understanding.Read(form, resume, Days.Today(clock));
        if (seeker.Occupations.Count == 0 && seeker.Skills.Count == 0 && seeker.Licences.Count == 0)
        {
            problems.Add(form.Work is not null ? "work" : resume is not null ? "resume" : "skills", MatchTexts.NothingUnderstood);
            return problems.ToInvalid<MatchView>();
        }

        return Match(seeker, SeekerUnderstanding.Profile(seeker, form), form.Limit ?? MatchForm.UsualLimit);
    }

    /// <summary>The best vacancies for someone who is understood already.</summary>
    /// <param name="isWanted">Lets vacancies into the list; null lets all in. It takes away and weighs nothing.</param>
    public MatchView Match(SeekerView seeker, SeekerProfile profile, int limit, Predicate<UInt128>? isWanted = null)
    {
        var explaining = new MatchExplaining(index);
        var items = new List<MatchedVacancy>();
        foreach (var match in index.Matches.Best(profile, limit, isWanted))
        {
            if (index.Card(match.Key) is { } card)
            {
                items.Add(explaining.Explain(card, profile, match));
            }
        }

        var openings = index.Matches.WhatWouldOpen(profile, WorthShowing, MostOpenings, OfTheTrade(seeker))
            .Where(prospect => prospect.Vacancies > 0)
            .Select(prospect => explaining.Name(prospect)).OfType<OpenedVacancies>().ToList();
        return new(seeker, items, openings);
    }

    // Advice stays within the trades the person wants: an electrician is not told to become a nurse.
    private IdSet OfTheTrade(SeekerView seeker) => IdSet.Of(seeker.Occupations
        .SelectMany(occupation => index.Lexicon.OccupationsUnder(occupation.Code.ToString()[..3]))
        .SelectMany(occupation => index.Lexicon.SkillsOf(occupation.Code))
        .Select(skill => skill.Ordinal + 1).Distinct().Take(IdSet.Most));

    private static RazorComponentResult<MatchPage> Page(RawForm typed, MatchView? view, NodeSettings node, int status) =>
        new(new { Typed = typed, View = view, Region = DivisionCode.Parse(node.Division) }) { StatusCode = status };
}
