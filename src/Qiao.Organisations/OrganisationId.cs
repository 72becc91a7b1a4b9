using Qiao.Platform;

namespace Qiao.Organisations;

public readonly record struct OrganisationId(Guid Value) : IId<OrganisationId>
{
    public static OrganisationId From(Guid value) => new(value);

    public override string ToString() => Ids.Spell(Value);
}

public readonly record struct VerificationId(Guid Value) : IId<VerificationId>
{
    public static VerificationId From(Guid value) => new(value);

    public override string ToString() => Ids.Spell(Value);
}
