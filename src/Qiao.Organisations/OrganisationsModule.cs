using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Qiao.Organisations.Editing;
using Qiao.Organisations.Registering;
using Qiao.Organisations.Showing;
using Qiao.Organisations.Verifying;
using Qiao.Platform;
using Qiao.Platform.Accounts;
using Qiao.Platform.Data;
using Qiao.Platform.Http;
using Qiao.Platform.Messages;
using Qiao.Platform.Web;

namespace Qiao.Organisations;

/// <summary>Everything the host needs to know about this module.</summary>
public sealed class OrganisationsModule : IModule
{
    public string Name => "organisations";

    public IEnumerable<NavigationItem> Navigation =>
    [
        new("/employers/register", Texts.Register, 30),
        new("/organisations", Texts.Mine, 40, Role.Employer.Code),
        new("/desk/verifications", Texts.Desk, 50, Role.Clerk.Code),
    ];

    public void AddServices(IServiceCollection services)
    {
        services.AddModuleDb<OrganisationsDb>();
        services.AddScoped(p => new Employers(p.GetRequiredService<OrganisationsDb>(), p.GetRequiredService<Session>(), p.GetRequiredService<Outbox>(), p.GetRequiredService<TimeProvider>()));
        services.AddScoped<RegisterOrganisation>();
        services.AddScoped<DecideVerification>();
        services.AddScoped<ShowVerification>();
        services.AddScoped<AskVerification>();
        services.AddScoped<ShowOrganisation>();
        services.AddScoped<ShowMine>();
        services.AddScoped<EditOrganisation>();
        Flashes.Register("organisations.registered", Texts.Registered);
        Flashes.Register("organisations.decided", Texts.Decided);
        Flashes.Register("organisations.verification-asked", Texts.AskedAgain);
        Flashes.Register("organisations.saved", Texts.Saved);
    }

    public void Map(IEndpointRouteBuilder routes)
    {
        RegisterOrganisation.Map(routes);
        DecideVerification.Map(routes);
        ShowVerification.Map(routes);
        AskVerification.Map(routes);
        ShowOrganisation.Map(routes);
        ShowMine.Map(routes);
        EditOrganisation.Map(routes);
    }
}
