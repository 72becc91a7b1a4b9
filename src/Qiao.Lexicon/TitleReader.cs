using Qiao.Engine.Text;
using Qiao.Lexicon.Titles;

namespace Qiao.Lexicon;

/// <summary>How an occupation was recognised in a title.</summary>
public enum TitleBasis
{
    /// <summary>The title, or a part of it, is a title of the lexicon.</summary>
    Exact,

    /// <summary>A title of the lexicon stands in it.</summary>
    Phrase,

    /// <summary>Its last word decides.</summary>
    HeadWord,

    /// <summary>It resembles a title of the lexicon.</summary>
    Likeness,

    /// <summary>The title says little; the skills decide.</summary>
    Skills,
}

/// <summary>An occupation that a title may mean.</summary>
/// <param name="Confidence">From 1 to 100; below 50 a person should confirm it.</param>
public sealed record TitleGuess(Occupation Occupation, int Confidence, TitleBasis Basis);

/// <summary>Recognises the occupations an advertised job title means, in Chinese or English: `急招 Java开发工程师(成都)` is 2512. Thread-safe.</summary>
public sealed class TitleReader
{
    private const int LongestTitle = 200;

    private const float LeastLikeness = 0.36f;

    private const float LeastBeyondEnding = 0.55f;

    // Endings that say who does the work and not which work; in their place the lexicon may write another.
    private static readonly string[] PersonEndings =
        ["工作人员", "操作工", "操作员", "作业员", "学徒工", "实习生", "驾驶员", "老师傅", "师傅", "工人", "人员", "学徒", "技工", "大姐", "阿姨", "小哥", "员工", "大工", "中工", "小工", "助理", "专员", "工", "员", "师", "岗"];

    private static readonly string[] OtherEndings = ["", "工", "员", "师", "司机", "操作工", "师傅", "人员", "专员"];

    private static readonly string[] ManualEndings = ["工", "操作员", "师傅", "作业员", "学徒"];

    private readonly OccupationLexicon _lexicon;
    private readonly bool[] _isTitle;
    private readonly SkillSupport _support;

    // Of 30,059 advertisements of a portal (2022) 17,251 had the title of an earlier one.
    private readonly Recent<TitleGuess[]> _recent;

    /// <summary>A reader of this lexicon's titles; what it needs for likeness it builds at the first use.</summary>
    public TitleReader(OccupationLexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        _lexicon = lexicon;
        _isTitle = [.. Enumerable.Range(0, lexicon.Concepts.Count).Select(phrase => OccupationsOf(phrase).Any())];
        _support = new SkillSupport(lexicon);
        _recent = new Recent<TitleGuess[]>(16_384, Recognise);
    }

    /// <summary>The occupations a title may mean, the likeliest first and five at most; empty when it says nothing known.</summary>
    /// <param name="skills">Skills found in the advertisement; they settle what the title leaves open.</param>
    public IReadOnlyList<TitleGuess> Read(string title, IReadOnlyCollection<SkillId>? skills = null)
    {
        ArgumentNullException.ThrowIfNull(title);
        var guesses = _recent.Of(title.Length > LongestTitle ? title[..LongestTitle] : title);
        return Likeliest(skills is null or { Count: 0 } ? guesses : Supported(guesses, skills));
    }

    private static TitleGuess[] Likeliest(IEnumerable<TitleGuess> guesses) =>
        [.. guesses.OrderByDescending(guess => guess.Confidence).ThenBy(guess => guess.Occupation.Ordinal).Take(5)];

    private TitleGuess[] Recognise(string title)
    {
        var folded = Normaliser.Fold(title).Trim();
        var guesses = new Dictionary<Occupation, TitleGuess>();
        AddExact(folded, 100, guesses);
        if (guesses.Count == 0)
        {
            ReadParts(TitleCleaner.Parts(folded), 0, guesses);
        }

        if (guesses.Count == 0)
        {
            ReadParts(TitleCleaner.Parts(folded, fromBrackets: true), 15, guesses);
        }

        return [.. guesses.Values];
    }

    private void ReadParts(List<string> parts, int discount, Dictionary<Occupation, TitleGuess> guesses)
    {
        foreach (var part in parts)
        {
            var before = guesses.Count;
            AddExact(part, 95 - discount, guesses);
            if (guesses.Count == before)
            {
                foreach (var piece in TitleCleaner.WithoutNoise(part))
                {
                    ReadPiece(piece, discount, guesses);
                }
            }

            // Of several parts the first is what the employer thought of first.
            discount += 3;
        }
    }

    private void ReadPiece(string piece, int discount, Dictionary<Occupation, TitleGuess> guesses)
    {
        if (AddExact(piece, 92 - discount, guesses) || AddWithOtherEnding(piece, 82 - discount, guesses))
        {
            return;
        }

        if (piece.EndsWith("驾驶员", StringComparison.Ordinal))
        {
            piece = piece[..^3] + "司机";
        }

        var titles = _lexicon.Concepts.FindAll(piece, phrase => _isTitle[phrase] && _lexicon.Concepts.TextOf(phrase).Length > 1);
        var last = titles.FirstOrDefault(match => match.End == piece.Length);
        var head = HeadWords.At(piece);
        if (Math.Max(last.Length, head.Length) is > 0 and <= 3 && AddNarrower(piece, Math.Max(last.Length, head.Length), discount, guesses))
        {
            return;
        }

        var whole = piece;
        if (last.Length == 0 && head.Length == 0 && Core(piece) is { Length: > 1 } core)
        {
            piece = core;
            head = HeadWords.At(piece);
            last = titles.FirstOrDefault(match => match.End == piece.Length);
        }

        var ending = Math.Max(last.Length, head.Length);
        if (ending > 0 && AddByLikeness(piece, piece[^ending..], discount, guesses))
        {
            return;
        }

        if (last.Length > 0 && last.Length >= head.Length)
        {
            Add(OccupationsOf(last.Phrase), 55 + (35 * last.Length / piece.Length) - discount, TitleBasis.Phrase, guesses);
        }
        else if (head.Length > 0 && _lexicon.Find(head.Code) is { } occupation)
        {
            Add([occupation], 45 + (35 * head.Length / piece.Length) - discount, TitleBasis.HeadWord, guesses);
        }
        else if (titles.Count > 0)
        {
            var best = titles.OrderByDescending(match => match.Length).ThenByDescending(match => match.Start).First();
            Add(OccupationsOf(best.Phrase), 40 + (35 * best.Length / piece.Length) - discount, TitleBasis.Phrase, guesses);
        }
        else
        {
            AddByLikeness(piece, "", discount, guesses, IsManual(whole));
        }
    }

