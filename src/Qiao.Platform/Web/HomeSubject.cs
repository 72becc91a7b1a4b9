namespace Qiao.Platform.Web;

/// <summary>The subject of panels on the start page: the node's region, which stands for "near the reader" until a place is given.</summary>
public sealed record HomeSubject(Places.DivisionCode Region);
