namespace Qiao.Organisations;

/// <summary>How an organisation's vacancies come before the public.</summary>
public enum PublishingMode
{
    /// <summary>As soon as they pass the screening.</summary>
    AtOnce,

    /// <summary>A clerk looks first.</summary>
    CheckedFirst,

    /// <summary>Not at all for now.</summary>
    Barred,
}

/// <summary>Whether an organisation may publish today, and why not at once when it may not: verification and credit together.</summary>
public sealed record PublishingStanding(PublishingMode Mode, Problem? Why);
