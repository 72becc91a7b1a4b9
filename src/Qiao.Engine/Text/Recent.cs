namespace Qiao.Engine.Text;

/// <summary>
/// What was lately made of a text, so that a text which recurs is worked out once. Holds at most as many texts as it has
/// slots; a newer one takes the slot of an older one. Any number of threads may use it.
/// </summary>
/// <param name="slots">A power of two.</param>
/// <param name="make">Must answer the same for the same text, and nothing that anyone changes afterwards.</param>
public sealed class Recent<T>(int slots, Func<string, T> make)
{
    // One reference is written and read whole, so no lock is needed; two threads that miss at once both work it out.
    private readonly Entry?[] _entries = new Entry?[slots];

    /// <summary>What <c>make</c> makes of the text.</summary>
    public T Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        ref var entry = ref _entries[string.GetHashCode(text) & (_entries.Length - 1)];
        if (Volatile.Read(ref entry) is { } known && known.Text == text)
        {
            return known.Made;
        }

        var made = make(text);
        Volatile.Write(ref entry, new Entry(text, made));
        return made;
    }

    private sealed record Entry(string Text, T Made);
}
