using Qiao.Engine.Text;

namespace Qiao.Engine.Tests.Text;

public sealed class RecentTests
{
    [Fact]
    public void A_text_that_recurs_is_worked_out_once()
    {
        var worked = 0;
        var recent = new Recent<int>(1024, text =>
        {
            worked++;
            return text.Length;
        });

        Assert.Equal([2, 2, 2], new[] { recent.Of("焊工"), recent.Of("焊工"), recent.Of(new string("焊工".ToCharArray())) });
        Assert.Equal(1, worked);
    }

    [Fact]
    public void More_texts_than_slots_push_each_other_out_and_are_still_right()
    {
        var recent = new Recent<string>(4, text => text + "!");

        for (var round = 0; round < 3; round++)
        {
            for (var i = 0; i < 100; i++)
            {
                Assert.Equal($"{i}!", recent.Of($"{i}"));
            }
        }
    }
}
