using Microsoft.AspNetCore.Http.HttpResults;

namespace Qiao.Organisations.Listing;

/// <summary>One thing that a clerk decides: its facts and, while it is open, the form.</summary>
/// <param name="Desk">The name of the list it stands in.</param>
public sealed record CaseView(Bilingual Desk, string DeskPath, string Name, IReadOnlyList<CaseFact> Facts, CaseForm? Form)
{
    internal RazorComponentResult<CasePage> Page(RawForm? typed = null, int status = 200) => new(new { View = this, Typed = typed ?? RawForm.Empty }) { StatusCode = status };
}

public sealed record CaseFact(Bilingual Label, string? Text, string? To = null);

/// <param name="Title">What is to be decided.</param>
public sealed record CaseForm(string To, Bilingual Title, IReadOnlyList<Choice> Choices, IReadOnlyList<Choice> Reasons, Problem? WhyNot = null)
{
    public static CaseForm YesOrNo(string to, Bilingual title, Problem? whyNot = null) => new(
        to, title, [new(nameof(Ruling.Granted), ListTexts.Grant), new(nameof(Ruling.Refused), ListTexts.Refuse)], [], whyNot);
}

/// <summary>A clerk's yes or no.</summary>
public enum Ruling
{
    Granted,
    Refused,
}

public sealed record RulingForm(Ruling? Ruling, string? Remark)
{
    /// <summary>A refusal says why.</summary>
    public static FieldProblems Check(RulingForm form)
    {
        var problems = new FieldProblems();
        problems.Require("ruling", form.Ruling);
        problems.Limit("remark", form.Remark, 500);
        if (form.Ruling == Listing.Ruling.Refused && form.Remark is null)
        {
            problems.Add("remark", ListTexts.RemarkNeeded);
        }

        return problems;
    }
}
