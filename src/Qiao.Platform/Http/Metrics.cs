using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Qiao.Platform.Http;

/// <summary>
/// Collects the runtime's, the web server's and Qiao's own instruments and writes them in the Prometheus text format 0.0.4.
/// Label values never name persons: only the framework's route templates, methods and status codes reach it.
/// </summary>
public sealed class Metrics : IDisposable
{
    /// <summary>Seconds; fits both page times and long imports.</summary>
    private static readonly double[] Bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
    private static readonly string[] Meters = ["Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.RateLimiting", "System.Runtime", "Qiao"];

    private readonly MeterListener _listener = new();
    private readonly ConcurrentDictionary<(Instrument Instrument, string Labels), Series> _series = new();

    public Metrics()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (Meters.Contains(instrument.Meter.Name))
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Take(instrument, value, tags));
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Take(instrument, value, tags));
        _listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Take(instrument, value, tags));
        _listener.Start();
    }

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/metrics", (Metrics metrics) => Results.Text(metrics.Write(), "text/plain; version=0.0.4; charset=utf-8")).ForEveryone().ExcludeFromDescription();

    public string Write()
    {
        _listener.RecordObservableInstruments();
        var text = new StringBuilder();
        foreach (var group in _series.GroupBy(s => s.Key.Instrument).OrderBy(g => g.Key.Name, StringComparer.Ordinal))
        {
            var name = NameOf(group.Key);
            text.Append(CultureInfo.InvariantCulture, $"# TYPE {name} {KindOf(group.Key)}\n");
            foreach (var ((_, labels), series) in group)
            {
                series.WriteTo(text, name, labels, IsHistogram(group.Key));
            }
        }

        return text.ToString();
    }

    public void Dispose() => _listener.Dispose();

    private void Take(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var labels = new StringBuilder();
        foreach (var (key, tag) in tags)
        {
            var escaped = Convert.ToString(tag, CultureInfo.InvariantCulture)!.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
            labels.Append(labels.Length == 0 ? "" : ",").Append(key.Replace('.', '_')).Append("=\"").Append(escaped).Append('"');
        }

        var series = _series.GetOrAdd((instrument, labels.ToString()), _ => new Series());
        if (IsHistogram(instrument))
        {
            series.Observe(value);
        }
        else if (instrument.IsObservable)
        {
            series.Set(value);
        }
        else
        {
            series.Add(value);
        }
    }

    private static bool IsHistogram(Instrument instrument) => instrument.GetType().Name.StartsWith("Histogram", StringComparison.Ordinal);

    private static string KindOf(Instrument instrument)
    {
        var type = instrument.GetType().Name;
        return IsHistogram(instrument) ? "histogram" : type.StartsWith("Counter", StringComparison.Ordinal) || type.StartsWith("ObservableCounter", StringComparison.Ordinal) ? "counter" : "gauge";
    }

    private static string NameOf(Instrument instrument)
    {
        var name = instrument.Name.Replace('.', '_').Replace('-', '_');
        name = instrument.Unit == "s" ? name + "_seconds" : instrument.Unit == "By" ? name + "_bytes" : name;
        return KindOf(instrument) == "counter" ? name + "_total" : name;
    }

    private sealed class Series
    {
        private readonly Lock _gate = new();
        private readonly long[] _buckets = new long[Bounds.Length];
        private double _sum;
        private long _count;

        public void Add(double value)
        {
            lock (_gate)
            {
                _sum += value;
            }
        }

        public void Set(double value)
        {
            lock (_gate)
            {
                _sum = value;
            }
        }

        public void Observe(double value)
        {
            lock (_gate)
            {
                _sum += value;
                _count++;
                for (var i = 0; i < Bounds.Length; i++)
                {
                    _buckets[i] += value <= Bounds[i] ? 1 : 0;
                }
            }
        }

        public void WriteTo(StringBuilder text, string name, string labels, bool histogram)
        {
            lock (_gate)
            {
                if (!histogram)
                {
                    text.Append(CultureInfo.InvariantCulture, $"{name}{Braced(labels)} {_sum}\n");
                    return;
                }

                var first = labels.Length == 0 ? "" : labels + ",";
                for (var i = 0; i < Bounds.Length; i++)
                {
                    text.Append(CultureInfo.InvariantCulture, $"{name}_bucket{{{first}le=\"{Bounds[i]}\"}} {_buckets[i]}\n");
                }

                text.Append(CultureInfo.InvariantCulture, $"{name}_bucket{{{first}le=\"+Inf\"}} {_count}\n{name}_sum{Braced(labels)} {_sum}\n{name}_count{Braced(labels)} {_count}\n");
            }
        }

        private static string Braced(string labels) => labels.Length == 0 ? "" : "{" + labels + "}";
    }
}
