namespace Qiao.Organisations.Seeding;

/// <summary>Credit events of every kind and in every state, recorded as modules and clerks record them, so that the levels are computed.</summary>
internal sealed class SeedCredit(OrganisationsDb db, Session session, CreditLedger ledger, TimeProvider clock)
{
    private const int Organisations = 48;

    private static readonly Dictionary<CreditEventKind, (string Source, string Evidence)> Words = new()
    {
        [CreditEventKind.InspectionPassed] = ("双随机抽查", "抽查 3 个岗位，内容与用工一致。"),
        [CreditEventKind.InspectionFailed] = ("双随机抽查", "抽查发现岗位工资与合同不符。"),
        [CreditEventKind.ComplaintUpheld] = ("12333 投诉", "求职者投诉收取费用，经核实属实。"),
        [CreditEventKind.Praise] = ("市级表彰", "获评稳就业先进单位。"),
        [CreditEventKind.WageArrears] = ("劳动保障监察", "拖欠 12 名员工工资，已责令支付。"),
        [CreditEventKind.FalseVacancy] = ("岗位核查", "所招岗位不存在，电话核实属实。"),
        [CreditEventKind.UndesirableContent] = ("用户举报", "岗位含年龄限制，已改正。"),
        [CreditEventKind.ReturnMissing] = ("年度报告核对", "逾期未报年度报告。"),
    };

    /// <summary>Answers how many events were recorded.</summary>
    public async Task<int> RunAsync(OrganisationsSeedOrder order, CancellationToken ct)
    {
        var today = Days.Today(clock);
        var chosen = await db.Organisations.AsNoTracking().Where(o => o.Code != null && o.MergedInto == null && o.VerifiedUntil >= today && o.Id != order.Employer).OrderBy(o => o.Id).Take(Organisations).ToListAsync(ct);
        chosen.Add(await db.Organisations.AsNoTracking().SingleAsync(o => o.Id == order.Employer, ct));
        var kinds = Enum.GetValues<CreditEventKind>();
        var recorded = 0;
        foreach (var (i, organisation) in chosen.Index())
        {
            // The organisation that visitors try out keeps a level at which it may post.
            CreditEventKind[] own = organisation.Id == order.Employer
                ? [CreditEventKind.Praise, CreditEventKind.InspectionPassed, CreditEventKind.ComplaintUpheld]
                : i % 3 == 0 ? [CreditEventKind.Praise, CreditEventKind.InspectionPassed] : [kinds[i % kinds.Length]];
            foreach (var kind in own)
            {
                var (source, evidence) = Words[kind];
                var outcome = await ledger.RecordAsync(new(organisation.Id, kind, today.AddDays(-3 - (i % 20)), source, evidence, null, $"seed:{i}:{kind}"), ct);
                await AnswerAsync(organisation, ((Outcome<CreditEventId>.Done)outcome).Value, kind, i, ct);
                recorded++;
            }
        }

        return recorded;
    }

    // Some organisations have answered; the cases wait for a clerk.
    private async Task AnswerAsync(Organisation organisation, CreditEventId id, CreditEventKind kind, int i, CancellationToken ct)
    {
        if (kind is CreditEventKind.Praise or CreditEventKind.InspectionPassed || i % 4 == 3)
        {
            return;
        }

        _ = i % 4 == 0
            ? await session.ExecuteAsync($"update organisations_credit_event set state = 'Objected', objection = '情况不属实，已提交说明材料。', objected = {clock.GetUtcNow()} where id = {id}", ct)
            : i % 4 == 1
                ? await session.ExecuteAsync($"update organisations_credit_event set repair_state = 'Asked', repair = '已全部整改，并向当事人道歉。', repair_asked = {clock.GetUtcNow()} where id = {id}", ct)
                : await session.ExecuteAsync($"update organisations_credit_event set state = 'Cancelled', objection = '记录有误。', decided = {clock.GetUtcNow()}, decided_by = 'system', remark = '经核实，异议成立。' where id = {id}", ct);
        await ledger.ComputeAsync(organisation, id, ct);
    }
}
