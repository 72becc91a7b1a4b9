using System.Globalization;
using System.Text;

namespace Qiao.Examples.Engine;

/// <summary>What the engine does, shown on a handful of jobs and people: search, match, allocate.</summary>
public static class Program
{
    /// <summary>Runs all parts and prints what they find.</summary>
    public static void Main()
    {
        Console.OutputEncoding = Encoding.UTF8;
        Run(Console.Out);
    }

    /// <summary>Runs all parts and writes what they find.</summary>
    public static void Run(TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        SearchExample.Run(output);
        MatchExample.Run(output);
        AllocateExample.Run(output);
    }
}
