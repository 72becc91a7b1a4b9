namespace Qiao.Engine.Search;

/// <summary>Puts the postings of chunks together: all terms in order, each with the parts of all chunks one behind the other.</summary>
internal static class PostingsBuild
{
    public static Postings Of((TextChunk Chunk, ChunkReader Reader)[] chunks, int postingsPerVolume)
    {
        var all = new TermCollector();
        var numbers = new Dictionary<ChunkReader, int[]>();
        foreach (var reader in chunks.Select(part => part.Reader).Distinct())
        {
            var own = numbers[reader] = new int[reader.Terms.Count];
            for (int term = 0; term < own.Length; term++)
            {
                own[term] = all.NumberOf(reader.Terms[term]);
            }
        }

        var (table, places) = all.Sort();
        foreach (var own in numbers.Values)
        {
            for (int term = 0; term < own.Length; term++)
            {
                own[term] = places[own[term]];
            }
        }

        var parts = PartsByTerm(chunks, numbers, table.Count, out var starts, out long[] postings);
        int volumes = (int)Math.Clamp(postings[^1] / postingsPerVolume, 1, 4096);
        var volumeStarts = new int[volumes + 1];
        for (int volume = 1; volume < volumes; volume++)
        {
            int from = Array.BinarySearch(postings, postings[^1] * volume / volumes);
            volumeStarts[volume] = Math.Max(volumeStarts[volume - 1], from < 0 ? ~from - 1 : from);
        }

        volumeStarts[^1] = table.Count;
        var written = new PostingsVolume[volumes];
        if (volumes == 1)
        {
            Write(0);
        }
        else
        {
            Parallel.For(0, volumes, Write);
        }

        return new Postings { Terms = table, Volumes = written, VolumeStarts = volumeStarts };

        void Write(int volume)
        {
            int first = volumeStarts[volume], end = volumeStarts[volume + 1];
            var writer = new VolumeWriter((int)(postings[end] - postings[first]));
            for (int term = first; term < end; term++)
            {
                writer.BeginTerm();
                foreach (var (chunk, place) in parts.AsSpan(starts[term], starts[term + 1] - starts[term]))
                {
                    Append(writer, chunks[chunk].Chunk, place);
                }
            }

            written[volume] = writer.Finish();
        }
    }

    private static void Append(VolumeWriter writer, TextChunk chunk, int place)
    {
        int first = chunk.Postings[place], count = chunk.Postings[place + 1] - first;
        writer.Add(
            chunk.FirstDocument,
            chunk.Documents.AsSpan(first, count),
            chunk.Impacts.AsSpan(first, count),
            chunk.Lengths.AsSpan(first, count),
            chunk.Places.AsSpan(chunk.PlaceStarts[place], chunk.PlaceStarts[place + 1] - chunk.PlaceStarts[place]));
    }

    /// <summary>For every term which chunks have it and at what place there, in the order of the chunks; and the postings before each term.</summary>
    private static (int Chunk, int Place)[] PartsByTerm(
        (TextChunk Chunk, ChunkReader Reader)[] chunks, Dictionary<ChunkReader, int[]> numbers, int terms, out int[] starts, out long[] postings)
    {
        starts = new int[terms + 1];
        postings = new long[terms + 1];
        foreach (var (chunk, reader) in chunks)
        {
            var own = numbers[reader];
            for (int place = 0; place < chunk.Terms.Length; place++)
            {
                int term = own[chunk.Terms[place]];
                starts[term + 1]++;
                postings[term + 1] += chunk.Postings[place + 1] - chunk.Postings[place];
            }
        }

        for (int term = 0; term < terms; term++)
        {
            starts[term + 1] += starts[term];
            postings[term + 1] += postings[term];
        }

        var next = starts[..terms];
        var parts = new (int, int)[starts[terms]];
        for (int number = 0; number < chunks.Length; number++)
        {
            var own = numbers[chunks[number].Reader];
            var used = chunks[number].Chunk.Terms;
            for (int place = 0; place < used.Length; place++)
            {
                parts[next[own[used[place]]]++] = (number, place);
            }
        }

        return parts;
    }
}
