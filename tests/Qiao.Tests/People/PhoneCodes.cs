using System.Text.RegularExpressions;

namespace Qiao.Tests.People;

internal static class PhoneCodes
{
    /// <summary>The code that came to a phone.</summary>
    /// <param name="proof">What it was asked for with.</param>
    public static async Task<string> PhoneCodeAsync(this TestDatabase database, string proof) =>
        Regex.Match((await database.LinesAsync($"select body from platform_message where template = 'people.phone-code' and subject = '{proof}'")).Single(), "[0-9]{6}").Value;
}
