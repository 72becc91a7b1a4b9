using System.Text;
using System.Text.Json;

namespace Qiao.Platform.Tables;

/// <summary>Lays the object of one line flat: nested values as `a.b`, lists of plain values joined by `;`.</summary>
internal sealed class JsonCells
{
    private const int LongestCell = 1_000_000;
    private const int LongestName = 1_000;

    private char[] _letters = new char[1024];
    private char[] _path = new char[LongestName];
    private int _pathLength;

    /// <summary>Adds the paths of an object that are not yet known, unless the line is damaged.</summary>
    public Problem? Discover(ReadOnlySpan<byte> line, long number, List<string> columns, HashSet<string> known)
    {
        var found = new List<string>();
        var seen = known.GetAlternateLookup<ReadOnlySpan<char>>();
        var damage = Read(line, number, (path, _) =>
        {
            if (!seen.Contains(path) && found.Count <= ColumnNames.Most)
            {
                found.Add(path.ToString());
            }

            return null;
        });
        columns.AddRange(damage is null && columns.Count <= ColumnNames.Most ? found.Where(known.Add) : []);
        return damage;
    }

    /// <summary>The cells of a row, null where the line names none; paths outside the columns are passed over.</summary>
    public (string?[] Cells, Problem? Damage) Cells(ReadOnlySpan<byte> line, long number, ColumnNames columns)
    {
        var cells = new string?[8];
        var damage = Read(line, number, (path, value) =>
        {
            if (!columns.BySpan.TryGetValue(path, out var place))
            {
                return null;
            }

            if (value.Length > LongestCell)
            {
                return TableTexts.RowTooLong;
            }

            if (place >= cells.Length)
            {
                Array.Resize(ref cells, Math.Max(place + 1, Math.Min(columns.Count, cells.Length * 2)));
            }

            cells[place] = value.ToString();
            return value.Contains(SourceFile.Undecodable) ? TableTexts.RowEncoding : null;
        });
        return (cells, damage);
    }

    private delegate Problem? Found(ReadOnlySpan<char> path, ReadOnlySpan<char> value);

    private Problem? Read(ReadOnlySpan<byte> line, long number, Found found)
    {
        var reader = new Utf8JsonReader(line);
        try
        {
            _pathLength = 0;
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                return TableTexts.NotAnObject;
            }

            var damage = ReadObject(ref reader, line, found);
            return !reader.Read() ? damage : TableTexts.JsonMalformed(number, reader.TokenStartIndex);
        }
        catch (JsonException e)
        {
            return TableTexts.JsonMalformed(number, e.BytePositionInLine ?? 0);
        }
        catch (InvalidOperationException)
        {
            // The reader says so of texts that are not UTF-8 or hold half a surrogate pair.
            return TableTexts.RowEncoding;
        }
    }

    private Problem? ReadObject(ref Utf8JsonReader reader, ReadOnlySpan<byte> line, Found found)
    {
        Problem? damage = null;
        var outer = _pathLength;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = TextOf(ref reader);
            var fits = outer + 1 + name.Length <= LongestName;
            if (fits)
            {
                _pathLength = outer;
                if (outer > 0)
                {
                    _path[_pathLength++] = '.';
                }

                name.CopyTo(_path.AsSpan(_pathLength));
                _pathLength += name.Length;
            }

            reader.Read();
            if (!fits)
            {
                damage ??= TableTexts.RowTooLong;
                reader.Skip();
            }
            else if (reader.TokenType == JsonTokenType.StartObject)
            {
                var inner = ReadObject(ref reader, line, found);
                damage ??= inner;
            }
            else
            {
                var value = reader.TokenType == JsonTokenType.StartArray ? ListOf(ref reader, line) : TextOf(ref reader);
                var fault = found(_path.AsSpan(0, _pathLength), value);
                damage ??= fault;
            }
        }

        _pathLength = outer;
        return damage;
    }

    // A list that holds objects or lists keeps its JSON.
    private ReadOnlySpan<char> ListOf(ref Utf8JsonReader reader, ReadOnlySpan<byte> line)
    {
        var start = (int)reader.TokenStartIndex;
        var joined = new StringBuilder();
        var isFlat = true;
        for (var isFirst = true; reader.Read() && reader.TokenType != JsonTokenType.EndArray; isFirst = false)
        {
            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
            {
                isFlat = false;
                reader.Skip();
            }
            else if (isFlat)
            {
                joined.Append(isFirst ? "" : ";").Append(TextOf(ref reader));
            }
        }

        return isFlat ? joined.ToString() : Encoding.UTF8.GetString(line[start..(int)reader.BytesConsumed]);
    }

    private ReadOnlySpan<char> TextOf(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return "";
        }

        if (_letters.Length < reader.ValueSpan.Length)
        {
            _letters = new char[reader.ValueSpan.Length * 2];
        }

        // Numbers and true or false stay as they were written.
        var length = reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName
            ? reader.CopyString(_letters)
            : Encoding.UTF8.GetChars(reader.ValueSpan, _letters);
        return _letters.AsSpan(0, length);
    }
}
