using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Qiao.Platform.Accounts;

namespace Qiao.Platform.Http;

/// <summary>Who may use an address. Every endpoint carries one; the permissions table is made from them.</summary>
public sealed record AccessRule(IReadOnlyList<Role> Roles, bool Everyone)
{
    public Bilingual Describe() => Everyone ? new("所有人", "everyone")
        : Roles.Count == 0 ? new("已登录者", "anyone signed in")
        : new(string.Join('、', Roles.Select(r => r.Name.Zh)), string.Join(", ", Roles.Select(r => r.Name.En)));
}

public static class Access
{
    public static TBuilder ForEveryone<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder =>
        endpoint.WithMetadata(new AllowAnonymousAttribute(), new AccessRule([], true));

    public static TBuilder ForSignedIn<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder =>
        endpoint.WithMetadata(new AuthorizeAttribute(), new AccessRule([], false));

    public static TBuilder ForRoles<TBuilder>(this TBuilder endpoint, params Role[] roles)
        where TBuilder : IEndpointConventionBuilder =>
        endpoint.WithMetadata(new AuthorizeAttribute { Roles = string.Join(',', roles.Select(r => r.Code)) }, new AccessRule(roles, false));
}
