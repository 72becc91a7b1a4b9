using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Qiao.Tests.Support;

/// <summary>
/// A browser without scripts: it keeps cookies, follows redirects and sends forms as they stand on the page. Each one comes
/// from a loopback address of its own, so that limits per address count it apart.
/// </summary>
public sealed class Browser : IDisposable
{
    private static int _browsers;
    private readonly CookieContainer _cookies = new();
    private readonly HttpClient _http;

    public Browser(Uri address)
    {
        var number = Interlocked.Increment(ref _browsers);
        var from = new IPEndPoint(new IPAddress([127, 1, (byte)(number >> 8), (byte)number]), 0);
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            // A busy machine answers later than the usual second; sending before it has meets a closed connection.
            Expect100ContinueTimeout = TimeSpan.FromSeconds(30),
            CookieContainer = _cookies,
            RequestHeaderEncodingSelector = (_, _) => Encoding.UTF8,
            ConnectCallback = async (context, ct) =>
            {
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                socket.Bind(from);
                await socket.ConnectAsync(IPAddress.Loopback, context.DnsEndPoint.Port, ct);
                return new NetworkStream(socket, ownsSocket: true);
            },
        };
        _http = new HttpClient(handler) { BaseAddress = address };
    }

    public string? Cookie(string name) => _cookies.GetCookies(_http.BaseAddress!)[name]?.Value;

    public void SetCookie(string name, string value) => _cookies.Add(_http.BaseAddress!, new Cookie(name, value));

    /// <summary>Sends a request as it is and answers the response as it came, redirects included.</summary>
    public async Task<Page> SendAsync(HttpMethod method, string path, HttpContent? content = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        foreach (var (name, value) in headers)
        {
            Assert.True(request.Headers.TryAddWithoutValidation(name, value));
        }

        var response = await _http.SendAsync(request);
        return new(response, await response.Content.ReadAsByteArrayAsync());
    }

    /// <summary>Opens a page the way a person's browser does, through any redirects.</summary>
    public async Task<Page> OpenAsync(string path) => await FollowAsync(await SendAsync(HttpMethod.Get, path, null, ("Accept", "text/html")));

    /// <summary>Fills in the form that is sent to an address and sends it, with everything else that stands in it.</summary>
    public async Task<Page> SubmitAsync(Page page, string to, params (string Name, string Value)[] values) =>
        await FollowAsync(await SendAsync(HttpMethod.Post, to, page.Fill(to, values), ("Accept", "text/html")));

    public async Task<Page> SignInAsync(string name, string password = Make.Password, string? code = null) =>
        await SubmitAsync(await OpenAsync("/sign-in"), "/sign-in", ("signInName", name), ("password", password), ("code", code ?? ""));

    public Task<Page> PostJsonAsync(string path, object body, params (string Name, string Value)[] headers) =>
        PostJsonAsync(path, JsonSerializer.Serialize(body), headers);

    public Task<Page> PostJsonAsync(string path, string body, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Post, path, new StringContent(body, Encoding.UTF8, "application/json"), headers);

    public void Dispose() => _http.Dispose();

    private async Task<Page> FollowAsync(Page page)
    {
        for (var steps = 0; page.Status is HttpStatusCode.Found or HttpStatusCode.SeeOther; steps++)
        {
            Assert.True(steps < 5, "The redirects do not end.");
            page = await SendAsync(HttpMethod.Get, page.Response.Headers.Location!.OriginalString, null, ("Accept", "text/html"));
        }

        return page;
    }
}

/// <summary>An answer, read as text, as a page or as JSON.</summary>
public sealed class Page(HttpResponseMessage response, byte[] bytes)
{
    private IHtmlDocument? _document;

    public HttpResponseMessage Response => response;

    public HttpStatusCode Status => response.StatusCode;

    public byte[] Bytes => bytes;

    /// <summary>The path this answer came from, after redirects.</summary>
    public string Path => response.RequestMessage!.RequestUri!.AbsolutePath;

    public string Text { get; } = Encoding.UTF8.GetString(bytes);

    public IHtmlDocument Document => _document ??= new HtmlParser().ParseDocument(Text);

    public JsonElement Json => JsonSerializer.Deserialize<JsonElement>(bytes);

    public string? ContentType => response.Content.Headers.ContentType?.MediaType;

    /// <summary>A header of the response or its content, or null.</summary>
    public string? Header(string name) =>
        response.Headers.TryGetValues(name, out var values) || response.Content.Headers.TryGetValues(name, out values) ? string.Join(", ", values) : null;

    /// <summary>The code of a problem+json answer.</summary>
    public string Code
    {
        get
        {
            Assert.Equal("application/problem+json", ContentType);
            return Json.GetProperty("code").GetString()!;
        }
    }

    /// <summary>What stands in a field of the page now.</summary>
    public string? Value(string field) => Document.QuerySelector($"[name='{field}']") switch
    {
        IHtmlInputElement { Type: "radio" } => (Document.QuerySelector($"[name='{field}'][checked]") as IHtmlInputElement)?.Value,
        IHtmlInputElement input => input.Value,
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement select => select.Value,
        _ => null,
    };

    /// <summary>The body of a form of this page with some values set, in the form's own encoding.</summary>
    public HttpContent Fill(string to, params (string Name, string Value)[] values)
    {
        var form = Document.Forms.FirstOrDefault(f => f.GetAttribute("action") == to);
        Assert.True(form is not null, $"There is no form to {to} on {Path} ({Status}).");
        var fields = new List<KeyValuePair<string, string>>();
        foreach (var name in form.QuerySelectorAll("[name]").Select(e => e.GetAttribute("name")!).Distinct().Where(name => form.QuerySelector($"[name='{name}'][type=file]") is null))
        {
            var given = values.Where(v => v.Name == name).Select(v => v.Value).ToList();
            fields.AddRange((given.Count > 0 ? given : Value(name) is { } standing ? [standing] : []).Select(value => KeyValuePair.Create(name, value)));
        }

        var missing = values.Select(v => v.Name).Except(fields.Select(f => f.Key)).ToList();
        Assert.True(missing.Count == 0, $"The form to {to} has no field {string.Join(", ", missing)}.");
        return form.GetAttribute("enctype") == "multipart/form-data" ? Multipart(fields) : new FormUrlEncodedContent(fields);
    }

    private static MultipartFormDataContent Multipart(List<KeyValuePair<string, string>> fields)
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
        {
            var part = new StringContent(value, Encoding.UTF8);
            part.Headers.ContentType = null;
            content.Add(part, name);
        }

        return content;
    }
}

internal static class ContentExtensions
{
    /// <summary>Adds a file to a multipart form.</summary>
    public static HttpContent WithFile(this HttpContent form, string field, string name, byte[] content)
    {
        var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        ((MultipartFormDataContent)form).Add(file, field, name);
        return form;
    }
}
