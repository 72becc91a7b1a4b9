namespace Qiao.Platform.Forms;

/// <summary>What the form reader says about fields it cannot read.</summary>
public static class FormTexts
{
    public static readonly Problem MediaType = new("platform.media-type", new(
        "请以 JSON 或表单提交（Content-Type: application/json）。", "Send JSON or a form (Content-Type: application/json)."));

    public static readonly Problem BrokenForm = new("platform.form-broken", new(
        "提交的表单不完整或过大，请重新提交。", "The form arrived incomplete or is too large; please send it again."));

    public static readonly Problem NotAnObject = new("platform.json-not-an-object", new(
        "JSON 的最外层必须是一个对象 {…}。", "The JSON must be an object {…}."));

    public static readonly Problem NotAValue = new("platform.not-a-value", new(
        "这里要一个值，或由文字和数字组成的列表。", "A value, or a list of texts and numbers, is expected here."));

    public static readonly Bilingual JsonMalformed = new("JSON 有误：第 {0} 行第 {1} 个字节附近。", "The JSON is malformed near line {0}, byte {1}.");

    public static readonly Problem ControlCharacters = new("platform.text-control", new(
        "文字中有看不见的控制字符，请删去后再提交。", "The text contains invisible control characters; please remove them."));

    public static readonly Problem NotAWholeNumber = new("platform.not-a-whole-number", new("请填写整数，例如 12。", "Enter a whole number, such as 12."));

    public static readonly Problem NotANumber = new("platform.not-a-number", new("请填写数字，例如 12.5。", "Enter a number, such as 12.5."));

    public static readonly Problem NotADay = new("platform.not-a-day", new("请填写真实存在的日期，例如 2026-03-05。", "Enter a date that exists, such as 2026-03-05."));

    public static readonly Problem NotAChoice = new("platform.not-a-choice", new("请从给出的选项中选择。", "Choose one of the options given."));

    public static readonly Problem Required = new("platform.required", new("这一项必须填写。", "This is required."));

    public static Problem TooLong(int limit) =>
        new("platform.too-long", new Bilingual("文字太长，最多 {0} 个字符。", "The text is too long; at most {0} characters.").With(limit));
}
