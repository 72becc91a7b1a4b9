using System.Globalization;

namespace Qiao.Bench.Peers;

/// <summary>Processor time of a server and its children on Linux, finished children included.</summary>
internal static class ProcessTree
{
    private const double TicksPerSecond = 100;

    public static double CpuSeconds(int root)
    {
        var ticks = 0L;
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), out var id) && Fields(folder) is { } fields)
            {
                // proc(5): the fields after the name are state, parent, ..., 11 utime, 12 stime, 13 cutime, 14 cstime.
                ticks += id == root ? Sum(fields, 11, 14) : fields[1] == root.ToString(CultureInfo.InvariantCulture) ? Sum(fields, 11, 12) : 0;
            }
        }

        return ticks / TicksPerSecond;
    }

    public static int ParentOf(int process) => int.Parse(Fields($"/proc/{process}")![1], CultureInfo.InvariantCulture);

    private static string[]? Fields(string folder)
    {
        try
        {
            var text = File.ReadAllText(Path.Combine(folder, "stat"));
            return text[(text.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (IOException)
        {
            // The process ended meanwhile.
            return null;
        }
    }

    private static long Sum(string[] fields, int first, int last) => fields[first..(last + 1)].Sum(field => long.Parse(field, CultureInfo.InvariantCulture));
}