    private bool AddExact(string text, int confidence, Dictionary<Occupation, TitleGuess> guesses)
    {
        if (!_lexicon.Concepts.TryFind(text, out var phrase) || !_isTitle[phrase])
        {
            return false;
        }

        Add(OccupationsOf(phrase), confidence, TitleBasis.Exact, guesses);
        return true;
    }

    private bool AddWithOtherEnding(string piece, int confidence, Dictionary<Occupation, TitleGuess> guesses)
    {
        var core = Core(piece);
        return OtherEndings.Any(other => AddExact(core + other, confidence, guesses));
    }

    // 数控折弯操作工 ends in 操作工, which is any factory hand, but 折弯工 is a title.
    private bool AddNarrower(string piece, int ending, int discount, Dictionary<Occupation, TitleGuess> guesses)
    {
        var core = Core(piece);
        if (core.Length == piece.Length || ending * 5 >= piece.Length * 3)
        {
            return false;
        }

        foreach (var other in OtherEndings)
        {
            for (var length = core.Length; length >= 2; length--)
            {
                var text = core[^length..] + other;
                if (text.Length >= Math.Max(3, ending) && _lexicon.Concepts.TryFind(text, out var phrase) && _isTitle[phrase])
                {
                    var isNew = !piece.EndsWith(text, StringComparison.Ordinal);
                    Add(isNew ? OccupationsOf(phrase) : [], 50 + (30 * length / core.Length) - discount, TitleBasis.Phrase, guesses);
                    return isNew;
                }
            }
        }

        return false;
    }

    private static bool IsManual(string piece) => ManualEndings.Any(ending => piece.EndsWith(ending, StringComparison.Ordinal));

    private static string Core(string piece) =>
        piece[..^(PersonEndings.FirstOrDefault(ending => piece.Length >= ending.Length + 2 && piece.EndsWith(ending, StringComparison.Ordinal)) ?? "").Length];

    // With an ending given, only a title that shares it and much of what stands before it may overrule the ending.
    private bool AddByLikeness(string piece, string ending, int discount, Dictionary<Occupation, TitleGuess> guesses, bool isManual = false)
    {
        if (ending.Length * 3 >= piece.Length * 2 && ending.Length > 0)
        {
            return false;
        }

        var nearest = _lexicon.Likely.Nearest(piece, ending);
        var least = ending.Length == 0 ? LeastLikeness : LeastBeyondEnding;
        var isFound = false;
        // Of ESCO's English labels at a likeness around 0.75 four in ten were right (2,993 labels, November 2026): words say less than characters.
        discount += piece.Any(Words.IsHan) ? 0 : 20;
        foreach (var (occupation, likeness) in nearest.Where(hit => hit.Likeness >= least && hit.Likeness > nearest[0].Likeness - 0.1f))
        {
            // A hand or operator is hardly a manager or professional, whatever else the titles share.
            var known = _lexicon.Occupations[occupation];
            var misfit = isManual && known.Code.Major is (1 or 2) ? 15 : 0;
            Add([known], (int)(20 + (60 * likeness)) - discount - misfit, TitleBasis.Likeness, guesses);
            isFound = true;
        }

        return isFound;
    }

    private List<TitleGuess> Supported(TitleGuess[] guesses, IReadOnlyCollection<SkillId> skills)
    {
        var supported = new List<TitleGuess>(guesses.Length + 1);
        foreach (var guess in guesses)
        {
            var bonus = (int)Math.Min(10, 10 * _support.For(guess.Occupation, skills));
            supported.Add(bonus == 0 ? guess : guess with { Confidence = Math.Min(100, guess.Confidence + bonus) });
        }

        if (supported.TrueForAll(guess => guess.Confidence < 45) && _support.Best(skills) is ({ } best, >= 0.5 and var weight))
        {
            var guess = new TitleGuess(best, (int)Math.Min(55, 35 + (10 * weight)), TitleBasis.Skills);
            if (supported.RemoveAll(known => known.Occupation == best && known.Confidence < guess.Confidence) > 0 || !supported.Exists(known => known.Occupation == best))
            {
                supported.Add(guess);
            }
        }

        return supported;
    }

    private static void Add(IEnumerable<Occupation> occupations, int confidence, TitleBasis basis, Dictionary<Occupation, TitleGuess> guesses)
    {
        foreach (var occupation in occupations)
        {
            var guess = new TitleGuess(occupation, Math.Clamp(confidence, 1, 100), basis);
            if (!guesses.TryGetValue(occupation, out var known) || known.Confidence < guess.Confidence)
            {
                guesses[occupation] = guess;
            }
        }
    }

    private IEnumerable<Occupation> OccupationsOf(int phrase) =>
        _lexicon.Concepts.ValuesOf(phrase).Select(_lexicon.OccupationOf).OfType<Occupation>();
}
