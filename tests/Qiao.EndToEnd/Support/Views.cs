using System.Reflection;
using Xunit.Sdk;

namespace Qiao.EndToEnd.Support;

/// <summary>Runs a test in both languages, on a phone and on a desk.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnEveryScreenAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) =>
        from language in Enum.GetValues<Language>() from width in (int[])[390, 1280] select (object[])[language, width];
}

/// <summary>Runs a journey in Chinese on a phone and in English at a desk; every page by itself is looked at in both languages and widths by the crawl.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnPhoneAndDeskAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[Language.Chinese, 390], [Language.English, 1280]];
}

/// <summary>Runs a test in both languages.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class InBothLanguagesAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => Enum.GetValues<Language>().Select(language => (object[])[language]);
}
