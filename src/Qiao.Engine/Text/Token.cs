namespace Qiao.Engine.Text;

/// <summary>
/// One term of an analysed text. Several tokens may stand at one position: a word, its two-character parts and the
/// concept it names. A concept's term begins with '#' (`#7411`, `#arc-welding`), which no word ever does.
/// </summary>
/// <param name="Term">The normalised term: half-width, simplified, lower case.</param>
/// <param name="Position">Counts Han characters and other words from 0; two-character Chinese terms stand at their first character.</param>
public readonly record struct Token(string Term, int Position);
