using Microsoft.Extensions.DependencyInjection;
using Qiao.Organisations.Joining;
using Qiao.Organisations.Seeding;

namespace Qiao.Organisations;

/// <summary>What a made-up region is given: who owns the organisation that visitors try out, and where it lies.</summary>
/// <param name="Login">The account that visitors sign in with; it becomes owner of an agency too.</param>
/// <param name="Employer">A verified organisation of that account.</param>
/// <param name="Region">A province-level or prefecture-level division; agencies are spread over what lies below it.</param>
public sealed record OrganisationsSeedOrder(AccountId Login, OrganisationId Employer, DivisionCode Region);

/// <summary>How much a seed has made.</summary>
public sealed record OrganisationsSeedResult(int Agencies, Money Income, long Served, int CreditEvents);

/// <summary>
/// Fills a made-up region with agencies and with cases of every kind, once; needs registered organisations to be there. All
/// of it is invented, and the same for the same day.
/// </summary>
public static class OrganisationsSeed
{
    /// <summary>Golden figures of the region's HR services: agencies, income in yuan, people served.</summary>
    public const int Agencies = 2_155;

    public const long IncomeYuan = 48_950_000_000;

    public const long Served = 3_165_000;

    /// <summary>Answers null when the region has agencies with a licence already. The caller is the system.</summary>
    public static async Task<OrganisationsSeedResult?> RunAsync(IServiceProvider services, OrganisationsSeedOrder order, CancellationToken ct)
    {
        var (db, session, clock) = (services.GetRequiredService<OrganisationsDb>(), services.GetRequiredService<Session>(), services.GetRequiredService<TimeProvider>());
        if (await db.Licences.AnyAsync(ct))
        {
            return null;
        }

        await using var change = await session.ChangeAsync(ct);
        var agencies = await new SeedAgencies(session, clock).RunAsync(order.Region, ct);
        await services.GetRequiredService<Membership>().AddAsync(agencies[0], order.Login, MemberRole.Owner, null, ct);
        var events = await new SeedCredit(db, session, services.GetRequiredService<CreditLedger>(), clock).RunAsync(order, ct);
        await new SeedCases(db, session, services.GetRequiredService<AddAccount>(), services.GetRequiredService<Employers>(), clock).RunAsync(order, agencies, ct);
        await change.CommitAsync(ct);
        return new(agencies.Count, Money.Yuan(IncomeYuan), Served, events);
    }
}
