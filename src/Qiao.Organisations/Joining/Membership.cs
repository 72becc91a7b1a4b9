namespace Qiao.Organisations.Joining;

/// <summary>Statements on who is a member. All of them take the organisation's row first, so that two changes of one organisation stand in a row.</summary>
internal sealed class Membership(Session session, OwnAccount accounts, NodeSettings node, TimeProvider clock)
{
    /// <summary>Waits for other changes of the organisation's members and holds off later ones until the change ends.</summary>
    public Task LockAsync(OrganisationId organisation, CancellationToken ct) =>
        session.ExecuteAsync($"update organisations_organisation set members_changed = {clock.GetUtcNow()} where id = {organisation}", ct);

    /// <summary>Makes the account a member; false when it is one already. It also becomes an employer's user, who has the pages for it.</summary>
    public async Task<bool> AddAsync(OrganisationId organisation, AccountId account, MemberRole role, BranchId? branch, CancellationToken ct)
    {
        await accounts.GiveAsync(account, Role.Employer, node.Division, ct);
        return await session.ExecuteAsync($"""
            insert into organisations_member (organisation, account, role, branch, since) values ({organisation}, {account}, {role}, {branch}, {clock.GetUtcNow()})
            on conflict do nothing
            """, ct) == 1;
    }

    /// <summary>Removes a member unless it is the last owner; answers whether someone was removed.</summary>
    public async Task<bool> RemoveAsync(OrganisationId organisation, AccountId account, CancellationToken ct)
    {
        await LockAsync(organisation, ct);
        return await session.ExecuteAsync($"""
            delete from organisations_member where organisation = {organisation} and account = {account}
              and (role <> 'Owner' or exists (select 1 from organisations_member other where other.organisation = {organisation} and other.account <> {account} and other.role = 'Owner'))
            """, ct) == 1;
    }

    /// <summary>Gives a member another role unless that would take the last owner; answers whether it was given.</summary>
    public async Task<bool> ChangeAsync(OrganisationId organisation, AccountId account, MemberRole role, BranchId? branch, CancellationToken ct)
    {
        await LockAsync(organisation, ct);
        return await session.ExecuteAsync($"""
            update organisations_member set role = {role}, branch = {branch} where organisation = {organisation} and account = {account}
              and (role <> 'Owner' or {role} = 'Owner' or exists (select 1 from organisations_member other where other.organisation = {organisation} and other.account <> {account} and other.role = 'Owner'))
            """, ct) == 1;
    }
}
