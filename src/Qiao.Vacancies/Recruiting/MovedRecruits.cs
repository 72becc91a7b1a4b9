using System.Text.Json;
using Qiao.People;

namespace Qiao.Vacancies.Recruiting;

/// <summary>Applications to public institutions follow when two files of one person become one. Two in one recruitment stand against it: which one counts is for the person to say, by withdrawing.</summary>
internal sealed class MovedRecruits(Session session, VacanciesDb db) : IMovedWithPerson
{
    public string Name => "recruits";

    public async Task<Problem?> WhyNotAsync(FileMove move, CancellationToken ct)
    {
        var campaigns = from r in db.Recruits join p in db.CampaignPosts on r.Post equals p.Id where r.State != RecruitState.Withdrawn select new { r.Seeker, p.Campaign };
        return await campaigns.AnyAsync(one => one.Seeker == move.From && campaigns.Any(other => other.Seeker == move.To && other.Campaign == one.Campaign), ct) ? RecruitTexts.TwiceInOne : null;
    }

    public async Task<string> MoveAsync(FileMove move, CancellationToken ct)
    {
        var moved = (await db.Recruits.Where(r => r.Seeker == move.From).Select(r => new { r.Id, r.Account }).ToListAsync(ct)).ConvertAll(r => new Place(r.Id.ToString(), r.Account?.ToString()));
        await AssignAsync(moved.ConvertAll(place => place with { Account = move.Kept?.ToString() ?? place.Account }), move.From, move.To, ct);
        return JsonSerializer.Serialize(moved);
    }

    public Task BackAsync(FileMove move, string moved, CancellationToken ct) => AssignAsync(JsonSerializer.Deserialize<List<Place>>(moved)!, move.To, move.From, ct);

    // What was counted for one file is counted for the other; a row of nothing may stay behind.
    private async Task AssignAsync(List<Place> recruits, SeekerId from, SeekerId to, CancellationToken ct)
    {
        foreach (var (id, account) in recruits)
        {
            if (await session.ExecuteAsync($"update vacancies_recruit set seeker = {to}, account = {account} where id = {id} and seeker = {from}", ct) == 1)
            {
                await session.ExecuteAsync($"""
                    insert into vacancies_recruit_tally (campaign, seeker, taken) select p.campaign, {to}, 1
                    from vacancies_recruit r join vacancies_campaign_post p on p.id = r.post where r.id = {id} and r.state <> 'Withdrawn'
                    on conflict (campaign, seeker) do update set taken = vacancies_recruit_tally.taken + 1
                    """, ct);
                await session.ExecuteAsync($"""
                    update vacancies_recruit_tally set taken = taken - 1 where seeker = {from} and taken > 0
                    and campaign in (select p.campaign from vacancies_recruit r join vacancies_campaign_post p on p.id = r.post where r.id = {id} and r.state <> 'Withdrawn')
                    """, ct);
            }
        }
    }

    private sealed record Place(string Recruit, string? Account);
}
