using Microsoft.AspNetCore.Components;
using Qiao.Platform.Forms;

namespace Qiao.Platform.Web;

/// <summary>What all form fields share: shows what was typed again and says beside the field what is wrong with it.</summary>
public abstract class Field : ComponentBase
{
    /// <summary>What was typed or stored, and what is wrong.</summary>
    [Parameter, EditorRequired]
    public RawForm Form { get; set; } = RawForm.Empty;

    /// <summary>The name that the form sends; also the element's id, so that the error summary can link to it (but see <see cref="PostForm.Ids"/>).</summary>
    [Parameter, EditorRequired]
    public string Name { get; set; } = "";

    [Parameter, EditorRequired]
    public Bilingual Label { get; set; } = null!;

    [Parameter]
    public Bilingual? Hint { get; set; }

    /// <summary>Adds "(optional)" to the label. Everything else must be filled in.</summary>
    [Parameter]
    public bool Optional { get; set; }

    /// <summary>Makes the label the heading of the page, for pages that ask one question.</summary>
    [Parameter]
    public bool Heading { get; set; }

    [CascadingParameter(Name = nameof(PostForm.Ids))]
    public string? Ids { get; set; }

    internal string ElementId => Ids is null ? Name : $"{Name}-{Ids}";

    internal Problem? Wrong => Form.ProblemOf(Name);

    internal string HintId => ElementId + "-hint";

    internal string ErrorId => ElementId + "-error";

    /// <summary>The ids of hint and problem for `aria-describedby`, or null.</summary>
    internal string? DescribedBy(string? more = null)
    {
        string?[] ids = [Hint is null ? null : HintId, more, Wrong is null ? null : ErrorId];
        var present = string.Join(' ', ids.Where(id => id is not null));
        return present.Length == 0 ? null : present;
    }

    internal string? Invalid => Wrong is null ? null : "true";
}

/// <summary>One answer of a choice field.</summary>
/// <param name="Value">What the form sends.</param>
/// <param name="Written">The language of a text that someone wrote.</param>
public sealed record Choice(string Value, Bilingual Text, Bilingual? Hint = null, Language? Written = null);

/// <summary>The width of a field, in characters it is made for; it tells the reader how much is expected.</summary>
public enum FieldWidth
{
    Full,
    Two,
    Four,
    Five,
    Ten,
    Twenty,
    Thirty,
}
