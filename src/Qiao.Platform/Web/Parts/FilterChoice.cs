namespace Qiao.Platform.Web;

/// <summary>A filter value with the number of entries it would leave.</summary>
/// <param name="Path">Makes the choice a link instead of a box.</param>
public sealed record FilterChoice(string Value, Bilingual Text, long? Count = null, string? Path = null);
