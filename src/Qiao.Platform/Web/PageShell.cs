namespace Qiao.Platform.Web;

/// <summary>What the frame around every page shows; the host puts it into the request's features.</summary>
/// <param name="NodeName">The region's service, such as 重庆公共就业服务.</param>
/// <param name="Path">The address without language prefix and query, such as `/jobs`.</param>
/// <param name="Query">The query with its leading '?', or empty.</param>
/// <param name="Navigation">The items this reader may use.</param>
/// <param name="SignedInAs">The display name of the signed-in account, or null for a guest.</param>
/// <param name="Flash">A message about what was just done, shown once.</param>
public sealed record PageShell(
    Bilingual NodeName, string Path, string Query, IReadOnlyList<NavigationItem> Navigation, string? SignedInAs, Flash? Flash);

/// <summary>An entry of the service navigation, contributed by a module.</summary>
/// <param name="Role">The role that sees it, or null for everyone.</param>
public sealed record NavigationItem(string Path, Bilingual Text, int Order, string? Role = null);

public sealed record Flash(FlashKind Kind, Bilingual Text);

public enum FlashKind
{
    Done,
    Notice,
    Problem,
}

/// <summary>A step of the breadcrumb; the last one has no address.</summary>
public sealed record Crumb(Bilingual Text, string? Path = null);

/// <summary>Addresses in the language of the current request: Chinese at `/…`, English at `/en/…`.</summary>
public static class Links
{
    public static string To(string path) => To(path, Languages.Current);

    public static string To(string path, Language language) =>
        language == Language.Chinese ? path : path == "/" ? "/en" : "/en" + path;
}
