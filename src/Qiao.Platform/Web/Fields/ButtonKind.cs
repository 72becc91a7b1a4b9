namespace Qiao.Platform.Web;

/// <summary>How much a button asks for attention; a page has one primary button.</summary>
public enum ButtonKind
{
    Primary,
    Secondary,

    /// <summary>Cannot be undone.</summary>
    Warning,
}
