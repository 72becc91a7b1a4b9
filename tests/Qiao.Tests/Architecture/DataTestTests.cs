using System.Reflection;
using Xunit.Sdk;

namespace Qiao.Tests.Architecture;

/// <summary>Both databases are tested alike.</summary>
public sealed class DataTestTests
{
    [Fact]
    public void As_many_tests_run_on_one_database_as_on_the_other()
    {
        var runs = Tests().SelectMany(test => Rows(test).Select(row => (Dialect)row[0])).GroupBy(dialect => dialect).ToDictionary(of => of.Key, of => of.Count());

        Assert.True(runs[Dialect.Sqlite] > 100, "The data tests were not found.");
        Assert.Equal(runs[Dialect.Sqlite], runs[Dialect.Postgres]);
    }

    [Fact]
    public void A_data_test_is_given_its_database_by_OnBoth_and_never_skipped() =>
        Assert.Empty(Tests().Where(test => test.GetCustomAttributes<DataAttribute>().Any(data => data is not OnBothAttribute) || test.GetCustomAttribute<TheoryAttribute>()?.Skip is not null)
            .Select(test => $"{test.DeclaringType!.Name}.{test.Name}"));

    private static IEnumerable<MethodInfo> Tests() =>
        typeof(DataTestTests).Assembly.GetTypes().SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(method => method.GetCustomAttribute<FactAttribute>() is not null && method.GetParameters().FirstOrDefault()?.ParameterType == typeof(Dialect));

    private static IEnumerable<object[]> Rows(MethodInfo test) => test.GetCustomAttributes<DataAttribute>().SelectMany(data => data.GetData(test));
}
