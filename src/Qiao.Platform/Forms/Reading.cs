using Microsoft.AspNetCore.Http;

namespace Qiao.Platform.Forms;

/// <summary>A form as it arrived: the record, what was typed, and what could not be read. Endpoints take it as a parameter.</summary>
public sealed class Reading<T>(T form, RawForm raw)
    where T : class
{
    public T Form => form;

    public RawForm Raw => raw;

    public static async ValueTask<Reading<T>?> BindAsync(HttpContext context) => await FormReader.ReadAsync<T>(context);

    /// <summary>Runs a use case when every field could be read and the check finds nothing; else all problems are named at once.</summary>
    public async Task<Outcome<TResult>> RunAsync<TResult>(Func<T, FieldProblems> check, Func<T, Task<Outcome<TResult>>> run)
    {
        var problems = check(form);
        foreach (var (field, problem) in raw.Problems)
        {
            problems.Set(field, problem);
        }

        return problems.Any ? problems.ToInvalid<TResult>() : await run(form);
    }
}

/// <summary>Collects what is wrong with a form, field by field; the first problem of a field stands.</summary>
public sealed class FieldProblems
{
    private readonly Dictionary<string, Problem> _fields = new(StringComparer.OrdinalIgnoreCase);

    public bool Any => _fields.Count > 0;

    public void Add(string field, Problem problem) => _fields.TryAdd(field, problem);

    public void Set(string field, Problem problem) => _fields[field] = problem;

    public void Require(string field, object? value)
    {
        if (value is null)
        {
            Add(field, FormTexts.Required);
        }
    }

    /// <summary>Requires a text of at most so many characters.</summary>
    public void RequireText(string field, string? value, int limit)
    {
        Require(field, value);
        Limit(field, value, limit);
    }

    /// <summary>Takes over what another check found about these fields.</summary>
    public void Take(FieldProblems found, params ReadOnlySpan<string> fields)
    {
        foreach (var field in fields)
        {
            if (found._fields.TryGetValue(field, out var problem))
            {
                Add(field, problem);
            }
        }
    }

    public void Limit(string field, string? value, int limit)
    {
        if (value?.Length > limit)
        {
            Add(field, FormTexts.TooLong(limit));
        }
    }

    public Outcome<T> ToInvalid<T>() => new Outcome<T>.Invalid(_fields);
}
