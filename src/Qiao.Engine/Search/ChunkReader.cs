using System.Runtime.CompilerServices;
using Qiao.Engine.Text;

namespace Qiao.Engine.Search;

/// <summary>
/// Reads the texts of documents into chunks of postings. For one thread; keeps its terms and buffers between chunks. What
/// runs for every character is optimised at once: a first import would be over before the tiered compiler had noticed it.
/// </summary>
internal sealed class ChunkReader
{
    private const int PlaceBits = 32 - TextChunk.DocumentBits;
    private const uint PlaceMask = (1u << PlaceBits) - 1;
    private const int Unasked = -2;
    private const int None = -1;
    private readonly IndexSchema _schema;
    private readonly TextAnalyser _analyser;
    private readonly Bm25 _scoring;
    private readonly List<PhraseMatch> _matches = [];
    private readonly List<Range> _words = [];
    private readonly int[] _ofHanWord;
    private readonly int[] _ofConcept;
    private readonly PairTable _pairs = new();
    private int[] _stems = [];
    private int[] _uses = new int[1024];
    private Growing<int> _terms = new(1 << 12);
    private Growing<uint> _tokens = new(1 << 12);
    private uint[] _sorted = [];
    private Growing<ushort> _documents = new(1 << 12);
    private Growing<byte> _impacts = new(1 << 12);
    private Growing<byte> _lengths = new(1 << 12);
    private Growing<byte> _places = new(1 << 13);
    private char[] _letters = new char[1024];
    private uint _document;
    private int _place;

    public ChunkReader(IndexSchema schema, TextAnalyser analyser)
    {
        (_schema, _analyser, _scoring) = (schema, analyser, new Bm25(schema));
        _ofHanWord = new int[analyser.Phrases.Count];
        _ofConcept = new int[analyser.Phrases.Concepts.Length];
        Array.Fill(_ofHanWord, Unasked);
        Array.Fill(_ofConcept, Unasked);
    }

    /// <summary>The terms by the numbers that the chunks use.</summary>
    public TermCollector Terms { get; } = new();

    /// <summary>Reads documents that follow each other in the segment, and writes their field lengths.</summary>
    public TextChunk Read(int firstDocument, ReadOnlySpan<IndexDocument> documents, Span<ushort> lengths)
    {
        int fields = _schema.TextFields.Count;
        _terms.Shorten(0);
        _tokens.Shorten(0);
        Array.Clear(_uses);
        for (int document = 0; document < documents.Length; document++)
        {
            _document = (uint)document << PlaceBits;
            _place = 0;
            for (int field = 0; field < fields; field++)
            {
                int length = ReadField(documents[document], field);
                lengths[(document * fields) + field] = (ushort)length;
                _place += length + 1;
            }
        }

        var (terms, ends) = SortTokens();
        return Write(firstDocument, documents.Length, terms, ends, lengths);
    }

    private int ReadField(IndexDocument document, int field)
    {
        var sink = new Sink(this);
        var text = document.Texts[field];
        int length = 0;
        if (text.Length > 0)
        {
            var folded = Normaliser.Fold(text, ref _letters);
            length = Math.Min(IndexDocument.MostPositions, _analyser.Read(folded, _matches, ref sink));
            if (field == 0 && length > 0)
            {
                LearnTitle(folded);
            }
        }

        if (document.Terms.Count > 0)
        {
            foreach (var term in document.Terms[field])
            {
                if (length < IndexDocument.MostPositions)
                {
                    Emit(Terms.NumberOf(term), length++);
                }
            }
        }

        return length;
    }

    /// <summary>The words of the first field and their neighbours become terms by which typing is completed.</summary>
    private void LearnTitle(ReadOnlySpan<char> folded)
    {
        _words.Clear();
        TitleWords.Cut(_analyser.Phrases, folded, _words, _matches);
        Span<char> term = stackalloc char[TermMarks.LongestPair];
        for (int i = 0; i < _words.Count; i++)
        {
            if (TermMarks.TryWord(folded[_words[i]], term, out int length))
            {
                Emit(Terms.NumberOf(term[..length]), 0);
            }

            if (i > 0 && TermMarks.TryPair(folded[_words[i - 1]], folded[_words[i]], term, out length))
            {
                Emit(Terms.NumberOf(term[..length]), 0);
            }
        }
    }

    private void Emit(int term, int position)
    {
        if (position >= IndexDocument.MostPositions)
        {
            return;
        }

        if (term >= _uses.Length)
        {
            Array.Resize(ref _uses, Math.Max(term + 1, _uses.Length * 2));
        }

        _uses[term]++;
        _terms.Add(term);
        _tokens.Add(_document | (uint)(_place + position));
    }

