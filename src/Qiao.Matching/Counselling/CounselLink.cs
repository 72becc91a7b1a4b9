using Qiao.People;

namespace Qiao.Matching.Counselling;

/// <summary>On a file at the desk: the way to the joint screen.</summary>
internal sealed class CounselLink : IPanel<SeekerId>
{
    public int Order => 10;

    public Task<PanelContent?> RenderAsync(SeekerId subject, CancellationToken ct) =>
        Task.FromResult<PanelContent?>(new(typeof(CounselPanel), new Dictionary<string, object?> { [nameof(CounselPanel.Seeker)] = subject }));
}
