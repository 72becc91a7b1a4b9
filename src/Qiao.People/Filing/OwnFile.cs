using System.Globalization;

namespace Qiao.People.Filing;

/// <summary>The file that the caller may write in: their own, or one that a clerk keeps for someone without an account.</summary>
internal sealed class OwnFile(PeopleDb db, Session session, Sealing sealing, FileWords words)
{
    /// <summary>The caller's own file, or null.</summary>
    public async Task<Seeker?> FindAsync(CancellationToken ct) =>
        session.Caller.Account is { } account ? await db.Seekers.AsNoTracking().FirstOrDefaultAsync(s => s.Account == account, ct) : null;

    /// <summary>Whether the caller's login opened a file that was merged into that of another login.</summary>
    public async Task<bool> IsMergedAsync(CancellationToken ct) => session.Caller.Account is { } account && await db.Merges.AnyAsync(m => m.Account == account && m.Undone == null, ct);

    public static bool MayWrite(Caller caller, Seeker seeker) =>
        seeker.Account is { } owner ? owner == caller.Account && !caller.IsSystem
        : caller.Account is not null && !caller.IsSystem && seeker.Division is { } home && caller.Has(Role.Clerk, home.ToString());

    /// <summary>The file as the form shows it.</summary>
    public RawForm Typed(Seeker s)
    {
        var values = new Dictionary<string, string[]>();
        Add("name", sealing.Open(s.Name));
        Add("phone", sealing.Open(s.Phone));
        Add("contact", sealing.Open(s.Contact));
        Add("division", s.Division?.ToString());
        Add("latitude", s.Latitude?.ToString(CultureInfo.InvariantCulture));
        Add("longitude", s.Longitude?.ToString(CultureInfo.InvariantCulture));
        Add("education", s.Education?.ToString());
        Add("years", s.Years?.ToString(CultureInfo.InvariantCulture));
        Add("skills", words.Write(Lists.Skills(s.Skills)));
        Add("licences", words.Write(Lists.Skills(s.Licences)));
        Add("history", sealing.Open(s.History));
        Add("schools", sealing.Open(s.Schools));
        Add("work", words.Write(Lists.Occupations(s.Occupations)));
        Add("payFrom", (s.PayFrom / 100)?.ToString(CultureInfo.InvariantCulture));
        Add("reach", (s.ReachMetres / 1000)?.ToString(CultureInfo.InvariantCulture));
        Add("revision", s.Revision.ToString(CultureInfo.InvariantCulture));
        values["divisions"] = s.Divisions.Split(';', StringSplitOptions.RemoveEmptyEntries);
        values["kinds"] = s.Kinds.Split(';', StringSplitOptions.RemoveEmptyEntries);
        values["hours"] = s.Hours.Split(';', StringSplitOptions.RemoveEmptyEntries);
        return new(values, new Dictionary<string, Platform.Problem>());

        void Add(string field, string? value)
        {
            if (value is { Length: > 0 })
            {
                values[field] = [value];
            }
        }
    }
}
