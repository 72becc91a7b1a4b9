using System.Globalization;

namespace Qiao.Organisations.Seeding;

/// <summary>Members, invitations, branches, takeovers, doubles, due re-checks and licences to be checked: some of each, so that no list is empty.</summary>
internal sealed class SeedCases(OrganisationsDb db, Session session, AddAccount accounts, Employers employers, TimeProvider clock)
{
    private const int DueRechecks = 14;

    public async Task RunAsync(OrganisationsSeedOrder order, IReadOnlyList<OrganisationId> agencies, CancellationToken ct)
    {
        var (now, today) = (clock.GetUtcNow(), Days.Today(clock));
        AccountId[] people = [await AccountAsync("recruiter", "李芳", order, ct), await AccountAsync("interviewer", "周强", order, ct), await AccountAsync("newcomer", "吴敏", order, ct)];
        var employer = await db.Organisations.AsNoTracking().SingleAsync(o => o.Id == order.Employer, ct);
        var others = await db.Organisations.AsNoTracking()
            .Where(o => o.Code != null && o.Kind != OrganisationKind.HrServiceAgency && o.MergedInto == null && o.VerifiedUntil >= today && o.Id != order.Employer).OrderByDescending(o => o.Id).Take(DueRechecks + 6).ToListAsync(ct);
        AddTeam(employer, people, now);
        foreach (var (i, state) in ((TakeoverState[])[TakeoverState.Asked, TakeoverState.Waiting, TakeoverState.Objected]).Index().Where(pair => pair.Index < others.Count))
        {
            AddTakeover(others[i].Id, people[2], state, now);
        }

        foreach (var (i, agency) in agencies.Skip(20).Take(6).Index())
        {
            AddRenewal(agency, i, now, today);
        }

        await db.SaveChangesAsync(ct);
        foreach (var due in others.Skip(6))
        {
            var verified = now.AddDays(-190);
            await session.ExecuteAsync($"update organisations_organisation set verified = {verified}, verified_until = {Days.Of(verified).AddYears(1)} where id = {due.Id}", ct);
        }

        await AddDoublesAsync(others.Skip(3).Take(3).ToList(), now, ct);
    }

    private async Task<AccountId> AccountAsync(string name, string displayName, OrganisationsSeedOrder order, CancellationToken ct) =>
        await accounts.RunAsync(new(name, displayName, DemoLogins.Password, Role.Employer.Code, order.Region.ToString()), ct) is Outcome<AccountId>.Done made
            ? made.Value
            : throw new InvalidOperationException($"The made-up account {name} exists already.");

    private void AddTeam(Organisation employer, AccountId[] people, DateTimeOffset now)
    {
        var division = employer.Division!.Value;
        var branch = new Branch { Id = Ids.New<BranchId>(clock), Organisation = employer.Id, Name = "第一门店", Division = division, Address = "人民路 12 号", Created = now };
        db.Branches.AddRange(branch, new() { Id = Ids.New<BranchId>(clock), Organisation = employer.Id, Name = "第二门店", Division = division, Created = now });
        db.Members.AddRange(
            new() { Organisation = employer.Id, Account = people[0], Role = MemberRole.Recruiter, Branch = branch.Id, Since = now.AddDays(-40) },
            new() { Organisation = employer.Id, Account = people[1], Role = MemberRole.Interviewer, Since = now.AddDays(-10) });
        db.Invitations.AddRange(AnInvitation(employer.Id, 1, now.AddDays(-1)), AnInvitation(employer.Id, 2, now.AddDays(-9)));
        db.JoinRequests.Add(new() { Id = Ids.New<JoinRequestId>(clock), Organisation = employer.Id, Account = people[2], Message = "我是新来的人事专员，请批准。", Asked = now.AddHours(-5) });
    }

    // The links of these invitations are known to nobody.
    private Invitation AnInvitation(OrganisationId organisation, int number, DateTimeOffset made) => new()
    {
        Id = Ids.New<InvitationId>(clock), Organisation = organisation, Phone = "1390000000" + number.ToString(CultureInfo.InvariantCulture), Role = MemberRole.Recruiter, Hash = $"seed-{organisation}-{number}",
        Made = made, MadeBy = "system", Expires = made + Invitation.Lasts,
    };

    private void AddTakeover(OrganisationId organisation, AccountId applicant, TakeoverState state, DateTimeOffset now) => db.Takeovers.Add(new()
    {
        Id = Ids.New<TakeoverId>(clock), Organisation = organisation, Account = applicant, Reason = "原负责人已离职，联系不上。本人为单位新任人事主管，持有营业执照。", State = state, Asked = now.AddDays(-4),
        Decided = state == TakeoverState.Asked ? null : now.AddDays(-2), DecidedBy = state == TakeoverState.Asked ? null : "system",
        ObjectionsUntil = state == TakeoverState.Asked ? null : Days.Of(now).AddDays(5), Objection = state == TakeoverState.Objected ? "我仍在职，请核实。" : null, Objected = state == TakeoverState.Objected ? now.AddDays(-1) : null,
    });

    private void AddRenewal(OrganisationId agency, int i, DateTimeOffset now, DateOnly today) => db.Licences.Add(new()
    {
        Id = Ids.New<LicenceId>(clock), Organisation = agency, Number = $"渝人服证字〔换证〕第 {i + 1:00000} 号", Issuer = "区县人力资源和社会保障局", ValidFrom = today, ValidUntil = today.AddYears(5),
        Services = AgencyBusinesses.Join([AgencyBusiness.JobBrokering, AgencyBusiness.LabourDispatch]), Asked = now.AddDays(-i),
    });

    private async Task AddDoublesAsync(List<Organisation> registered, DateTimeOffset now, CancellationToken ct)
    {
        var named = registered.Select(o => new ImportedOrganisation(Ids.New<OrganisationId>(clock), o.Name, o.Kind)).ToList();
        await employers.AddNamedAsync("made-up", named, ct);
        if (named.Count > 2)
        {
            db.Merges.Add(new() { Id = Ids.New<MergeId>(clock), Survivor = registered[2].Id, Merged = named[2].Id, Made = now.AddDays(-3), MadeBy = "system", Remark = "同一单位，导入时名称相同。" });
            await session.ExecuteAsync($"update organisations_organisation set merged_into = {registered[2].Id}, revision = revision + 1 where id = {named[2].Id}", ct);
            await db.SaveChangesAsync(ct);
        }
    }
}
