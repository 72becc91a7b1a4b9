using Qiao.Insights.Reading;

namespace Qiao.Insights.Recruiting;

/// <summary>Applications of one level by the degree stated when applying.</summary>
internal sealed record DegreeCount(string Degree, long Applications);

/// <summary>What was counted of one level. Two levels are two populations: nothing here adds them up.</summary>
/// <param name="Passed">Of <paramref name="Checked"/>, those found qualified.</param>
/// <param name="Verified">Applications whose degree the institution has seen confirmed.</param>
internal sealed record LevelFigures(string Level, long Posts, long Places, long Without, long Applications, IReadOnlyList<DegreeCount> Degrees, long Passed, long Checked, long Verified);

/// <summary>Counts in the view of recruitments, one level at a time.</summary>
internal sealed class RecruitmentFigures(Session session)
{
    public async Task<IReadOnlyList<LevelFigures>> CountAsync(Scope scope, CancellationToken ct)
    {
        var rows = $"from vacancies_recruitment_report where opens >= {{0}} and opens <= {{1}} and {scope.Where("division")}";
        var posts = await session.ReadAsync(
            $"select level, count(*), sum(headcount), sum(case when sent = 0 then 1 else 0 end) from (select level, post, headcount, count(application) as sent {rows} group by level, post, headcount) p group by level",
            row => (Level: row.GetString(0), Posts: row.Number(1), Places: row.Number(2), Without: row.Number(3)), ct, scope.Since, scope.Until);
        var degrees = await session.ReadAsync(
            $"select level, degree, count(*), sum(passed), count(passed), sum(verified) {rows} and application is not null group by level, degree",
            row => (Level: row.GetString(0), Degree: row.GetString(1), Applications: row.Number(2), Passed: row.Number(3), Checked: row.Number(4), Verified: row.Number(5)), ct, scope.Since, scope.Until);
        var order = RecruitmentTexts.Degrees.Keys.ToList();
        return RecruitmentTexts.Levels.Keys.Select(level => (Level: level, Posts: posts.FirstOrDefault(p => p.Level == level), Degrees: degrees.Where(d => d.Level == level).ToList())).Where(l => l.Posts.Posts > 0)
            .Select(l => new LevelFigures(
                l.Level, l.Posts.Posts, l.Posts.Places, l.Posts.Without, l.Degrees.Sum(d => d.Applications), l.Degrees.OrderBy(d => order.IndexOf(d.Degree)).Select(d => new DegreeCount(d.Degree, d.Applications)).ToList(),
                l.Degrees.Sum(d => d.Passed), l.Degrees.Sum(d => d.Checked), l.Degrees.Sum(d => d.Verified))).ToList();
    }
}
