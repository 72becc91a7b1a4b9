using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Qiao.Engine.Text;
using Qiao.Lexicon;

namespace Qiao.Bench.Peers;

/// <summary>
/// The vacancies of a comparison on disk, written once: their facts and texts, the terms our analyser finds in each, and
/// the searches. All engines read these files.
/// </summary>
internal sealed class PeerCorpus
{
    private const int Batch = 10_000;

    /// <summary>So many vacancies at the beginning tell whether generator, lexicon and analyser are those the files were made by.</summary>
    private const int Sample = 2_000;

    private readonly Dictionary<string, int> _numbers;

    private PeerCorpus(string folder, string name)
    {
        Folder = folder;
        Name = name;
        Terms = File.ReadAllLines(Path.Combine(folder, "terms.txt"));
        _numbers = Terms.Select((term, number) => (term, number)).ToDictionary(pair => pair.term, pair => pair.number, StringComparer.Ordinal);
        Queries = [.. File.ReadLines(Path.Combine(folder, "queries.tsv")).Select(PeerQuery.Read)];
        var facts = File.ReadAllText(Path.Combine(folder, "made.txt")).Split('\t');
        (Count, Postings, SegmentationSeconds) = (int.Parse(facts[1], CultureInfo.InvariantCulture), long.Parse(facts[2], CultureInfo.InvariantCulture), double.Parse(facts[3], CultureInfo.InvariantCulture));
    }

    public string Folder { get; }

    public string Name { get; }

    public int Count { get; }

    /// <summary>Different terms of a vacancy, added up over all.</summary>
    public long Postings { get; }

    /// <summary>What cutting all texts into terms took, on all cores.</summary>
    public double SegmentationSeconds { get; }

    public IReadOnlyList<string> Terms { get; }

    public IReadOnlyList<PeerQuery> Queries { get; }

    private string Texts => Path.Combine(Folder, "vacancies.bin");

    private string TermNumbers => Path.Combine(Folder, "terms.bin");

    /// <summary>How the peers are given a term: `t` and its number, so that no tokenizer takes it apart or folds it.</summary>
    public static string Word(int term)
    {
        const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";
        Span<char> text = stackalloc char[8];
        var at = text.Length;
        do
        {
            text[--at] = Digits[term % 36];
            term /= 36;
        }
        while (term > 0);
        text[--at] = 't';
        return text[at..].ToString();
    }

    public string Word(string term) => Word(_numbers[term]);

    /// <summary>The corpus of this name, made if it is not there yet or the first vacancies are now read or written otherwise.</summary>
    public static PeerCorpus Of(string name, IEnumerable<PeerVacancy> source)
    {
        var folder = Path.Combine(Path.GetTempPath(), "qiao-peers-" + name);
        var sample = SumOfSample(source);
        var made = Path.Combine(folder, "made.txt");
        if (!File.Exists(made) || File.ReadAllText(made).Split('\t')[0] != sample)
        {
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }

            Directory.CreateDirectory(folder);
            Make(folder, sample, source);
        }

