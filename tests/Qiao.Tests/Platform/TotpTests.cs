using System.Text;

namespace Qiao.Tests.Platform;

public sealed class TotpTests
{
    private static readonly byte[] Secret = Encoding.ASCII.GetBytes("12345678901234567890");

    // RFC 6238, appendix B, SHA-1 rows; six digits are the last six of the eight printed there.
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1234567890, "005924")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long second, string code) =>
        Assert.Equal(code, Totp.Code(Secret, Totp.StepAt(DateTimeOffset.FromUnixTimeSeconds(second))));

    [Theory]
    [InlineData(-60, false)]
    [InlineData(-30, true)]
    [InlineData(30, true)]
    [InlineData(60, false)]
    public void A_code_is_good_one_step_early_or_late(int seconds, bool good)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_700_000_010);

        Assert.Equal(good, Totp.StepOf(Secret, Totp.Code(Secret, Totp.StepAt(now.AddSeconds(seconds))), now) is not null);
    }

    [Fact]
    public void A_secret_is_spelled_in_base_32() => Assert.Equal("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", Totp.Spell(Secret));
}
