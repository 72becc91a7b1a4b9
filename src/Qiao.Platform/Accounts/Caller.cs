using Qiao.Platform.Places;

namespace Qiao.Platform.Accounts;

/// <summary>Who is asking, in this scope: a guest, a signed-in account, or the system itself (command line, jobs).</summary>
public sealed class Caller
{
    public AccountId? Account { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>The grants in force now: a staff grant counts only after a second factor, where the node asks for one.</summary>
    public IReadOnlyList<RoleGrant> Grants { get; private set; } = [];

    /// <summary>Whether the account has proved itself with a one-time code.</summary>
    public bool HasSecondFactor { get; private set; }

    public bool IsSystem { get; private set; }

    /// <summary>How the journal names this caller.</summary>
    public string Actor => IsSystem ? "system" : Account?.ToString() ?? "guest";

    /// <summary>True when a grant of the role covers the division (six digits); any grant will do when none is named.</summary>
    public bool Has(Role role, string? division = null) =>
        IsSystem || Grants.Any(grant => grant.Role == role.Code && (division is null || Covers(grant.Scope, division)));

    /// <summary>Every division that the caller's grants of the role cover, for conditions of queries; null for the whole country.</summary>
    public IReadOnlyList<DivisionCode>? AreaOf(Role role)
    {
        var scopes = Grants.Where(grant => grant.Role == role.Code).Select(grant => grant.Scope).ToList();
        return IsSystem || scopes.Contains("000000") ? null : scopes.SelectMany(scope => Divisions.Within(DivisionCode.Parse(scope))).Distinct().ToList();
    }

    public void BecomeAccount(AccountId account, string name, IReadOnlyList<RoleGrant> grants, bool secondFactor = false) =>
        (Account, Name, Grants, HasSecondFactor) = (account, name, grants, secondFactor);

    public void BecomeSystem() => (IsSystem, Name) = (true, "system");

    private static bool Covers(string scope, string division)
    {
        var significant = scope.EndsWith("0000", StringComparison.Ordinal) ? 2 : scope.EndsWith("00", StringComparison.Ordinal) ? 4 : 6;
        return scope == "000000" || division.StartsWith(scope[..significant], StringComparison.Ordinal);
    }
}
