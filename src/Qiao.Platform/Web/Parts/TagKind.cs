namespace Qiao.Platform.Web;

/// <summary>The colour of a state. The word says everything; the colour only helps the eye.</summary>
public enum TagKind
{
    /// <summary>Drafts, closed and past things.</summary>
    Neutral,

    /// <summary>Under way.</summary>
    Active,

    /// <summary>Came out well.</summary>
    Good,

    /// <summary>Someone has to do something.</summary>
    Waiting,

    /// <summary>Refused, overdue, suspended.</summary>
    Bad,
}

/// <summary>How strongly a notice is set off.</summary>
public enum NoticeKind
{
    Plain,
    Good,
    Warning,
}
