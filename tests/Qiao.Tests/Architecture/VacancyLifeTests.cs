using System.Text;
using Qiao.Vacancies;
using Qiao.Vacancies.Life;

namespace Qiao.Tests.Architecture;

/// <summary>The drawing of a vacancy's life in the documents is made from the table that the program runs on.</summary>
public sealed class VacancyLifeTests
{
    [Fact]
    public void The_drawing_shows_the_steps_that_there_are()
    {
        var text = new StringBuilder("""
            # The life of a vacancy

            Written by the tests from `LifeSteps` (`QIAO_WRITE_DOCS=1`): the table that pages, addresses and refusals are made from.

            ```mermaid
            stateDiagram-v2

            """);
        foreach (var step in LifeSteps.All)
        {
            foreach (var from in step.From)
            {
                text.Append(null, $"    {from} --> {step.To}: {step.Code}\n");
            }
        }

        text.Append("```\n\n| Step | 步骤 | Who | From | To | Journal | Reasons |\n|---|---|---|---|---|---|---|\n");
        foreach (var step in LifeSteps.All)
        {
            text.Append(null, $"| `{step.Code}` | {step.Name.Zh} | {step.By} | {string.Join(", ", step.From)} | {step.To} | `vacancy.{step.Event}` | {string.Join(", ", step.Reasons.Select(reason => $"`{reason.Code}`"))} |\n");
        }

        Source.AssertWritten("vacancy-life.md", text.ToString());
    }

    [Fact]
    public void Every_state_but_the_first_is_reached_and_every_open_state_can_end()
    {
        var reached = LifeSteps.All.Select(step => step.To).Append(VacancyState.Draft).Distinct().Order();

        Assert.Equal(Enum.GetValues<VacancyState>(), reached);
        Assert.All(new[] { VacancyState.Draft, VacancyState.Submitted, VacancyState.Returned, VacancyState.Published, VacancyState.Suspended, VacancyState.Expired }, state =>
            Assert.Contains(LifeSteps.All, step => step.From.Contains(state) && (step.Closes || step.To == VacancyState.Draft)));
    }
}
