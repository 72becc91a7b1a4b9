using Qiao.Lexicon;
using Qiao.Lexicon.Titles;

namespace Qiao.Bench.Titles;

/// <summary>Title to title on public sets, beside the figures others published for them, and our own 400 titles to occupations.</summary>
internal static class TitlesBench
{
    public static Task<Table> RunAsync()
    {
        var data = Environment.GetEnvironmentVariable("QIAO_DATA") ?? throw new InvalidOperationException("Set QIAO_DATA to the folder of the public sets.");
        var table = new Table("Titles beside published figures", "set", "titles", "measure", "what is known", "half used to choose", "other half", "all", "best lexical published", "neural published");
        var lexicon = TitleKinship.FamiliesOf(OccupationLexicon.Carried).ToList();
        var onet = TitleFamilies.Onet(data);
        var esco = TitleFamilies.Esco(data);
        (string Name, TitleKinship Kinship) nothing = ("spelling alone", TitleKinship.None), own = ("and our lexicon", TitleKinship.Carried),
            american = ("and O*NET titles", TitleKinship.Learn([.. lexicon, .. onet])), european = ("and ESCO labels", TitleKinship.Learn([.. lexicon, .. onet, .. esco]));

        var (talent, melo) = (Path.Combine(data, "talentclef2025_A/validation"), Path.Combine(data, "melo/datasets"));
        Rows(table, TitleSet.TalentClef("TalentCLEF zh", Path.Combine(talent, "chinese")), "0.381 (a)", "0.486 (b)", nothing, own);
        Rows(table, TitleSet.TalentClef("TalentCLEF en", Path.Combine(talent, "english")), "0.354 (a)", "0.542 (b)", nothing, own, american, european);
        Rows(table, TitleSet.Melo("MELO usa-en", Path.Combine(melo, "usa_q_en_c_en")), "0.6056 (c)", "0.6226 to 0.6842 (c)", nothing, own, american, european);
        Rows(table, TitleSet.Melo("MELO deu-de", Path.Combine(melo, "deu_q_de_c_de")), "0.5474 (c)", "0.6083 to 0.6778 (c)", nothing);
        QualityBench.Titles((name, cases, result) => table.Row("ours: " + name, cases, "accuracy", "title reader", "", "", result, "", ""));

        table.Note("(a) Character n-grams with tf-idf on the same validation sets, our re-run of the usual baseline. (b) Fine-tuned MiniLM on the same validation sets (github.com/hoivd/talent_clef, results/model_results.csv); the best of the official test, with other queries, had 0.516 zh and 0.563 en. "
            + "(c) MELO, RecSysHR 2024, table 2: best of edit distance, TF-IDF and BM25 with and without lemmas; from BGE-M3 to OpenAI text embeddings.");
        table.Note("Nothing is learnt from the queries or answers; rarity is counted over the titles to find. The few settings are the same for all sets, chosen on one half of the queries by a hash of their ids. "
            + "The titles to find in MELO are themselves ESCO labels: its row with ESCO knows which of them belong together, which the published figures do not. Of the right pairs of TalentCLEF en 1 in 37 stand under one ESCO occupation.");
        return Task.FromResult(table);
    }

    private static void Rows(Table table, TitleSet set, string lexical, string neural, params (string Name, TitleKinship Kinship)[] steps)
    {
        foreach (var (name, kinship) in steps)
        {
            var titles = new SimilarTitles(set.Titles, kinship);
            var (chosen, other, all) = set.Measured(query => titles.Nearest(query, int.MaxValue).Select(hit => hit.Title));
            table.Row(set.Name, $"{set.Queries:#,0} in {titles.Count:#,0}", set.Measure, name, $"{chosen:0.0000}", $"{other:0.0000}", $"{all:0.0000}", lexical, neural);
        }
    }
}
