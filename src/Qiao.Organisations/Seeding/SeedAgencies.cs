using System.Globalization;

namespace Qiao.Organisations.Seeding;

/// <summary>Verified agencies with a valid licence and a filed return of last year each; their amounts add up to the golden figures to the last yuan and person.</summary>
internal sealed class SeedAgencies(Session session, TimeProvider clock)
{
    private const string FirstWords = "江渝川嘉巴蜀山华中新天和信诚达博智慧恒远";
    private const string SecondWords = "才力源通汇聚业劳盛邦联众长杰英贤优佳泰安";
    private static readonly string[] Endings = ["人力资源有限公司", "人才服务有限公司", "劳务有限公司", "人力资源管理有限公司", "企业管理咨询有限公司", "人力资源开发有限公司"];

    private DateTimeOffset Now => clock.GetUtcNow();

    public async Task<IReadOnlyList<OrganisationId>> RunAsync(DivisionCode region, CancellationToken ct)
    {
        var divisions = Divisions.Children(region).Select(d => d.Code).ToList();
        var place = Divisions.Find(region)!.Name.Zh.TrimEnd('省', '市');
        // Districts come up again and again in a fixed order, the first ones more often: agencies sit where the city is.
        var agencies = Enumerable.Range(0, OrganisationsSeed.Agencies).Select(i => new Agency(
            Ids.New<OrganisationId>(clock), i, divisions[i * 7919 % (i % 3 == 0 ? divisions.Count : Math.Min(divisions.Count, 12))], place)).ToList();
        await WriteOrganisationsAsync(agencies, ct);
        await WriteVerificationsAsync(agencies, ct);
        await WriteLicencesAsync(agencies, ct);
        await WriteReturnsAsync(agencies, ct);
        await WriteJournalAsync(agencies, ct);
        return agencies.Select(a => a.Id).ToList();
    }

    private async Task WriteOrganisationsAsync(IReadOnlyList<Agency> agencies, CancellationToken ct)
    {
        var until = StoredValue.Day(Days.Of(Now).AddMonths(11));
        await using var rows = await BulkRows.IntoAsync(
            session, "organisations_organisation",
            [
                BulkColumn.Text("id"), BulkColumn.Text("code"), BulkColumn.Text("name"), BulkColumn.Text("name_key"), BulkColumn.Text("kind"), BulkColumn.Text("division"), BulkColumn.Text("address"),
                BulkColumn.Text("contact_name"), BulkColumn.Long("verified"), BulkColumn.Text("verified_until"), BulkColumn.Text("verified_by"), BulkColumn.Long("created"), BulkColumn.Long("revision"),
            ], ct);
        foreach (var agency in agencies)
        {
            var name = NameOf(agency);
            await rows.AddAsync(
                [
                    agency.Id.ToString(), SeedCodes.Read(SeedCodes.Of(agency.Division, agency.Number)).Value, name, NameKeys.Of(name), nameof(OrganisationKind.HrServiceAgency), agency.Division.ToString(),
                    $"{Divisions.Find(agency.Division)!.Name.Zh}人力路 {1 + (agency.Number % 300)} 号", "陈经理", Now.AddMonths(-1).ToUnixTimeMilliseconds(), until, "system", Now.AddMonths(-1).ToUnixTimeMilliseconds(), 1L,
                ], ct);
        }

        await rows.CompleteAsync(ct);
    }

    private async Task WriteVerificationsAsync(IReadOnlyList<Agency> agencies, CancellationToken ct)
    {
        await using var rows = await BulkRows.IntoAsync(
            session, "organisations_verification",
            [BulkColumn.Text("id"), BulkColumn.Text("organisation"), BulkColumn.Text("state"), BulkColumn.Long("asked"), BulkColumn.Long("decided"), BulkColumn.Text("decided_by")], ct);
        foreach (var agency in agencies)
        {
            var asked = Now.AddMonths(-1).AddHours(-(agency.Number % 40));
            await rows.AddAsync(
                [Ids.New<VerificationId>(clock).ToString(), agency.Id.ToString(), nameof(VerificationState.Verified), asked.ToUnixTimeMilliseconds(), Now.AddMonths(-1).ToUnixTimeMilliseconds(), "system"], ct);
        }

        await rows.CompleteAsync(ct);
    }