        return new PeerCorpus(folder, name);
    }

    public IEnumerable<PeerVacancy> Vacancies()
    {
        using var reader = new BinaryReader(new BufferedStream(File.OpenRead(Texts), 1 << 20));
        for (var i = 0; i < Count; i++)
        {
            yield return new PeerVacancy(ReadFacts(reader), reader.ReadString(), reader.ReadString());
        }
    }

    /// <summary>The different terms of each vacancy as the peers are given them, parted by spaces.</summary>
    public IEnumerable<(PeerFacts Facts, string Words)> Tokenised()
    {
        string[] words = [.. Enumerable.Range(0, Terms.Count).Select(Word)];
        using var facts = new BinaryReader(new BufferedStream(File.OpenRead(TermNumbers), 1 << 20));
        for (var i = 0; i < Count; i++)
        {
            var read = ReadFacts(facts);
            var terms = new string[facts.ReadInt32()];
            for (var term = 0; term < terms.Length; term++)
            {
                terms[term] = words[facts.ReadInt32()];
            }

            yield return (read, string.Join(' ', terms));
        }
    }

    private static string SumOfSample(IEnumerable<PeerVacancy> source)
    {
        var analyser = new TextAnalyser(OccupationLexicon.Carried.Concepts);
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var vacancy in source.Take(Sample))
        {
            sum.AppendData(Encoding.UTF8.GetBytes($"{vacancy.Facts}|{vacancy.Title}|{vacancy.Text}"));
            foreach (var token in analyser.Analyse(vacancy.Title).Concat(analyser.Analyse(vacancy.Text)))
            {
                sum.AppendData(Encoding.UTF8.GetBytes(token.Term));
            }
        }

        return Convert.ToHexString(sum.GetHashAndReset());
    }

    private static void Make(string folder, string sample, IEnumerable<PeerVacancy> source)
    {
        var analyser = new TextAnalyser(OccupationLexicon.Carried.Concepts);
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var (terms, holders, samples) = (new List<string>(), new List<int>(), new List<(PeerFacts, int[])>());
        var (count, postings, segmenting) = (0, 0L, TimeSpan.Zero);
        using (var texts = new BinaryWriter(new BufferedStream(File.Create(Path.Combine(folder, "vacancies.bin")), 1 << 20)))
        using (var cut = new BinaryWriter(new BufferedStream(File.Create(Path.Combine(folder, "terms.bin")), 1 << 20)))
        {
            foreach (var batch in source.Chunk(Batch))
            {
                var tokens = new (IReadOnlyList<Token> Title, IReadOnlyList<Token> Text)[batch.Length];
                var started = Stopwatch.GetTimestamp();
                Parallel.For(0, batch.Length, i => tokens[i] = (analyser.Analyse(batch[i].Title), analyser.Analyse(batch[i].Text)));
                segmenting += Stopwatch.GetElapsedTime(started);
                for (var i = 0; i < batch.Length; i++)
                {
                    int[] held = [.. tokens[i].Title.Concat(tokens[i].Text).Select(token => Number(token.Term)).Distinct()];
                    WriteFacts(texts, batch[i].Facts);
                    texts.Write(batch[i].Title);
                    texts.Write(batch[i].Text);
                    WriteFacts(cut, batch[i].Facts);
                    cut.Write(held.Length);
                    foreach (var term in held)
                    {
                        cut.Write(term);
                        holders[term]++;
                    }

                    postings += held.Length;
                    if (count++ % 97 == 0)
                    {
                        samples.Add((batch[i].Facts, held));
                    }
                }
            }
        }

        File.WriteAllLines(Path.Combine(folder, "terms.txt"), terms);
        File.WriteAllLines(Path.Combine(folder, "queries.tsv"), PeerQueries.Draw(samples, terms, holders, count).Select(query => query.Write()));
        File.WriteAllText(Path.Combine(folder, "made.txt"), string.Create(CultureInfo.InvariantCulture, $"{sample}\t{count}\t{postings}\t{segmenting.TotalSeconds}"));

        int Number(string term)
        {
            if (numbers.TryAdd(term, terms.Count))
            {
                terms.Add(term);
                holders.Add(0);
            }

            return numbers[term];
        }
    }

    private static void WriteFacts(BinaryWriter writer, PeerFacts facts)
    {
        foreach (var number in (ReadOnlySpan<int>)[facts.Ordinal, facts.Major, facts.District, facts.Education, facts.Years, facts.PayLow, facts.PayHigh])
        {
            writer.Write(number);
        }

        writer.Write(facts.Latitude);
        writer.Write(facts.Longitude);
    }

    private static PeerFacts ReadFacts(BinaryReader reader) => new(
        reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadDouble(), reader.ReadDouble());
}
