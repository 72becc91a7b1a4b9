namespace Qiao.Vacancies;

public readonly record struct VacancyId(Guid Value) : IId<VacancyId>
{
    public static VacancyId From(Guid value) => new(value);

    public override string ToString() => Ids.Spell(Value);
}

public readonly record struct ImportId(Guid Value) : IId<ImportId>
{
    public static ImportId From(Guid value) => new(value);

    public override string ToString() => Ids.Spell(Value);
}

public readonly record struct FirstRuleId(Guid Value) : IId<FirstRuleId>
{
    public static FirstRuleId From(Guid value) => new(value);

    public override string ToString() => Ids.Spell(Value);
}

public readonly record struct BatchId(Guid Value) : IId<BatchId>
{
    public static BatchId From(Guid value) => new(value);

    public override string ToString() => Ids.Spell(Value);
}
