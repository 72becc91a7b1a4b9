namespace Qiao.People.Guests;

internal static class GuestTexts
{
    public static readonly Problem TooMany = new("people.codes-too-many", new("今天发到这个手机的验证码太多了，请明天再试，或登录后办理。", "Too many codes were sent to this phone today; try again tomorrow, or sign in."));

    public static readonly Bilingual CodeTitle = new("验证码", "Your code");
    public static readonly Bilingual CodeBody = new("验证码 {0}，15 分钟内有效。不是您本人操作，请不要理会，也不要告诉别人。", "Your code is {0}; it works for 15 minutes. If you did not ask for it, ignore it and tell nobody.");
}
