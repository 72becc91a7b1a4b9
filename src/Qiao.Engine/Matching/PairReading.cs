namespace Qiao.Engine.Matching;

/// <summary>Reads one pair for its explanation, by the functions of <see cref="PairScore"/>.</summary>
internal sealed class PairReading
{
    private readonly SeekerProfile _seeker;
    private readonly VacancyTraits _vacancy;
    private readonly SeekerTerms _wish;
    private readonly VacancyTerms _offer;
    private readonly SkillShare[] _shares;
    private readonly int _metres;
    private readonly List<Blocker> _blockers = [];
    private readonly List<Opening> _openings = [];

    public PairReading(SeekerProfile seeker, VacancyTraits vacancy, SkillWeights weights)
    {
        (_seeker, _vacancy) = (seeker, vacancy);
        (_wish, _offer) = (SeekerTerms.Of(seeker), VacancyTerms.Of(vacancy));
        _shares = weights.Shares(vacancy.Skills);
        _metres = PairScore.Metres(_wish.Place, _offer.Place);
    }

    private bool AreSkillsKnown => _shares.Length > 0 && _seeker.Skills is not null;

    public Explanation Explain()
    {
        FindBlockers();
        PartReading[] parts = [Skills(), Occupation(), Pay(), Distance(), Experience()];
        FindConditionOpenings();
        var points = new PartPoints(parts[0].Points, parts[1].Points, parts[2].Points, parts[3].Points, parts[4].Points);
        return new Explanation(points.Sum, points, parts, _blockers, _openings);
    }

    private void FindBlockers()
    {
        foreach (var licence in _vacancy.Licences)
        {
            Block(!_seeker.Licences.Contains(licence), BlockerKind.LicenceMissing, licence);
        }

        Block(PairScore.IsEducationBelow(_wish.Education, _offer.Education), BlockerKind.EducationBelow, _offer.Education);
        Block(PairScore.IsYearsTooFew(_wish.Years, _offer.Years), BlockerKind.YearsTooFew, _offer.Years - _wish.Years);
        Block(PairScore.IsPayTooLow(_wish.Pay, _offer.Pay), BlockerKind.PayTooLow, _wish.Pay - _offer.Pay);
        Block(PairScore.IsTooFar(_metres, _wish.Reach), BlockerKind.TooFar, _metres - _wish.Reach);
        Block(PairScore.IsKindUnwanted(_wish.Kinds, _offer.Kind), BlockerKind.KindNotAccepted, _offer.Kind);
    }

    private PartReading Skills()
    {
        if (!AreSkillsKnown)
        {
            return Read(MatchPart.Skills, MatchWeights.Neutral(MatchWeights.Skills), MatchWeights.Skills, null, 0);
        }

        var points = 0;
        var (held, missing) = (new List<int>(), new List<int>());
        foreach (var (skill, share) in _shares)
        {
            var holds = Holds(skill);
            (holds ? held : missing).Add(skill);
            points += holds ? share : 0;
            if (!holds && !_vacancy.Licences.Contains(skill))
            {
                Open(Change.Skill(skill), share);
            }
        }

        return Read(MatchPart.Skills, points, MatchWeights.Skills, held.Count, missing.Count) with
        {
            SkillsHeld = IdSet.Of(held),
            SkillsMissing = IdSet.Of(missing),
        };
    }

    private PartReading Occupation()
    {
        if (_seeker.Occupations.Count == 0 || _vacancy.Occupation == 0)
        {
            return Read(MatchPart.Occupation, MatchWeights.Neutral(MatchWeights.Occupation), MatchWeights.Occupation, null, 0);
        }

        var points = _seeker.Occupations.Max(wanted => PairScore.Occupation(wanted, _vacancy.Occupation));
        var digits = points switch
        {
            MatchWeights.Occupation => 4,
            MatchWeights.SameMinorGroup => 3,
            MatchWeights.SameSubMajorGroup => 2,
            MatchWeights.SameMajorGroup => 1,
            _ => 0,
        };
        return Read(MatchPart.Occupation, points, MatchWeights.Occupation, digits, 4 - digits);
    }

