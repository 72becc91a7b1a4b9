namespace Qiao.People;

public readonly record struct SeekerId(Guid Value) : IId<SeekerId>
{
    public static SeekerId From(Guid value) => new(value);

    public override string ToString() => Ids.Spell(Value);
}

public readonly record struct ConsentId(Guid Value) : IId<ConsentId>
{
    public static ConsentId From(Guid value) => new(value);

    public override string ToString() => Ids.Spell(Value);
}

public readonly record struct LookId(Guid Value) : IId<LookId>
{
    public static LookId From(Guid value) => new(value);

    public override string ToString() => Ids.Spell(Value);
}
