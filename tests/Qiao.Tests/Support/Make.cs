namespace Qiao.Tests.Support;

/// <summary>Things that tests need and do not care about, valid unless they say otherwise.</summary>
internal static class Make
{
    public const string Password = "a-long-password-1";

    private static int _last;

    public static string Name(string beginning = "someone") => $"{beginning}-{Interlocked.Increment(ref _last)}";

    public static AccountForm Account(string? name = null, Role? role = null, string scope = "500000") =>
        new(name ?? Name(), null, Password, role?.Code, scope);

    public static Account StoredAccount(TimeProvider clock, string? name = null) => new()
    {
        Id = Ids.New<AccountId>(clock),
        SignInName = name ?? Name(),
        DisplayName = "Someone",
        PasswordHash = "none",
        Created = clock.GetUtcNow(),
    };
}