    private PartReading Pay()
    {
        var points = PairScore.Pay(_wish.Pay, _offer.Pay);
        if (_wish.Pay < 0 || _offer.Pay < 0)
        {
            return Read(MatchPart.Pay, points, MatchWeights.Pay, null, 0);
        }

        var missing = Math.Max(0, _wish.Pay - _offer.Pay);
        if (missing > 0)
        {
            Open(Change.Pay(_offer.Pay), PairScore.Pay(_offer.Pay, _offer.Pay) - points, BlockerKind.PayTooLow);
        }

        return Read(MatchPart.Pay, points, MatchWeights.Pay, _offer.Pay, missing);
    }

    private PartReading Distance()
    {
        var points = PairScore.Distance(_metres, _wish.Reach);
        if (_metres < 0)
        {
            return Read(MatchPart.Distance, points, MatchWeights.Distance, null, 0);
        }

        var beyond = Math.Max(0, _metres - (_wish.Reach < 0 ? MatchWeights.UsualReachMetres : _wish.Reach));
        if (_metres > 0)
        {
            Open(Change.Move(_vacancy.Point!.Value), PairScore.Distance(0, _wish.Reach) - points, BlockerKind.TooFar);
        }

        if (PairScore.IsTooFar(_metres, _wish.Reach) && _metres <= Bounds.ReachMetres)
        {
            Open(Change.Reach(_metres), PairScore.Distance(_metres, _metres) - points, BlockerKind.TooFar);
        }

        return Read(MatchPart.Distance, points, MatchWeights.Distance, _metres, beyond);
    }

    private PartReading Experience()
    {
        var (held, required) = (_wish.Years, _offer.Years);
        var points = PairScore.Experience(held, required);
        if (required < 0 || (held < 0 && required > 0))
        {
            return Read(MatchPart.Experience, points, MatchWeights.Experience, null, 0);
        }

        var missing = held < 0 ? 0 : Math.Max(0, required - held);
        foreach (var more in missing > 1 ? [1, missing] : missing == 1 ? new[] { 1 } : [])
        {
            Open(
                Change.Years(more),
                PairScore.Experience(held + more, required) - points,
                PairScore.IsYearsTooFew(held + more, required) ? null : BlockerKind.YearsTooFew);
        }

        return Read(MatchPart.Experience, points, MatchWeights.Experience, held < 0 ? null : held, missing);
    }

    /// <summary>Openings that belong to no part: licences, education, kind of employment.</summary>
    private void FindConditionOpenings()
    {
        foreach (var blocker in _blockers)
        {
            var amount = (int)blocker.Amount;
            if (blocker.Kind == BlockerKind.LicenceMissing)
            {
                var share = AreSkillsKnown && !Holds(amount) ? Array.Find(_shares, share => share.Skill == amount).Points : 0;
                Open(Change.Licence(amount), share, blocker.Kind);
            }
            else if (blocker.Kind == BlockerKind.EducationBelow)
            {
                Open(Change.Education(amount), 0, blocker.Kind);
            }
            else if (blocker.Kind == BlockerKind.KindNotAccepted)
            {
                Open(Change.EmploymentKind(amount), 0, blocker.Kind);
            }
        }
    }

    private void Block(bool isBlocked, BlockerKind kind, long amount)
    {
        if (isBlocked)
        {
            _blockers.Add(new Blocker(kind, amount));
        }
    }

    /// <summary>Each change removes at most one blocker, so it unblocks the pair when that is the only one.</summary>
    private void Open(Change change, int points, BlockerKind? removes = null)
    {
        if (points != 0 || _blockers.Exists(blocker => blocker.Kind == removes))
        {
            _openings.Add(new Opening(change, points, _blockers is [var only] && only.Kind == removes));
        }
    }

    private bool Holds(int skill) => _seeker.Skills!.Contains(skill) || _seeker.Licences.Contains(skill);

    private static PartReading Read(MatchPart part, int points, int outOf, long? measured, long missing) =>
        new(part, points, outOf, measured is not null, measured, missing, IdSet.Empty, IdSet.Empty);
}
