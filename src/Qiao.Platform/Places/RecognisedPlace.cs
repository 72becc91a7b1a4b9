namespace Qiao.Platform.Places;

/// <summary>What a text says about a place. A name that several divisions share is never guessed.</summary>
/// <param name="Division">The deepest division that is certain; null when there is none.</param>
/// <param name="Rest">What follows it, such as a business area; the whole text when nothing was recognised.</param>
/// <param name="Candidates">The divisions that the next name could mean, when it could mean several; else empty.</param>
/// <param name="Note">A remark for the person who wrote it, such as that a development zone is not a division.</param>
public sealed record RecognisedPlace(Division? Division, string Rest, IReadOnlyList<Division> Candidates, Bilingual? Note = null)
{
    public bool IsAmbiguous => Candidates.Count > 0;

    internal static RecognisedPlace None(string text) => new(null, text, []);
}