    private async Task WriteLicencesAsync(IReadOnlyList<Agency> agencies, CancellationToken ct)
    {
        var today = Days.Of(Now);
        await using var rows = await BulkRows.IntoAsync(
            session, "organisations_licence",
            [
                BulkColumn.Text("id"), BulkColumn.Text("organisation"), BulkColumn.Text("number"), BulkColumn.Text("issuer"), BulkColumn.Text("valid_from"), BulkColumn.Text("valid_until"),
                BulkColumn.Text("services"), BulkColumn.Text("state"), BulkColumn.Long("asked"), BulkColumn.Long("decided"), BulkColumn.Text("decided_by"),
            ], ct);
        foreach (var agency in agencies)
        {
            var from = new DateOnly(today.Year - 2, 1 + (agency.Number % 12), 1);
            var services = AgencyBusinesses.Join(AgencyBusinesses.All.Where((_, i) => i == agency.Number % AgencyBusinesses.All.Count || (agency.Number / (i + 1)) % 5 == 0));
            await rows.AddAsync(
                [
                    Ids.New<LicenceId>(clock).ToString(), agency.Id.ToString(), NumberOf(agency), "区县人力资源和社会保障局", StoredValue.Day(from), StoredValue.Day(from.AddYears(5).AddDays(-1)),
                    services, nameof(LicenceState.Valid), Now.AddMonths(-1).ToUnixTimeMilliseconds(), Now.AddMonths(-1).ToUnixTimeMilliseconds(), "system",
                ], ct);
        }

        await rows.CompleteAsync(ct);
    }

    private async Task WriteReturnsAsync(IReadOnlyList<Agency> agencies, CancellationToken ct)
    {
        var year = Days.Of(Now).Year - 1;
        var income = Split(OrganisationsSeed.IncomeYuan, agencies.Count, 997);
        var served = Split(OrganisationsSeed.Served, agencies.Count, 83);
        await using var rows = await BulkRows.IntoAsync(
            session, "organisations_return",
            [
                BulkColumn.Text("id"), BulkColumn.Text("organisation"), BulkColumn.Int("year"), BulkColumn.Long("income"), BulkColumn.Long("served"), BulkColumn.Long("placed"), BulkColumn.Long("staff"),
                BulkColumn.Text("state"), BulkColumn.Long("filed"), BulkColumn.Text("filed_by"), BulkColumn.Long("decided"), BulkColumn.Text("decided_by"), BulkColumn.Long("revision"),
            ], ct);
        foreach (var (i, agency) in agencies.Index())
        {
            // Some still wait for a clerk.
            var isChecked = i % 30 != 7;
            await rows.AddAsync(
                [
                    Ids.New<ReturnId>(clock).ToString(), agency.Id.ToString(), year, income[i] * 100, served[i], served[i] * (20 + (i % 40)) / 100, 3L + (i % 90),
                    isChecked ? nameof(ReturnState.Checked) : nameof(ReturnState.Filed), Now.AddDays(-20 + (i % 15)).ToUnixTimeMilliseconds(), "system",
                    isChecked ? Now.AddDays(-2).ToUnixTimeMilliseconds() : null, isChecked ? "system" : null, 1L,
                ], ct);
        }

        await rows.CompleteAsync(ct);
    }

    private async Task WriteJournalAsync(IReadOnlyList<Agency> agencies, CancellationToken ct)
    {
        await using var rows = await BulkRows.IntoAsync(
            session, "journal",
            [
                BulkColumn.Long("time"), BulkColumn.Text("module"), BulkColumn.Text("kind"), BulkColumn.Text("subject"), BulkColumn.Long("revision"), BulkColumn.Text("scope_after"),
                BulkColumn.Text("visibility"), BulkColumn.Text("actor"),
            ], ct);
        foreach (var agency in agencies)
        {
            await rows.AddAsync([Now.ToUnixTimeMilliseconds(), "organisations", "organisation.verified", agency.Id.ToString(), 1L, agency.Division.ToString(), "Public", "system"], ct);
        }

        await rows.CompleteAsync(ct);
    }

    /// <summary>Splits a total into uneven whole parts that add up to it.</summary>
    internal static long[] Split(long total, int parts, int unevenness)
    {
        var weights = Enumerable.Range(0, parts).Select(i => 1L + (i * 7919L % unevenness)).ToArray();
        var sum = weights.Sum();
        var shares = weights.Select(weight => (long)((decimal)total * weight / sum)).ToArray();
        shares[0] += total - shares.Sum();
        return shares;
    }

    private static string NameOf(Agency agency)
    {
        var (i, district) = (agency.Number, Divisions.Find(agency.Division)!.Name.Zh);
        return $"{agency.Place}{district[..^1]}{FirstWords[i % FirstWords.Length]}{SecondWords[i / FirstWords.Length % SecondWords.Length]}{Endings[i / (FirstWords.Length * SecondWords.Length) % Endings.Length]}";
    }

    private static string NumberOf(Agency agency) => $"渝人服证字〔{agency.Division.ToString()[2..]}〕第 {agency.Number.ToString("00000", CultureInfo.InvariantCulture)} 号";

    private sealed record Agency(OrganisationId Id, int Number, DivisionCode Division, string Place);
}
