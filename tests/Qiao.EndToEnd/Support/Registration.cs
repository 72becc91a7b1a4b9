using System.Net.Http.Json;
using Qiao.Tests.Support;

namespace Qiao.EndToEnd.Support;

/// <summary>An employer that is not in the demo region yet, with the login of the person who registers it.</summary>
public sealed record Registration(string Code, string Name, string SignInName)
{
    public const string Password = "river-bridge-88";
    private static int _last;

    public static Registration Next()
    {
        var number = Interlocked.Increment(ref _last);
        return new(CreditCodes.Next(), $"重庆桥头第{number}号机械有限公司", $"browser-{number}");
    }

    /// <summary>Registers through the interface for programs, for tests that begin after it.</summary>
    public static async Task<Registration> DoneAsync(RegionNode node)
    {
        var next = Next();
        using var http = new HttpClient { BaseAddress = node.Address };
        using var answer = await http.PostAsJsonAsync("/api/v1/organisations", new
        {
            code = next.Code, name = next.Name, kind = "Private", division = "500103", contactName = "王小明", contactPhone = "13800001234", signInName = next.SignInName, password = Password,
        });
        answer.EnsureSuccessStatusCode();
        return next;
    }
}
