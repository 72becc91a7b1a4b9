namespace Qiao.Tests.Support;

/// <summary>
/// Makes unified social credit codes that are well-formed (GB 32100-2015) and belong to nobody in particular: the test's
/// own arithmetic, so that it does not repeat a mistake of the code under test.
/// </summary>
public static class CreditCodes
{
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private const string OrganisationAlphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static int _last;

    /// <summary>A code that no other test has.</summary>
    public static string Next() => Of(Interlocked.Increment(ref _last));

    /// <summary>An enterprise registered in Yuzhong, Chongqing, with this serial number.</summary>
    public static string Of(int number)
    {
        var organisation = "MA" + number.ToString("000000", null);
        var body = "91500103" + organisation + OrganisationCheck(organisation);
        return body + Check(body);
    }

    // GB 11714-1997: weights 3 7 9 10 5 8 4 2 modulo 11, where 10 is written X and 11 is 0.
    private static char OrganisationCheck(string organisation)
    {
        int[] weights = [3, 7, 9, 10, 5, 8, 4, 2];
        var rest = 11 - organisation.Select((c, i) => OrganisationAlphabet.IndexOf(c, StringComparison.Ordinal) * weights[i]).Sum() % 11;
        return rest == 10 ? 'X' : rest == 11 ? '0' : (char)('0' + rest);
    }

    // GB 32100-2015: weights 3^i modulo 31.
    private static char Check(string body)
    {
        var (sum, weight) = (0, 1);
        foreach (var c in body)
        {
            sum += Alphabet.IndexOf(c, StringComparison.Ordinal) * weight;
            weight = weight * 3 % 31;
        }

        return Alphabet[(31 - sum % 31) % 31];
    }
}
