using System.Globalization;
using System.Text;

namespace Qiao.Platform;

/// <summary>One event as a file that every calendar program reads (RFC 5545). A later file with the same <paramref name="Uid"/> and a higher <paramref name="Sequence"/> replaces it.</summary>
/// <param name="Uid">Lasting and unique in the world.</param>
/// <param name="Stamp">When the file was made.</param>
public sealed record CalendarEvent(string Uid, long Sequence, DateTimeOffset Stamp, DateTimeOffset Starts, DateTimeOffset Ends, string Summary, string Location, string Description, string? Url = null)
{
    public const string ContentType = "text/calendar; charset=utf-8";

    private const int LongestLine = 75;

    public byte[] Write()
    {
        var text = new StringBuilder();
        Line("BEGIN:VCALENDAR");
        Line("VERSION:2.0");
        Line("PRODID:-//Qiao//Qiao//EN");
        Line("METHOD:PUBLISH");
        Line("BEGIN:VEVENT");
        Line("UID:" + Uid);
        Line("SEQUENCE:" + Sequence.ToString(CultureInfo.InvariantCulture));
        Line("DTSTAMP:" + Moment(Stamp));
        Line("DTSTART:" + Moment(Starts));
        Line("DTEND:" + Moment(Ends));
        Line("SUMMARY:" + Escape(Summary));
        Line("LOCATION:" + Escape(Location));
        Line("DESCRIPTION:" + Escape(Description));
        if (!string.IsNullOrEmpty(Url))
        {
            Line("URL:" + Url);
        }

        Line("END:VEVENT");
        Line("END:VCALENDAR");
        return Encoding.UTF8.GetBytes(text.ToString());

        void Line(string content)
        {
            // A line holds at most 75 bytes; what is longer goes on behind a space, never in the midst of a character.
            var bytes = 0;
            foreach (var rune in content.EnumerateRunes())
            {
                if (bytes + rune.Utf8SequenceLength > LongestLine)
                {
                    text.Append("\r\n ");
                    bytes = 1;
                }

                text.Append(rune);
                bytes += rune.Utf8SequenceLength;
            }

            text.Append("\r\n");
        }
    }

    private static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Escape(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal)
            .ReplaceLineEndings("\n").Replace("\n", "\\n", StringComparison.Ordinal);
}
