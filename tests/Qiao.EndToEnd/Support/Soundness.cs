namespace Qiao.EndToEnd.Support;

/// <summary>What can be seen to be wrong with any page, whatever it is about. Each fault begins with the name of its rule.</summary>
internal static class Soundness
{
    public const string Headings = "headings", Width = "width", Lang = "lang", Chinese = "chinese", Axe = "axe";

    private const string Look = """
        ([lang, english]) => {
          const faults = [];
          const short = node => node.textContent.trim().replace(/\s+/g, ' ').slice(0, 60);
          const headings = document.querySelectorAll('h1').length;
          if (headings !== 1) faults.push(`headings: ${headings} elements h1`);
          if (document.documentElement.lang !== lang) faults.push(`lang: ${document.documentElement.lang}`);
          const most = document.documentElement.clientWidth;
          if (document.documentElement.scrollWidth > most) {
            const wide = [...document.body.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > most + 1).slice(0, 4);
            faults.push(`width: ${document.documentElement.scrollWidth} of ${most}: ${wide.map(e => e.tagName + '.' + e.className).join(' ')}`);
          }
          if (english) {
            const isChinese = node => /^zh/.test(node.closest('[lang]').lang);
            const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            for (let text = walk.nextNode(); text; text = walk.nextNode()) {
              // What the reader typed comes back in the reader's own language.
              if (/\p{Script=Han}/u.test(text.data) && !text.parentElement.closest('script, style, textarea') && !isChinese(text.parentElement)) {
                faults.push(`chinese: ${text.parentElement.tagName}.${text.parentElement.className} ${short(text)}`);
              }
            }
            for (const element of document.body.querySelectorAll('[aria-label], [alt], [title], [placeholder], [data-label]')) {
              for (const name of ['aria-label', 'alt', 'title', 'placeholder', 'data-label']) {
                if (/\p{Script=Han}/u.test(element.getAttribute(name) ?? '') && !isChinese(element)) faults.push(`chinese: ${name} ${element.getAttribute(name)}`);
              }
            }
          }
          return faults;
        }
        """;

    private const string RunAxe = """
        async () => {
          const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
          const { violations } = await axe.run(document, { runOnly: tags, resultTypes: ['violations'] });
          return violations.flatMap(v => v.nodes.slice(0, 3).map(n => `axe: ${v.id} ${n.target.join(' ')}: ${n.failureSummary.replace(/\s+/g, ' ')}`));
        }
        """;

    private static readonly string AxeSource = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "axe.min.js"));

    public static async Task<IReadOnlyList<string>> FaultsAsync(IPage page, Language language)
    {
        var seen = await page.EvaluateAsync<string[]>(Look, new object[] { language.Tag(), language == Language.English });
        await page.EvaluateAsync(AxeSource);
        return [.. seen, .. await page.EvaluateAsync<string[]>(RunAxe)];
    }
}
