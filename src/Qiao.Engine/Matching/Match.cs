namespace Qiao.Engine.Matching;

/// <summary>A pair that is listed: the key of the other side, its score 0..1000 and the parts that add up to it.</summary>
public readonly record struct Match(UInt128 Key, int Score, PartPoints Parts);

/// <summary>The points of each part of a score.</summary>
public readonly record struct PartPoints(int Skills, int Occupation, int Pay, int Distance, int Experience)
{
    /// <summary>The score.</summary>
    public int Sum => Skills + Occupation + Pay + Distance + Experience;
}
