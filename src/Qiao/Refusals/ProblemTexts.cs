using Qiao.Platform;

namespace Qiao.Refusals;

internal static class ProblemTexts
{
    public static readonly Bilingual Title = new("错误代码", "Why something was refused");

    public static readonly Bilingual Lead = new(
        "接口拒绝时会给出其中一个代码；代码的含义不会改变。{0} 这样的位置会换成具体内容。",
        "A refusal by the API carries one of these codes; a code never changes its meaning. Places such as {0} are filled in.");

    public static readonly Bilingual Code = new("代码", "Code");

    public static readonly Bilingual Meaning = new("含义", "Meaning");

    public static readonly Bilingual All = new("全部代码", "All codes");
}
