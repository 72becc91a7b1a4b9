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

public readonly record struct BranchId(Guid Value) : IId<BranchId>
{
    public static BranchId From(Guid value) => new(value);

    public override string ToString() => Ids.Spell(Value);
}

public readonly record struct InvitationId(Guid Value) : IId<InvitationId>
{
    public static InvitationId From(Guid value) => new(value);

    public override string ToString() => Ids.Spell(Value);
}

public readonly record struct JoinRequestId(Guid Value) : IId<JoinRequestId>
{
    public static JoinRequestId From(Guid value) => new(value);

    public override string ToString() => Ids.Spell(Value);
}

public readonly record struct TakeoverId(Guid Value) : IId<TakeoverId>
{
    public static TakeoverId From(Guid value) => new(value);

    public override string ToString() => Ids.Spell(Value);
}

public readonly record struct MergeId(Guid Value) : IId<MergeId>
{
    public static MergeId From(Guid value) => new(value);

    public override string ToString() => Ids.Spell(Value);
}

public readonly record struct LicenceId(Guid Value) : IId<LicenceId>
{
    public static LicenceId From(Guid value) => new(value);

    public override string ToString() => Ids.Spell(Value);
}

public readonly record struct ReturnId(Guid Value) : IId<ReturnId>
{
    public static ReturnId From(Guid value) => new(value);

    public override string ToString() => Ids.Spell(Value);
}

public readonly record struct CreditEventId(Guid Value) : IId<CreditEventId>
{
    public static CreditEventId From(Guid value) => new(value);

    public override string ToString() => Ids.Spell(Value);
}

public readonly record struct ChangeId(Guid Value) : IId<ChangeId>
{
    public static ChangeId From(Guid value) => new(value);

    public override string ToString() => Ids.Spell(Value);
}
