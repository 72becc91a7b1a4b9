namespace Qiao.Engine.Text;

/// <summary>Takes the terms of a text as they are read. A struct, so that each reader is compiled for its sink.</summary>
internal interface ITermSink
{
    /// <summary>A Han character and the one behind it, or '\0' when it is the last of its run.</summary>
    void Han(char first, char second, int position);

    /// <summary>A word of letters; its stem stands at the same place.</summary>
    void Word(ReadOnlySpan<char> word, int position);

    /// <summary>A Chinese word of three or more characters, by its number in the table.</summary>
    void HanWord(int phrase, int position);

    /// <summary>A concept by its place in <see cref="PhraseTable.Concepts"/>; the same may be told twice.</summary>
    void Concept(int concept, int position);
}
