using Qiao.Engine.Matching;
using Qiao.Lexicon;
using Qiao.Organisations;
using Qiao.Vacancies;

namespace Qiao.Matching.Indexing;

/// <summary>A card and its traits as bytes, read only by the build that wrote them.</summary>
internal static class EntryBytes
{
    public static void Write(BinaryWriter to, IndexEntry entry)
    {
        var (card, traits) = entry;
        to.Write(card.Id.Value.ToByteArray());
        to.Write(card.Title);
        to.Write((byte)card.Language);
        Employer(to, card.Employer);
        to.Write(card.Occupation?.ToString() ?? "");
        to.Write(card.Division?.ToString() ?? "");
        to.Write(card.Place.Zh);
        to.Write(card.Place.En);
        Point(to, card.Point is { } point ? (point.Latitude, point.Longitude) : null);
        Number(to, (int?)card.Precision);
        Money(to, card.Pay);
        Number(to, card.MonthlyMinFen);
        Number(to, card.MonthlyMaxFen);
        Number(to, (int?)card.Education);
        Number(to, card.YearsMin);
        Number(to, card.YearsMax);
        to.Write((byte)card.Employment);
        to.Write(card.Headcount);
        to.Write(card.Posted.DayNumber);
        to.Write(card.Beginning);
        Set(to, traits.Skills);
        Set(to, traits.Licences);
        Number(to, traits.Pay.Min);
        Number(to, traits.Pay.Max);
    }

    public static IndexEntry Read(BinaryReader from)
    {
        var id = new VacancyId(new Guid(from.ReadBytes(16)));
        var card = new VacancyCard(
            id, from.ReadString(), (Language)from.ReadByte(), Employer(from),
            OccupationCode.TryRead(from.ReadString(), out var occupation) ? occupation : null,
            DivisionCode.TryRead(from.ReadString(), out var division) ? division : null,
            new(from.ReadString(), from.ReadString()),
            Point(from) is { } point ? new Platform.Places.GeoPoint(point.Latitude, point.Longitude) : null,
            (Precision?)(int?)Number(from), Money(from), Number(from), Number(from), (EducationLevel?)(int?)Number(from), (int?)Number(from), (int?)Number(from),
            (EmploymentKind)from.ReadByte(), from.ReadInt32(), DateOnly.FromDayNumber(from.ReadInt32()), from.ReadString());
        var traits = new VacancyTraits(VacancyKey.Of(id))
        {
            Occupation = card.Occupation?.Number ?? 0,
            Skills = Set(from),
            Licences = Set(from),
            Education = (int)(card.Education ?? EducationLevel.None),
            Years = card.YearsMin,
            Pay = new(Number(from), Number(from)),
            Point = card.Point is { } place ? new(place.Latitude, place.Longitude) : null,
            Kind = (int)card.Employment,
        };
        return new(card, traits);
    }

    private static void Employer(BinaryWriter to, OrganisationSummary? employer)
    {
        to.Write(employer is not null);
        if (employer is null)
        {
            return;
        }

        to.Write(employer.Id.Value.ToByteArray());
        to.Write(employer.Name);
        to.Write((byte)employer.Kind);
        to.Write(employer.Division?.ToString() ?? "");
        to.Write(employer.IsVerified);
        to.Write(employer.IsImported);
    }

    private static OrganisationSummary? Employer(BinaryReader from) => !from.ReadBoolean() ? null : new(
        new(new Guid(from.ReadBytes(16))), from.ReadString(), (OrganisationKind)from.ReadByte(),
        DivisionCode.TryRead(from.ReadString(), out var division) ? division : null, from.ReadBoolean(), from.ReadBoolean());

    private static void Money(BinaryWriter to, Pay? pay)
    {
        to.Write((byte)(pay is null ? 255 : (int)pay.Unit));
        if (pay is not null)
        {
            Number(to, pay.MinFen);
            Number(to, pay.MaxFen);
            to.Write(pay.MonthsPerYear);
        }
    }

    private static Pay? Money(BinaryReader from) =>
        from.ReadByte() is not 255 and var unit ? new((PayUnit)unit, Number(from), Number(from), from.ReadInt32()) : null;

    private static void Point(BinaryWriter to, (double Latitude, double Longitude)? point)
    {
        to.Write(point?.Latitude ?? double.NaN);
        to.Write(point?.Longitude ?? double.NaN);
    }

    private static (double Latitude, double Longitude)? Point(BinaryReader from)
    {
        var (latitude, longitude) = (from.ReadDouble(), from.ReadDouble());
        return double.IsNaN(latitude) ? null : (latitude, longitude);
    }

    private static void Number(BinaryWriter to, long? number) => to.Write(number ?? long.MinValue);

    private static long? Number(BinaryReader from) => from.ReadInt64() is not long.MinValue and var number ? number : null;

    private static void Set(BinaryWriter to, IdSet set)
    {
        to.Write((ushort)set.Count);
        foreach (var id in set)
        {
            to.Write(id);
        }
    }

    private static IdSet Set(BinaryReader from)
    {
        var ids = new int[from.ReadUInt16()];
        for (var i = 0; i < ids.Length; i++)
        {
            ids[i] = from.ReadInt32();
        }

        return IdSet.From(ids);
    }
}
