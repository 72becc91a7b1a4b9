namespace Qiao.Vacancies;

public readonly record struct ApplicationId(Guid Value) : IId<ApplicationId>
{
    public static ApplicationId From(Guid value) => new(value);

    public override string ToString() => Ids.Spell(Value);
}
