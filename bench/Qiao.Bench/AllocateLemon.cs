using System.Diagnostics;
using System.Globalization;
using Qiao.Engine.Allocating;

namespace Qiao.Bench;

/// <summary>The peer: bench/peers/lemon.cpp, compiled by this command where g++ and liblemon-dev are there.</summary>
internal static class Lemon
{
    private static readonly Lazy<string?> Program = new(Compile);

    public static (long? Objective, double? Simplex, double? Scaling) Solve(ScoredPairs pairs, int[] caps, int perSeeker, int runs, bool withScaling)
    {
        if (Program.Value is not { } program)
        {
            return default;
        }

        using var process = Process.Start(new ProcessStartInfo(program, withScaling ? [$"{runs}", "scaling"] : [$"{runs}"]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        using (var input = new BinaryWriter(process.StandardInput.BaseStream))
        {
            int[] head = [pairs.Seekers, pairs.Vacancies, pairs.Count, perSeeker];
            foreach (var number in head.Concat(caps))
            {
                input.Write(number);
            }

            foreach (var pair in Enumerable.Range(0, pairs.Seekers).SelectMany(pairs.Of))
            {
                input.Write(pair.Seeker);
                input.Write(pair.Vacancy);
                input.Write(pair.Score);
            }
        }

        var lines = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')).ToArray();
        process.WaitForExit();
        double? Median(int line) => line < lines.Length ? lines[line][2..].Select(time => double.Parse(time, CultureInfo.InvariantCulture)).Order().ElementAt((lines[line].Length - 2) / 2) : null;
        return lines.Length == 0 ? default : (long.Parse(lines[0][1], CultureInfo.InvariantCulture), Median(0), Median(1));
    }

    private static string? Compile()
    {
        var program = Path.Combine(Path.GetTempPath(), $"qiao-bench-lemon-{Environment.ProcessId}");
        try
        {
            using var compiler = Process.Start("g++", ["-O3", "-march=native", "-o", program, "bench/peers/lemon.cpp"]);
            compiler.WaitForExit();
            AppDomain.CurrentDomain.ProcessExit += (_, _) => File.Delete(program);
            return compiler.ExitCode == 0 ? program : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
