using Qiao.Lexicon;
namespace Qiao.People.Filing;

/// <summary>A whole file as other programs read it, for the person alone. Codes of the lexicon; pay in fen per month.</summary>
internal sealed class FileJson(Sealing sealing)
{
    public object Of(Seeker s) => new
    {
        id = s.Id.ToString(), s.Code, name = sealing.Open(s.Name), phone = sealing.Open(s.Phone), contact = sealing.Open(s.Contact), division = s.Division?.ToString(),
        s.Latitude, s.Longitude, education = s.Education?.ToString(), s.Years, skills = Lists.Skills(s.Skills).Select(x => x.ToString()), licences = Lists.Skills(s.Licences).Select(x => x.ToString()),
        schools = EducationHistory.Read(sealing.Open(s.Schools)).Schools.Select(x => new { x.From, x.To, level = x.Level.ToString(), x.School, x.Field, x.Finished }),
        history = WorkHistory.Read(sealing.Open(s.History)).Jobs, occupations = Lists.Occupations(s.Occupations).Select(x => x.ToString()),
        divisions = Lists.Divisions(s.Divisions).Select(x => x.ToString()), payFromFen = s.PayFrom, kinds = Lists.Names<EmploymentKind>(s.Kinds).Select(x => x.ToString()),
        hours = Lists.Names<WorkTime>(s.Hours).Select(x => x.ToString()), s.ReachMetres, visibility = s.Visibility.ToString(), s.Created, s.Changed, s.Revision,
    };
}
