namespace Qiao.Bench.Peers;

/// <summary>A search engine under comparison, ours included.</summary>
internal interface ISearchPeer : IAsyncDisposable
{
    /// <summary>As the columns of the table call it.</summary>
    string Name { get; }

    /// <summary>Loads and indexes the corpus from nothing; returns what it then takes of disk or memory.</summary>
    Task<string> LoadAsync(PeerCorpus corpus);

    /// <summary>A connection of its own: answers a query with the exact total after reading all it sends back.</summary>
    Func<PeerQuery, int> Connect(PeerCorpus corpus);

    /// <summary>Processor seconds that the engine has used so far, in whatever processes.</summary>
    double CpuSeconds();
}
