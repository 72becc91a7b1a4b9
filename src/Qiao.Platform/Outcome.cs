namespace Qiao.Platform;

/// <summary>How a use case ended: done, or refused for a reason the caller can act on. Bugs throw.</summary>
public abstract record Outcome<T>
{
    private Outcome()
    {
    }

    public sealed record Done(T Value) : Outcome<T>;

    /// <summary>What the caller named does not exist, or must not be known to exist.</summary>
    public sealed record Missing : Outcome<T>;

    /// <summary>Fields that cannot be accepted, by field name.</summary>
    public sealed record Invalid(IReadOnlyDictionary<string, Problem> Fields) : Outcome<T>;

    /// <summary>Everything was well-formed, but a rule says no.</summary>
    public sealed record Refused(Problem Reason) : Outcome<T>;

    public static implicit operator Outcome<T>(T value) => new Done(value);

    public static implicit operator Outcome<T>(Problem reason) => new Refused(reason);
}

/// <summary>A reason for a refusal: a stable dotted code (`organisations.code-taken`) and a text that says what to do.</summary>
public sealed record Problem(string Code, Bilingual Text);