    /// <summary>A counting sort by term; it is stable, so a term's tokens stay in the order of documents and places.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private (int[] Terms, int[] Ends) SortTokens()
    {
        var uses = _uses.AsSpan(0, Math.Min(Terms.Count, _uses.Length));
        int different = uses.Length - uses.Count(0);
        var terms = new int[different];
        var ends = new int[different];
        for (int term = 0, used = 0, start = 0; term < uses.Length; term++)
        {
            if (uses[term] > 0)
            {
                terms[used] = term;
                ends[used++] = start + uses[term];
                (uses[term], start) = (start, start + uses[term]);
            }
        }

        if (_sorted.Length < _tokens.Count)
        {
            _sorted = new uint[_tokens.Count];
        }

        var tokens = _tokens.Items;
        var termOf = _terms.Items;
        for (int token = 0; token < tokens.Length; token++)
        {
            _sorted[uses[termOf[token]]++] = tokens[token];
        }

        return (terms, ends);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private TextChunk Write(int firstDocument, int count, int[] terms, int[] ends, ReadOnlySpan<ushort> lengths)
    {
        int fields = _schema.TextFields.Count;
        var (norms, fieldEnds) = (new float[count * fields], new int[count * fields]);
        for (int document = 0; document < count; document++)
        {
            _scoring.Norms(lengths.Slice(document * fields, fields), norms.AsSpan(document * fields, fields));
            for (int at = document * fields, place = 0; at < (document + 1) * fields; at++)
            {
                fieldEnds[at] = place += lengths[at] + 1;
            }
        }

        _documents.Shorten(0);
        _impacts.Shorten(0);
        _lengths.Shorten(0);
        _places.Shorten(0);
        // Room for the most there can be; what is left over is given back.
        var documents = _documents.Extend(_tokens.Count);
        var impacts = _impacts.Extend(_tokens.Count);
        var placeLengths = _lengths.Extend(_tokens.Count);
        var places = _places.Extend((_tokens.Count * PlaceCode.MostBytesPerPlace) + PlaceCode.MostBytes);
        var (postings, placeStarts) = (new int[terms.Length + 1], new int[terms.Length + 1]);
        var (posting, placeEnd) = (0, 0);
        for (int term = 0, token = 0; term < terms.Length; term++)
        {
            while (token < ends[term])
            {
                uint document = _sorted[token] >> PlaceBits;
                var encoded = places.Slice(placeEnd, PlaceCode.MostBytes);
                int at = (int)document * fields, field = at, length = 0, last = 0, before = -1;
                float worth = 0;
                bool hasRoom = true;
                do
                {
                    int place = (int)(_sorted[token] & PlaceMask);
                    if (place != before)
                    {
                        while (place >= fieldEnds[field])
                        {
                            field++;
                        }

                        worth += norms[field];
                        if (hasRoom && (hasRoom = PlaceCode.TryWrite(encoded, ref length, place - last)))
                        {
                            last = place;
                        }

                        before = place;
                    }
                }
                while (++token < ends[term] && _sorted[token] >> PlaceBits == document);

                documents[posting] = (ushort)document;
                impacts[posting] = Bm25.Impact(worth);
                placeLengths[posting++] = (byte)length;
                placeEnd += length;
            }

            (postings[term + 1], placeStarts[term + 1]) = (posting, placeEnd);
        }

        return new TextChunk
        {
            FirstDocument = firstDocument,
            Terms = terms,
            Postings = postings,
            PlaceStarts = placeStarts,
            Documents = documents[..posting].ToArray(),
            Impacts = impacts[..posting].ToArray(),
            Lengths = placeLengths[..posting].ToArray(),
            Places = places[..placeEnd].ToArray(),
        };
    }

    private int OfPair(char first, char second)
    {
        ref int term = ref _pairs.Of(((uint)first << 16) | second);
        return term == PairTable.New ? term = Terms.NumberOf(second == '\0' ? [first] : [first, second]) : term;
    }

    private int StemOf(int word)
    {
        if (word >= _stems.Length)
        {
            int known = _stems.Length;
            Array.Resize(ref _stems, Math.Max(1024, word * 2));
            _stems.AsSpan(known).Fill(Unasked);
        }

        if (_stems[word] == Unasked)
        {
            var term = Terms[word].ToString();
            var stem = EnglishStem.Of(term);
            _stems[word] = ReferenceEquals(stem, term) ? None : Terms.NumberOf(stem);
        }

        return _stems[word];
    }

    private readonly struct Sink(ChunkReader reader) : ITermSink
    {
        public void Han(char first, char second, int position) => reader.Emit(reader.OfPair(first, second), position);

        public void Word(ReadOnlySpan<char> word, int position)
        {
            int term = reader.Terms.NumberOf(word);
            reader.Emit(term, position);
            if (reader.StemOf(term) is >= 0 and var stem)
            {
                reader.Emit(stem, position);
            }
        }

        public void HanWord(int phrase, int position)
        {
            ref int term = ref reader._ofHanWord[phrase];
            reader.Emit(term == Unasked ? term = reader.Terms.NumberOf(reader._analyser.Phrases.TextOf(phrase)) : term, position);
        }

        public void Concept(int concept, int position)
        {
            ref int term = ref reader._ofConcept[concept];
            reader.Emit(term == Unasked ? term = reader.Terms.NumberOf(reader._analyser.Phrases.Concepts[concept]) : term, position);
        }
    }
}
