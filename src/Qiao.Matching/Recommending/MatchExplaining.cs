using System.Globalization;
using Qiao.Engine.Matching;
using Qiao.Lexicon;
using Qiao.Matching.Indexing;
using Qiao.Vacancies;

namespace Qiao.Matching.Recommending;

/// <summary>Puts the engine's explanation of a pair into words, for the seeker or for the employer.</summary>
internal sealed class MatchExplaining(VacancyIndex index, bool toEmployer = false)
{
    private const int MostChanges = 3;

    public MatchedVacancy Explain(VacancyCard card, SeekerProfile profile, Match match)
    {
        var explanation = index.Matches.Explain(profile, index.Traits(match.Key)!);
        var fits = new List<Bilingual>();
        var gaps = new List<Bilingual>();
        foreach (var part in explanation.Parts.Where(part => part.IsKnown))
        {
            if (Fit(part) is { } fit)
            {
                fits.Add(fit);
            }

            if (Gap(part) is { } gap)
            {
                gaps.Add(gap);
            }
        }

        var changes = explanation.Openings.Where(o => o.Points > 0 && o.Change.Kind != ChangeKind.MoveTo).OrderByDescending(o => o.Points).Take(MostChanges)
            .Select(o => new WorthOfChange(o.Change.Kind.ToString(), Subject(o.Change), Words(o.Change), o.Points)).ToList();
        return new(card, match.Score, fits, gaps, changes);
    }

    public OpenedVacancies? Name(Prospect prospect) =>
        new(prospect.Change.Kind.ToString(), Subject(prospect.Change), Words(prospect.Change), prospect.Vacancies);

    private Bilingual? Fit(PartReading part) => part.Part switch
    {
        MatchPart.Skills => part.SkillsHeld.Count > 0 ? Names(part.SkillsHeld) : null,
        MatchPart.Occupation => part.Measured == 4 ? toEmployer ? MatchTexts.OccupationWished : MatchTexts.SameOccupation : part.Points > 0 ? MatchTexts.NearOccupation : null,
        MatchPart.Pay => part.Points == part.OutOf ? toEmployer ? MatchTexts.PayWished : MatchTexts.PayEnough : null,
        MatchPart.Distance => part.Measured is { } metres ? MatchTexts.NearPlace.With(Math.Max(1, (int)Math.Round(metres / 1000.0))) : null,
        _ => part.Gap == 0 ? MatchTexts.EnoughYears : null,
    };

    private Bilingual? Gap(PartReading part) => part.Part switch
    {
        MatchPart.Skills => part.SkillsMissing.Count > 0 ? Named(MatchTexts.SkillsGap, Names(part.SkillsMissing)) : null,
        MatchPart.Occupation => part.Points == 0 ? MatchTexts.OccupationGap : null,
        MatchPart.Pay => part.Gap > 0 ? (toEmployer ? MatchTexts.PayBelowWish : MatchTexts.PayGap).With(new Money(part.Gap).ToString()) : null,
        MatchPart.Experience => part.Gap > 0 ? MatchTexts.YearsGap.With(part.Gap) : null,
        _ => null,
    };

    private Bilingual Words(Change change) => change.Kind switch
    {
        ChangeKind.LearnSkill => Named(MatchTexts.Learn, SkillName((int)change.Value)),
        ChangeKind.GetLicence => Named(MatchTexts.Get, SkillName((int)change.Value)),
        ChangeKind.GainYears => MatchTexts.Gain.With(change.Value),
        ChangeKind.ReachEducation => Named(MatchTexts.Reached, ((EducationLevel)change.Value).Name()),
        ChangeKind.GoAsFar => MatchTexts.GoFar.With((change.Value + 999) / 1000),
        ChangeKind.AcceptPay => MatchTexts.Accept.With(new Money(change.Value).ToString()),
        ChangeKind.AcceptKind => Named(MatchTexts.AcceptKind, ((EmploymentKind)change.Value).Name()),
        _ => MatchTexts.Move,
    };

    /// <summary>What the change is about, for programs: a skill's id, or the number.</summary>
    private string Subject(Change change) => change.Kind is ChangeKind.LearnSkill or ChangeKind.GetLicence
        ? index.Lexicon.Skills[(int)change.Value - 1].Id.ToString()
        : change.Value.ToString(CultureInfo.InvariantCulture);

    private Bilingual SkillName(int id) => index.Lexicon.Skills[id - 1].Name;

    private Bilingual Names(IdSet skills)
    {
        var names = skills.Take(6).Select(SkillName).ToList();
        return new(string.Join('、', names.Select(n => n.Zh)), string.Join(", ", names.Select(n => n.En)));
    }

    private static Bilingual Named(Bilingual pattern, Bilingual name) => new(
        string.Format(CultureInfo.InvariantCulture, pattern.Zh, name.Zh), string.Format(CultureInfo.InvariantCulture, pattern.En, name.En));
}
