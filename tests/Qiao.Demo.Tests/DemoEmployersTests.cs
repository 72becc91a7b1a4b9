using Qiao.Organisations;
using Qiao.Platform.Identifiers;
using Qiao.Platform.Places;

namespace Qiao.Demo.Tests;

public sealed class DemoEmployersTests
{
    [Fact]
    public void The_season_has_its_455_verified_employers_with_80_on_site_and_25_newcomers_beside_them()
    {
        var newcomers = DemoEmployers.Newcomers(Region.Seed, Region.Today);

        Assert.Equal(455, Region.Employers.Count);
        Assert.Equal(80, Region.Employers.Count(employer => employer.IsOnSite));
        Assert.All(Region.Employers, employer => Assert.Equal(DemoStanding.Verified, employer.Standing));
        Assert.Equal(15, newcomers.Count(employer => employer.Standing == DemoStanding.Waiting));
        Assert.Equal(10, newcomers.Count(employer => employer.Standing == DemoStanding.Unverified));
        Assert.Equal(480, Region.Employers.Concat(newcomers).Select(employer => employer.Code.Value).Distinct().Count());
        Assert.Equal(480, Region.Employers.Concat(newcomers).Select(employer => employer.Name).Distinct().Count());
    }

    [Fact]
    public void Names_codes_and_phones_belong_to_one_employer_each()
    {
        Assert.Equal(455, Region.Employers.Select(employer => employer.Name).Distinct().Count());
        Assert.Equal(455, Region.Employers.Select(employer => employer.Code.Value).Distinct().Count());
        Assert.Equal(455, Region.Employers.Select(employer => employer.ContactPhone).Distinct().Count());
    }

    [Fact]
    public void Credit_codes_are_well_formed_fit_the_district_and_are_of_a_range_that_is_not_issued()
    {
        Assert.All(Region.Employers, employer =>
        {
            Assert.True(SocialCreditCode.TryRead(employer.Code.Value, out var code, out _));
            Assert.Equal(employer.Division, code.Division);
            Assert.StartsWith("DEM", code.OrganisationCode, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Phones_read_as_mobile_numbers_of_the_range_kept_for_the_demo()
    {
        Assert.All(Region.Employers, employer =>
        {
            Assert.True(MobileNumber.TryRead(employer.ContactPhone, out _, out _));
            Assert.StartsWith("17000000", employer.ContactPhone, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void All_kinds_of_employers_and_nearly_all_districts_are_there()
    {
        foreach (var kind in (OrganisationKind[])[OrganisationKind.State, OrganisationKind.Private, OrganisationKind.Individual, OrganisationKind.Institution])
        {
            Assert.True(Region.Employers.Count(employer => employer.Kind == kind) >= 20, $"{kind}");
        }

        Assert.All(Region.Employers, employer => Assert.Equal("50", employer.Division.ToString()[..2]));
        Assert.True(Region.Employers.Select(employer => employer.Division).Distinct().Count() >= 34);
    }

    [Fact]
    public void About_a_tenth_describe_themselves_in_English_too_without_Chinese_characters()
    {
        var english = Region.Employers.Where(employer => employer.AboutEnglish is not null).ToList();
        Assert.InRange(english.Count, 25, 70);
        Assert.All(english, employer => Assert.DoesNotContain(employer.AboutEnglish!, letter => letter is >= '\u4e00' and <= '\u9fff'));
        Assert.All(Region.Employers, employer => Assert.Contains(employer.Name, employer.About, StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_seed_makes_the_same_employers_and_another_seed_makes_others()
    {
        Assert.Equal(Region.Employers, DemoEmployers.Make(Region.Seed, Region.Today));
        Assert.NotEqual(Region.Employers, DemoEmployers.Make(Region.Seed + 1, Region.Today));
    }

    [Fact]
    public void Every_division_is_a_district_or_county_of_today() =>
        Assert.All(Region.Employers, employer => Assert.NotNull(Divisions.Centre(employer.Division)));
}
