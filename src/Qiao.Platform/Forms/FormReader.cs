using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Qiao.Platform.Forms;

/// <summary>
/// Turns what arrived (HTML form, JSON object or query) into a form record, the raw text and problems, and never throws
/// for anything a person or program can send. Record members are nullable: text, whole numbers, decimals, days, yes/no,
/// names of an enum, ids, files, and lists of these.
/// </summary>
public static class FormReader
{
    /// <summary>Longest text one field may carry; use cases set tighter limits.</summary>
    public const int MaximumText = 200_000;

    /// <summary>The name under which problems of the whole body stand.</summary>
    public const string Whole = "";

    public static async Task<Reading<T>> ReadAsync<T>(HttpContext http)
        where T : class
    {
        var values = new Dictionary<string, string[]>(StringComparer.OrdinalIgnoreCase);
        var problems = new Dictionary<string, Problem>(StringComparer.OrdinalIgnoreCase);
        IFormFileCollection? files = null;
        var request = http.Request;
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        {
            Copy(request.Query, values);
        }
        else if (request.HasFormContentType)
        {
            files = await ReadFormAsync(request, values, problems);
        }
        else if (request.HasJsonContentType())
        {
            await ReadJsonAsync(request, values, problems);
        }
        else
        {
            problems[Whole] = FormTexts.MediaType;
        }

        return Build<T>(values, problems, files);
    }

    /// <summary>Builds the record from texts already at hand, such as a row of an import.</summary>
    public static Reading<T> Build<T>(Dictionary<string, string[]> values, Dictionary<string, Problem> problems, IFormFileCollection? files = null)
        where T : class
    {
        var constructor = typeof(T).GetConstructors().OrderByDescending(c => c.GetParameters().Length).First();
        var arguments = constructor.GetParameters().Select(parameter =>
        {
            var field = JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!);
            if (parameter.ParameterType == typeof(IFormFile))
            {
                return files?.GetFile(field);
            }

            if (!values.TryGetValue(field, out var texts))
            {
                return null;
            }

            values.Remove(field);
            values[field] = texts;
            var value = ReadMember(parameter.ParameterType, texts, out var problem);
            if (problem is not null)
            {
                problems.TryAdd(field, problem);
            }

            return value;
        }).ToArray();
        return new((T)constructor.Invoke(arguments), new RawForm(values, problems));
    }

    private static object? ReadMember(Type type, string[] texts, out Problem? problem)
    {
        problem = null;
        if (type != typeof(string) && type.IsGenericType && typeof(IEnumerable).IsAssignableFrom(type))
        {
            var element = type.GetGenericArguments()[0];
            var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(element))!;
            foreach (var text in texts)
            {
                if (FieldText.Read(element, text, out var elementProblem) is { } value)
                {
                    list.Add(value);
                }

                problem ??= elementProblem;
            }

            return list;
        }

        return texts.Length == 0 ? null : FieldText.Read(Nullable.GetUnderlyingType(type) ?? type, texts[0], out problem);
    }

    private static async Task<IFormFileCollection?> ReadFormAsync(HttpRequest request, Dictionary<string, string[]> values, Dictionary<string, Problem> problems)
    {
        try
        {
            var form = await request.ReadFormAsync();
            Copy(form, values);
            return form.Files;
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException and not BadHttpRequestException)
        {
            problems[Whole] = FormTexts.BrokenForm;
            return null;
        }
    }

    private static void Copy(IEnumerable<KeyValuePair<string, Microsoft.Extensions.Primitives.StringValues>> source, Dictionary<string, string[]> values)
    {
        foreach (var (name, texts) in source)
        {
            values[name] = texts.Select(text => text ?? "").ToArray();
        }
    }

    private static async Task ReadJsonAsync(HttpRequest request, Dictionary<string, string[]> values, Dictionary<string, Problem> problems)
    {
        try
        {
            using var json = await JsonDocument.ParseAsync(request.Body, new JsonDocumentOptions { MaxDepth = 16 }, request.HttpContext.RequestAborted);
            Copy(json.RootElement, values, problems);
        }
        catch (JsonException malformed)
        {
            problems[Whole] = Malformed(malformed);
        }
    }

    /// <summary>Texts and problems of one JSON object, such as a line of NDJSON; <see cref="Build"/> makes a record of them.</summary>
    public static (Dictionary<string, string[]> Values, Dictionary<string, Problem> Problems) ReadJson(string text)
    {
        var values = new Dictionary<string, string[]>(StringComparer.OrdinalIgnoreCase);
        var problems = new Dictionary<string, Problem>(StringComparer.OrdinalIgnoreCase);
        try
        {
            using var json = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 16 });
            Copy(json.RootElement, values, problems);
        }
        catch (JsonException malformed)
        {
            problems[Whole] = Malformed(malformed);
        }

        return (values, problems);
    }

    private static void Copy(JsonElement json, Dictionary<string, string[]> values, Dictionary<string, Problem> problems)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            problems[Whole] = FormTexts.NotAnObject;
            return;
        }

        try
        {
            foreach (var property in json.EnumerateObject())
            {
                if (TextsOf(property.Value) is { } texts)
                {
                    values[property.Name] = texts;
                }
                else
                {
                    problems[property.Name] = FormTexts.NotAValue;
                }
            }
        }
        catch (InvalidOperationException)
        {
            // A string with half a surrogate pair parses, but has no text.
            problems[Whole] = new("platform.json-malformed", FormTexts.JsonMalformed.With(1, 1));
        }
    }

    private static Problem Malformed(JsonException malformed) =>
        new("platform.json-malformed", FormTexts.JsonMalformed.With(malformed.LineNumber + 1 ?? 1, malformed.BytePositionInLine + 1 ?? 1));

    private static string[]? TextsOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => [],
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => [value.GetRawText()],
        JsonValueKind.Array when value.GetArrayLength() <= 1000 && value.EnumerateArray().All(e => e.ValueKind is JsonValueKind.String or JsonValueKind.Number) =>
            value.EnumerateArray().Select(e => TextsOf(e)![0]).ToArray(),
        _ => null,
    };
}
