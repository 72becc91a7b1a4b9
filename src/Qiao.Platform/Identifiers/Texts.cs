namespace Qiao.Platform.Identifiers;

internal static class Texts
{
    public static readonly Bilingual CreditCodeLength = new(
        "统一社会信用代码应为 18 位，现有 {0} 位",
        "A unified social credit code has 18 characters; this one has {0}");

    public static readonly Bilingual CreditCodeCharacter = new(
        "第 {0} 位“{1}”不能用于统一社会信用代码：只用数字和大写字母，不用 I、O、Z、S、V",
        "Character {0}, “{1}”, cannot stand in a unified social credit code: digits and letters only, without I, O, Z, S and V");

    public static readonly Bilingual CreditCodeDivision = new(
        "第 3 至 8 位“{0}”不是行政区划代码",
        "Characters 3 to 8, “{0}”, are not a division code");

    public static readonly Bilingual CreditCodeOrganisationCheck = new(
        "第 17 位校验码“{0}”与第 9 至 16 位不符，请核对这几位",
        "The check character in position 17, “{0}”, does not fit positions 9 to 16; check these");

    public static readonly Bilingual CreditCodeCheck = new(
        "第 18 位校验码“{0}”不符，请核对整个代码",
        "The check character in position 18, “{0}”, does not fit; check the whole code");

    public static readonly Bilingual IdentityNumberLength = new(
        "公民身份号码应为 18 位，现有 {0} 位",
        "A resident identity number has 18 characters; this one has {0}");

    public static readonly Bilingual IdentityNumberOfFirstGeneration = new(
        "15 位的旧身份证号码已停用，请填写 18 位公民身份号码",
        "The old numbers of 15 digits are no longer valid; give the number of 18 characters");

    public static readonly Bilingual IdentityNumberCharacter = new(
        "公民身份号码第 {0} 位有误：前 17 位是数字，末位是数字或 X",
        "Character {0} of the identity number is wrong: 17 digits, then a digit or X");

    public static readonly Bilingual IdentityNumberDivision = new(
        "公民身份号码前 6 位不是行政区划代码",
        "The first six digits of the identity number are not a division code");

    public static readonly Bilingual IdentityNumberDate = new(
        "公民身份号码第 7 至 14 位不是真实的日期",
        "Digits 7 to 14 of the identity number are no real date");

    public static readonly Bilingual IdentityNumberFuture = new(
        "公民身份号码中的出生日期晚于今天",
        "The birth date in the identity number is in the future");

    public static readonly Bilingual IdentityNumberCheck = new(
        "公民身份号码末位校验码不符，请逐位核对",
        "The last character of the identity number does not fit; check every digit");

    public static readonly Bilingual MobileNumberCharacter = new(
        "手机号码只能是数字，可在前面加 +86",
        "A mobile number has digits only, with +86 before it if you like");

    public static readonly Bilingual MobileNumberLength = new(
        "手机号码应为 11 位，现有 {0} 位",
        "A mobile number has 11 digits; this one has {0}");

    public static readonly Bilingual MobileNumberPrefix = new(
        "手机号码应以 13 至 19 开头",
        "A mobile number begins with 13 to 19");

    public static readonly Bilingual EmailForm = new(
        "请按 name@example.com 的格式填写电子邮箱",
        "Write the e-mail address like name@example.com");
}
