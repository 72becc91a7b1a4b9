namespace Qiao.Organisations.Listing;

/// <summary>The clerk's lists about organisations, in the order in which a day's work goes.</summary>
internal static class DeskLists
{
    private static readonly IReadOnlyList<Crumb> All =
    [
        new(Texts.Desk, "/desk/verifications"), new(RecheckTexts.Rechecks, "/desk/rechecks"), new(MemberTexts.Takeovers, "/desk/takeovers"),
        new(CreditTexts.Desk, "/desk/credit"), new(AgencyTexts.Licences, "/desk/licences"), new(AgencyTexts.DeskReturns, "/desk/returns"),
        new(MergeTexts.Doubles, "/desk/doubles"), new(MergeTexts.Merges, "/desk/merges"),
    ];

    public static IReadOnlyList<Crumb> Beside(string path) => All.Where(list => list.Path != path).ToList();
}
