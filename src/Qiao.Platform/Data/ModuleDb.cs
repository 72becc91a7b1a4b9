using System.Globalization;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Qiao.Platform.Identifiers;
using Qiao.Platform.Journal;
using Qiao.Platform.Places;

namespace Qiao.Platform.Data;

/// <summary>
/// The root of every module's context: the same storage types on SQLite and PostgreSQL, and the journal, so that a
/// change and its entry are saved together.
/// </summary>
public abstract class ModuleDb(DbContextOptions options) : DbContext(options)
{
    public DbSet<JournalEntry> Journal => Set<JournalEntry>();

    /// <summary>The scope this context was rented for.</summary>
    public Session? Session { get; internal set; }

    /// <summary>The module's name, which begins its tables' names and stands in its journal entries.</summary>
    protected abstract string Module { get; }

    /// <summary>Adds a journal entry that the next save writes together with the change.</summary>
    public void Record(JournalEntry entry)
    {
        entry.Module = Module;
        entry.Time = Session!.Now;
        entry.Actor = Session.Caller.Actor;
        Journal.Add(entry);
    }

    protected sealed override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Conventions.Add(_ => new SnakeCase());
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<MomentConverter>().HaveColumnType("bigint");
        configurationBuilder.Properties<DateOnly>().HaveConversion<DayConverter>().HaveColumnType("text");
        configurationBuilder.Properties<Money>().HaveConversion<MoneyConverter>().HaveColumnType("bigint");
        configurationBuilder.Properties<DivisionCode>().HaveConversion<DivisionConverter>().HaveColumnType("text");
        configurationBuilder.Properties<SocialCreditCode>().HaveConversion<CreditCodeConverter>().HaveColumnType("text");
        configurationBuilder.Properties<long>().HaveColumnType("bigint");
        configurationBuilder.Properties<int>().HaveColumnType("integer");
        configurationBuilder.Properties<bool>().HaveConversion<int>().HaveColumnType("integer");
        configurationBuilder.Properties<double>().HaveColumnType("double precision");
        configurationBuilder.Properties<string>().HaveColumnType("text");
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveColumnType("text");
        foreach (var id in IdTypes(GetType().Assembly))
        {
            configurationBuilder.Properties(id).HaveConversion(typeof(IdConverter<>).MakeGenericType(id)).HaveColumnType("text");
        }
    }

    protected sealed override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<JournalEntry>(entry =>
        {
            entry.ToTable("journal");
            entry.HasKey(e => e.Entry);
            entry.Property(e => e.Entry).ValueGeneratedOnAdd();
        });
        Describe(modelBuilder);
    }

    /// <summary>The module's own tables.</summary>
    protected abstract void Describe(ModelBuilder model);

    // A module may also hold ids of the modules it references.
    private static IEnumerable<Type> IdTypes(Assembly module) =>
        module.GetReferencedAssemblies()
            .Where(name => name.Name!.StartsWith("Qiao.", StringComparison.Ordinal))
            .Select(Assembly.Load)
            .Append(module)
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.IsValueType && type.GetInterfaces().Any(StoredValue.IsId));

    private sealed class IdConverter<TId>() : ValueConverter<TId, string>(id => Ids.Spell(id.Value), text => Read(text))
        where TId : struct, IId<TId>
    {
        private static TId Read(string text) =>
            Ids.TryRead<TId>(text, out var id) ? id : throw new FormatException($"Not a {typeof(TId).Name}: {text}");
    }

    private sealed class MomentConverter() : ValueConverter<DateTimeOffset, long>(
        moment => moment.ToUnixTimeMilliseconds(), ms => DateTimeOffset.FromUnixTimeMilliseconds(ms));

    private sealed class MoneyConverter() : ValueConverter<Money, long>(money => money.Fen, fen => new Money(fen));

    private sealed class DivisionConverter() : ValueConverter<DivisionCode, string>(
        code => code.ToString(), text => Read(text))
    {
        private static DivisionCode Read(string text) =>
            DivisionCode.TryRead(text, out var code) ? code : throw new FormatException($"Not a division code: {text}");
    }

    private sealed class CreditCodeConverter() : ValueConverter<SocialCreditCode, string>(code => code.ToString(), text => ReadCreditCode(text))
    {
        private static SocialCreditCode ReadCreditCode(string text) =>
            SocialCreditCode.TryRead(text, out var code, out _) ? code : throw new FormatException("Not a credit code in the column.");
    }

    private sealed class DayConverter() : ValueConverter<DateOnly, string>(
        day => StoredValue.Day(day), text => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture));
}
