using Qiao.Matching.Declining;
using Qiao.Organisations;
using Qiao.People;
using Qiao.Vacancies;

namespace Qiao.Matching.Alerting;

/// <summary>
/// Writes the message about what is new for one search, together with the rows that keep each vacancy from being told
/// again: both in one change, so that of two processes at the same work one writes it.
/// </summary>
internal sealed class WriteDigest(Session session, VacancyBoard board, Employers employers, DeclinedVacancies declined, SeekerNotices notices, NodeSettings node, TimeProvider clock)
{
    /// <summary>Vacancies in one message.</summary>
    public const int Most = 10;

    public const string Template = "matching.alert";

    /// <summary>False when there is nothing left to tell, or no way to tell it; then nothing is kept of it either.</summary>
    public async Task<bool> RunAsync(FoundForSearch found, CancellationToken ct)
    {
        await using var change = await session.ChangeAsync(ct);
        if (await HeldAsync(found.Search.Id, ct) is not { } search)
        {
            return false;
        }

        var chosen = await ChosenAsync(found, ct);
        var digest = Ids.New<DigestId>(clock);
        var code = Secrets.NewCode();
        await session.ExecuteAsync($"insert into matching_digest (id, search, hash, sent) values ({digest}, {found.Search.Id}, {Secrets.Hash(code)}, {clock.GetUtcNow()})", ct);
        var told = await TellableAsync(digest, found.Search.Id, chosen, ct);
        if (told.Count == 0)
        {
            return false;
        }

        var title = AlertTexts.MailTitle.With(search.Name, told.Count);
        var body = Body(told, found.Total - told.Count, code, search.Language);
        // The digest's own id: the outbox holds back equal messages of one day, but that must not be what keeps alerts from being doubled.
        if (!await notices.TellAsync(found.Search.Account, Template, digest.ToString(), search.Language, title, body, ct))
        {
            return false;
        }

        await change.CommitAsync(ct);
        return true;
    }

    // The row is held until the commit: whoever stops the messages or deletes the search meanwhile waits, and then has the last word.
    private async Task<(string Name, Language Language)?> HeldAsync(SavedSearchId id, CancellationToken ct)
    {
        if (await session.ExecuteAsync($"update matching_search set told = {clock.GetUtcNow()} where id = {id} and telling <> {Telling.Never}", ct) == 0)
        {
            return null;
        }

        await using var command = await session.CommandAsync($"select name, language from matching_search where id = {id}", ct);
        await using var row = await command.ExecuteReaderAsync(ct);
        return await row.ReadAsync(ct) ? (row.GetString(0), Enum.Parse<Language>(row.GetString(1))) : null;
    }

    /// <summary>Of those found, the best that are published at this moment and that the person has not declined.</summary>
    private async Task<List<VacancyCard>> ChosenAsync(FoundForSearch found, CancellationToken ct)
    {
        var shown = (await board.ShownAsync(found.Best.ToList(), ct)).ToDictionary(v => v.Id);
        var known = await employers.FindAsync(shown.Values.Select(v => v.Employer).OfType<OrganisationId>().Distinct().ToList(), ct);
        var unwanted = await declined.OfAsync(found.Search.Account, ct);
        return found.Best.Select(id => shown.GetValueOrDefault(id)).OfType<VacancyContent>()
            .Select(v => VacancyCard.Of(v, v.Employer is { } employer ? known.GetValueOrDefault(employer) : null)).Where(card => !unwanted.Has(card)).Take(Most).ToList();
    }

    /// <summary>Those for which this change is the one that tells them.</summary>
    private async Task<List<VacancyCard>> TellableAsync(DigestId digest, SavedSearchId search, List<VacancyCard> chosen, CancellationToken ct)
    {
        var told = new HashSet<VacancyId>();
        foreach (var id in chosen.Select(card => card.Id).OrderBy(id => id.ToString(), StringComparer.Ordinal))
        {
            if (await session.ExecuteAsync($"insert into matching_sent (digest, vacancy, search) values ({digest}, {id}, {search}) on conflict do nothing", ct) == 1)
            {
                told.Add(id);
            }
        }

        return chosen.Where(card => told.Contains(card.Id)).ToList();
    }

    private Bilingual Body(List<VacancyCard> told, int more, string code, Language language)
    {
        var lines = told.Select((card, i) => AlertTexts.MailItem.With(i + 1, card.Title, PayTexts.Write(card.Pay).In(language), card.Place.In(language), Address($"/jobs/{card.Id}"))).ToList();
        lines.Add(more > 0 ? AlertTexts.MailMore.With(more, Address("/me/searches")) : AlertTexts.MailAll.With(Address("/me/searches")));
        lines.Add(AlertTexts.MailStop.With(Address($"/alerts/stop?code={code}")));
        return new(string.Join('\n', lines.Select(line => line.Zh)), string.Join('\n', lines.Select(line => line.En)));

        string Address(string path) => node.Address + Links.To(path, language);
    }
}
