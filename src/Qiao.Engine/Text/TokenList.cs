namespace Qiao.Engine.Text;

/// <summary>Keeps the terms of a text as a list of tokens, each once.</summary>
internal readonly struct TokenList(PhraseTable phrases) : ITermSink
{
    public List<Token> Tokens { get; } = [];

    public void Han(char first, char second, int position) =>
        Tokens.Add(new Token(second == '\0' ? first.ToString() : string.Concat([first, second]), position));

    public void Word(ReadOnlySpan<char> word, int position)
    {
        var term = word.ToString();
        Tokens.Add(new Token(term, position));
        var stem = EnglishStem.Of(term);
        if (!ReferenceEquals(stem, term))
        {
            Tokens.Add(new Token(stem, position));
        }
    }

    public void HanWord(int phrase, int position) => Tokens.Add(new Token(phrases.TextOf(phrase), position));

    public void Concept(int concept, int position)
    {
        var token = new Token(phrases.Concepts[concept], position);
        if (!Tokens.Contains(token))
        {
            Tokens.Add(token);
        }
    }
}
