namespace Qiao.Platform.Web;

/// <summary>A part that a module adds to another module's page about a subject, such as an employer's vacancies.</summary>
public interface IPanel<TSubject>
{
    int Order { get; }

    /// <summary>What to show, or null for nothing.</summary>
    Task<PanelContent?> RenderAsync(TSubject subject, CancellationToken ct);
}

/// <summary>A component and its parameters.</summary>
public sealed record PanelContent(Type Component, IDictionary<string, object?> Parameters);
