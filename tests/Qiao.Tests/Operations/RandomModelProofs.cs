using Qiao.People;

namespace Qiao.Tests.Operations;

/// <summary>The model's proofs of a start: recorded once while the person is at work, and taken back.</summary>
internal sealed partial class RandomModel
{
    public string Verify(int person, int vacancy)
    {
        if (StartedAt(person, vacancy) is not { } a)
        {
            return "missing";
        }

        if (a.Ladder[^1] < (int)Rung.Started || IsProved(a))
        {
            return "refused";
        }

        a.Ladder.Add((int)Rung.Verified);
        return "done";
    }

    public string TakeProofBack(int person, int vacancy)
    {
        if (StartedAt(person, vacancy) is not { } a)
        {
            return "missing";
        }

        if (a.Ladder[^1] < (int)Rung.Verified || !IsProved(a))
        {
            return "refused";
        }

        a.Ladder.Add((int)Rung.Started);
        return "done";
    }

    private ModelApplication? StartedAt(int person, int vacancy) => Applications.GetValueOrDefault((person, vacancy)) is { Started: not null } a ? a : null;

    private static bool IsProved(ModelApplication a) => a.Ladder.LastIndexOf((int)Rung.Verified) > a.Ladder.LastIndexOf((int)Rung.Started);
}
