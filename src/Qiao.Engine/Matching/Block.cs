namespace Qiao.Engine.Matching;

/// <summary>
/// A fixed number of rows as columns. A block that readers can see is never written: a change copies it first, so a
/// change costs one block (some 50 KB) whatever the size of the store.
/// </summary>
internal abstract class Block
{
    /// <summary>Small enough to copy in microseconds, large enough that a scan is not about blocks.</summary>
    public const int Rows = 512;

    private Tile? _tile;

    protected Block()
    {
        Keys = new UInt128[Rows];
        Live = new bool[Rows];
    }

    protected Block(Block other)
    {
        Keys = [.. other.Keys];
        Live = [.. other.Live];
    }

    public UInt128[] Keys { get; }

    /// <summary>False for a row that was removed or never used; its other columns are then meaningless.</summary>
    public bool[] Live { get; }

    /// <summary>The rows laid out for a filter, made by the first reader; two at once make the same.</summary>
    public Tile Tile
    {
        get
        {
            var tile = Volatile.Read(ref _tile);
            if (tile is null)
            {
                tile = MakeTile();
                Volatile.Write(ref _tile, tile);
            }

            return tile;
        }
    }

    public abstract Block Copy();

    protected abstract Tile MakeTile();
}

/// <summary>Places as three columns.</summary>
internal sealed class PlaceColumns(int[] x, int[] y, int[] z)
{
    public PlaceColumns(int rows)
        : this(new int[rows], new int[rows], new int[rows])
    {
    }

    public Place this[int row]
    {
        get => new(x[row], y[row], z[row]);
        set => (x[row], y[row], z[row]) = (value.X, value.Y, value.Z);
    }

    public PlaceColumns Copy() => new([.. x], [.. y], [.. z]);
}
