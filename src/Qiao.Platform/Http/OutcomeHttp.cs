using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Qiao.Platform.Forms;

namespace Qiao.Platform.Http;

/// <summary>The only place where an outcome becomes HTTP: problem+json (RFC 9457) for programs, a page for people.</summary>
public static class OutcomeHttp
{
    public static readonly Problem Missing = new("missing", new("没有这个地址或内容。", "There is nothing at this address."));

    public static readonly Problem InvalidFields = new("invalid", new("有的内容无法接受，见 fields。", "Some fields cannot be accepted; see fields."));

    public static IResult ToJson<T>(this Outcome<T> outcome, Func<T, IResult> done) => outcome switch
    {
        Outcome<T>.Done ok => done(ok.Value),
        Outcome<T>.Missing => Problem(404, Missing),
        Outcome<T>.Invalid bad => Invalid(bad.Fields),
        Outcome<T>.Refused no => Problem(409, no.Reason),
        _ => throw new InvalidOperationException(),
    };

    /// <summary>For a page with a form: done leads on; a refusal shows the form again with everything typed.</summary>
    public static IResult ToPage<T>(this Outcome<T> outcome, Func<T, IResult> done, RawForm typed, Func<RawForm, int, IResult> again) => outcome switch
    {
        Outcome<T>.Done ok => done(ok.Value),
        Outcome<T>.Missing => Results.StatusCode(404),
        Outcome<T>.Invalid bad => again(typed.With(bad.Fields), 422),
        Outcome<T>.Refused no => again(typed.With(new Dictionary<string, Problem> { [FormReader.Whole] = no.Reason }), 409),
        _ => throw new InvalidOperationException(),
    };

    public static IResult Problem(int status, Problem problem, IDictionary<string, object?>? more = null) => Results.Problem(
        statusCode: status, type: $"/problems/{problem.Code}", title: Titles.Of(status).ToString(), detail: problem.Text.ToString(), extensions: With(problem, more));

    public static IResult Invalid(IReadOnlyDictionary<string, Problem> fields) => Problem(422, InvalidFields, new Dictionary<string, object?>
    {
        ["fields"] = fields.ToDictionary(f => f.Key, f => new { code = f.Value.Code, text = f.Value.Text.ToString() }),
    });

    private static Dictionary<string, object?> With(Problem problem, IDictionary<string, object?>? more)
    {
        var members = new Dictionary<string, object?> { ["code"] = problem.Code };
        foreach (var (name, value) in more ?? new Dictionary<string, object?>())
        {
            members[name] = value;
        }

        return members;
    }
}

/// <summary>What a status means, in plain words.</summary>
public static class Titles
{
    public static Bilingual Of(int status) => status switch
    {
        400 => new("请求有误", "The request is not right"),
        401 => new("请先登录", "Sign in first"),
        403 => new("没有权限", "Not permitted"),
        404 => new("没有找到", "Not found"),
        405 => new("不支持这种方法", "Method not allowed"),
        409 => new("现在不能这样做", "This cannot be done now"),
        410 => new("已经不在了", "No longer here"),
        413 => new("内容太大", "Too large"),
        415 => new("不支持的格式", "Unsupported format"),
        422 => new("有的内容无法接受", "Some of it cannot be accepted"),
        429 => new("请求太频繁", "Too many requests"),
        503 => new("暂时不可用", "Not available just now"),
        >= 500 => new("系统出错", "Something went wrong on our side"),
        _ => new("出错了", "A problem"),
    };
}
