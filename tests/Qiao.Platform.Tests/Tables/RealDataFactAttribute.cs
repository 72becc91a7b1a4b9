namespace Qiao.Platform.Tests.Tables;

/// <summary>A test on the collected real files; skipped, visibly, when QIAO_DATA does not name their folder.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RealDataFactAttribute : FactAttribute
{
    public RealDataFactAttribute()
    {
        if (Folder is null)
        {
            Skip = "QIAO_DATA is not set: the folder of real tables is needed.";
        }
    }

    public static string? Folder => Environment.GetEnvironmentVariable("QIAO_DATA") is { Length: > 0 } folder ? folder : null;
}
