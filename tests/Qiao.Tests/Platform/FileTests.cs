using System.IO.Compression;
using System.Text;
using Qiao.Platform.Files;

namespace Qiao.Tests.Platform;

public sealed class FileTests
{
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7 licence");

    [Theory, OnBoth]
    public async Task A_kept_file_comes_back_byte_for_byte_with_the_type_of_its_content(Dialect dialect)
    {
        await using var node = await TestNode.NewAsync(dialect);

        var id = Assert.IsType<Outcome<FileId>.Done>(await KeepAsync(node, "营业执照.png", Pdf)).Value;
        var file = await node.RunAsync(scope => scope.GetRequiredService<FileCabinet>().FindAsync(id, default));

        Assert.Equal(Pdf, file!.Content);
        Assert.Equal(("application/pdf", "营业执照.png", Pdf.Length), (file.Type, file.Name, file.Size));
    }

    [Theory, OnBoth]
    public async Task An_empty_one_a_large_one_and_one_of_another_kind_are_refused(Dialect dialect)
    {
        await using var node = await TestNode.NewAsync(dialect);
        var largest = new byte[FileCabinet.MaximumBytes];
        Pdf.CopyTo(largest, 0);

        Assert.IsType<Outcome<FileId>.Done>(await KeepAsync(node, "a.pdf", largest));
        Assert.Equal("platform.file-empty", CodeOf(await KeepAsync(node, "a.pdf", [])));
        Assert.Equal("platform.file-too-large", CodeOf(await KeepAsync(node, "a.pdf", [.. largest, 0])));
        Assert.Equal("platform.file-type", CodeOf(await KeepAsync(node, "a.pdf", Encoding.UTF8.GetBytes("<script>alert(1)</script>"))));
        Assert.Equal("platform.file-type", CodeOf(await KeepAsync(node, "a.pdf", [0x4d, 0x5a, 0x90, 0])));
        Assert.Equal(1, await node.Database.CountAsync("select count(*) from platform_file"));
    }

    [Theory]
    [OnBoth("../../etc/passwd", "passwd")]
    [OnBoth("C:\\scans\\licence.pdf", "licence.pdf")]
    [OnBoth("a\r\nSet-Cookie: x.pdf", "aSet-Cookie: x.pdf")]
    [OnBoth("a\0b.pdf", "ab.pdf")]
    [OnBoth("/", "file")]
    public async Task A_name_is_kept_without_its_path_and_without_control_characters(Dialect dialect, string given, string kept)
    {
        await using var node = await TestNode.NewAsync(dialect);

        await KeepAsync(node, given, Pdf);

        Assert.Equal([kept], await node.Database.LinesAsync("select name from platform_file"));
    }

    [Theory, OnBoth]
    public async Task A_long_name_full_of_emoji_can_be_kept(Dialect dialect)
    {
        await using var node = await TestNode.NewAsync(dialect);

        Assert.IsType<Outcome<FileId>.Done>(await KeepAsync(node, "😀" + new string('a', 115) + ".pdf", Pdf));

        Assert.EndsWith("a.pdf", (await node.Database.LinesAsync("select name from platform_file"))[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_type_is_read_from_the_content()
    {
        Assert.Equal(FileType.Png, FileType.Of(new byte[] { 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0 }));
        Assert.Equal(FileType.Jpeg, FileType.Of(new byte[] { 0xff, 0xd8, 0xff, 0xe0 }));
        Assert.Equal(FileType.Text, FileType.Of(Encoding.UTF8.GetBytes("姓名,岗位")));
        Assert.Equal(FileType.Word, FileType.Of(Archive("word/document.xml")));
        Assert.Equal(FileType.Excel, FileType.Of(Archive("xl/workbook.xml")));
        Assert.Null(FileType.Of(Archive("evil.exe")));
        Assert.Null(FileType.Of(Encoding.ASCII.GetBytes("PK\x3\x4 cut off")));
        Assert.Null(FileType.Of(new byte[] { 0xc3, 0x28 }));
        Assert.Null(FileType.Of(Array.Empty<byte>()));
    }

    private static Task<Outcome<FileId>> KeepAsync(TestNode node, string name, byte[] content) => node.RunAsync(scope =>
        scope.GetRequiredService<FileCabinet>().KeepAsync(name, content, "owner", "test", null, [FileType.Pdf, FileType.Png, FileType.Jpeg], default));

    private static string CodeOf(Outcome<FileId> outcome) => Assert.IsType<Outcome<FileId>.Refused>(outcome).Reason.Code;

    private static byte[] Archive(string entry)
    {
        using var content = new MemoryStream();
        using (var archive = new ZipArchive(content, ZipArchiveMode.Create))
        {
            archive.CreateEntry(entry);
        }

        return content.ToArray();
    }
}
