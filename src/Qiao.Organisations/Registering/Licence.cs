using Qiao.Platform.Files;

namespace Qiao.Organisations.Registering;

/// <summary>The licence or certificate that comes with a request to be verified.</summary>
internal static class Licence
{
    private static readonly string[] Types = [FileType.Pdf, FileType.Png, FileType.Jpeg];

    /// <summary>Keeps the document as part of the caller's change and answers its id, or null when none was chosen: a browser then sends an empty one.</summary>
    public static async Task<Outcome<FileId?>> KeepAsync(FileCabinet files, OrganisationId of, IFormFile? document, CancellationToken ct, string purpose = "organisations.verification")
    {
        if (document is null || document.Length == 0)
        {
            return new Outcome<FileId?>.Done(null);
        }

        using var content = new MemoryStream();
        await document.CopyToAsync(content, ct);
        return await files.KeepAsync(document.FileName, content.ToArray(), of.ToString(), purpose, null, Types, ct) switch
        {
            Outcome<FileId>.Done kept => new Outcome<FileId?>.Done(kept.Value),
            Outcome<FileId>.Refused no => new Outcome<FileId?>.Invalid(new Dictionary<string, Problem> { ["document"] = no.Reason }),
            _ => throw new InvalidOperationException(),
        };
    }
}
