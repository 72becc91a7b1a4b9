using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Qiao.Organisations;
using Qiao.Organisations.Verifying;
using Qiao.Platform;
using Qiao.Platform.Identifiers;
using Spectre.Console;

namespace Qiao.Commands;

/// <summary>`qiao organisation list|verify`: what a clerk does at the desk, for whoever runs the node.</summary>
internal static class OrganisationCommand
{
    private static readonly Problem NothingOpen = new("organisation.nothing-open", new("该单位没有待审核的申请。", "This organisation has no open request to be verified."));

    public static Command Build()
    {
        var database = CommandLine.DatabaseOption();
        var open = new Option<bool>("--open") { Description = "Only those that wait for a decision" };
        var list = new Command("list", "The organisations that registered here") { open, database };
        list.SetAction(async (parsed, ct) => await CommandLine.WithNodeAsync(parsed.GetValue(database)!, async services =>
        {
            foreach (var line in await ListAsync(services, parsed.GetValue(open), ct))
            {
                Console.Out.WriteLine(line);
            }

            return 0;
        }));
        var code = new Argument<string>("code") { Description = "The unified social credit code" };
        var verify = new Command("verify", "Decide an open request: the organisation may publish for a year") { code, database };
        verify.SetAction(async (parsed, ct) => await CommandLine.WithNodeAsync(parsed.GetValue(database)!, async services =>
            Report.Of(await VerifyAsync(services, parsed.GetValue(code)!, ct), _ => $"{parsed.GetValue(code)} is verified.")));
        return new Command("organisation", "Employers and agencies") { list, verify };
    }

    /// <summary>Code, standing and name of each, separated by tabs, by code.</summary>
    internal static async Task<IReadOnlyList<string>> ListAsync(IServiceProvider services, bool onlyOpen, CancellationToken ct)
    {
        var db = services.GetRequiredService<OrganisationsDb>();
        var today = Days.Today(services.GetRequiredService<TimeProvider>());
        var waiting = (await db.Verifications.Where(v => v.State == VerificationState.Open).Select(v => v.Organisation).ToListAsync(ct)).ToHashSet();
        var registered = await db.Organisations.AsNoTracking().Where(o => o.Source == null).ToListAsync(ct);
        return registered.Where(o => !onlyOpen || waiting.Contains(o.Id)).OrderBy(o => o.Code?.ToString(), StringComparer.Ordinal).Select(o =>
        {
            var standing = o.IsVerifiedOn(today) ? $"verified until {o.VerifiedUntil:yyyy-MM-dd}" : o.VerifiedUntil is { } until ? $"lapsed on {until:yyyy-MM-dd}" : "not verified";
            return $"{o.Code}\t{(waiting.Contains(o.Id) ? standing + ", waiting" : standing)}\t{o.Name}";
        }).ToList();
    }

    internal static async Task<Outcome<VerificationState>> VerifyAsync(IServiceProvider services, string text, CancellationToken ct)
    {
        if (!SocialCreditCode.TryRead(text, out var code, out var problem))
        {
            return problem;
        }

        var db = services.GetRequiredService<OrganisationsDb>();
        if (await db.Organisations.AsNoTracking().FirstOrDefaultAsync(o => o.Code == code, ct) is not { } organisation)
        {
            return new Outcome<VerificationState>.Missing();
        }

        var open = await db.Verifications.AsNoTracking().FirstOrDefaultAsync(v => v.Organisation == organisation.Id && v.State == VerificationState.Open, ct);
        return open is null
            ? NothingOpen
            : await services.GetRequiredService<DecideVerification>().RunAsync(open.Id, new(VerificationState.Verified, null, null), ct);
    }
}
