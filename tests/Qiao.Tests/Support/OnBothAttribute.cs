using System.Reflection;
using Xunit.Sdk;

namespace Qiao.Tests.Support;

/// <summary>
/// Runs a theory once on SQLite and once on PostgreSQL; its name shows which. The dialect is the first parameter. Further
/// rows come from <see cref="Values"/>, each of which is run on both.
/// </summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class OnBothAttribute(params object[] values) : DataAttribute
{
    public object[] Values => values;

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) =>
        Enum.GetValues<Dialect>().Select(dialect => (object[])[dialect, .. values]);
}
