using Qiao.Platform.Identifiers;

namespace Qiao.Platform.Tests.Identifiers;

public sealed class ContactTests
{
    [Theory]
    [InlineData("13800138000")]
    [InlineData("+86 138 0013 8000")]
    [InlineData("0086-138-0013-8000")]
    [InlineData("8613800138000")]
    [InlineData("(+86)13800138000")]
    [InlineData("１３８００１３８０００")]
    public void A_mobile_number_is_read_however_it_is_grouped(string text)
    {
        Assert.True(MobileNumber.TryRead(text, out var number, out _));
        Assert.Equal("13800138000", number.Spell());
        Assert.Equal("+8613800138000", number.SpellInternationally());
        Assert.Equal("138****8000", number.ToString());
    }

    [Theory]
    [InlineData(null, "mobile-number.length")]
    [InlineData("1380013800", "mobile-number.length")]
    [InlineData("023-63880000", "mobile-number.prefix")]
    [InlineData("12800138000", "mobile-number.prefix")]
    [InlineData("1380013800a", "mobile-number.character")]
    [InlineData("+1 202 555 0100", "mobile-number.character")]
    public void What_is_no_mobile_number_is_refused_with_the_reason(string? text, string problemCode)
    {
        Assert.False(MobileNumber.TryRead(text, out _, out var problem));
        Assert.Equal(problemCode, problem.Code);
    }

    [Fact]
    public void An_address_is_kept_as_typed_equal_without_case_and_masked_when_printed()
    {
        Assert.True(EmailAddress.TryRead(" Li.Wei@Example.org ", out var address, out _));
        Assert.True(EmailAddress.TryRead("li.wei@example.org", out var same, out _));

        Assert.Equal("Li.Wei@Example.org", address.Spell());
        Assert.Equal(same, address);
        Assert.Equal("L***@Example.org", address.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("liwei")]
    [InlineData("li wei@example.org")]
    [InlineData("li@wei@example.org")]
    [InlineData("li@example")]
    [InlineData(".li@example.org")]
    [InlineData("li..wei@example.org")]
    [InlineData("li@-example.org")]
    [InlineData("李@example.org")]
    public void What_no_mail_server_takes_is_refused(string? text) =>
        Assert.False(EmailAddress.TryRead(text, out _, out _));
}
