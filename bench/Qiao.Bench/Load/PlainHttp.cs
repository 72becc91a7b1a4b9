using System.Net.Sockets;
using System.Text;

namespace Qiao.Bench.Load;

/// <summary>
/// One kept connection that asks and reads whole answers, no more: client and server share the cores, so what the client
/// spends is taken from the server.
/// </summary>
internal sealed class PlainHttp : IDisposable
{
    private static readonly byte[] HeadEnd = "\r\n\r\n"u8.ToArray();

    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private byte[] _buffer = new byte[64 * 1024];

    public static async Task<PlainHttp> ToAsync(Uri server)
    {
        var http = new PlainHttp();
        await http._socket.ConnectAsync(server.Host, server.Port);
        return http;
    }

    /// <summary>A request that can be sent any number of times.</summary>
    public static byte[] Get(Uri server, string path) => Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: {server.Authority}\r\n\r\n");

    /// <summary>Sends it and answers the status when the whole answer is there.</summary>
    public async ValueTask<int> AskAsync(byte[] request)
    {
        await _socket.SendAsync(request);
        var read = 0;
        while (true)
        {
            if (read == _buffer.Length)
            {
                Array.Resize(ref _buffer, read * 2);
            }

            var more = await _socket.ReceiveAsync(_buffer.AsMemory(read));
            if (more == 0)
            {
                throw new IOException("The server closed the connection.");
            }

            read += more;
            if (IsWhole(_buffer.AsSpan(0, read)))
            {
                // HTTP/1.1 200
                return ((_buffer[9] - '0') * 100) + ((_buffer[10] - '0') * 10) + _buffer[11] - '0';
            }
        }
    }

    public void Dispose() => _socket.Dispose();

    private static bool IsWhole(ReadOnlySpan<byte> answer)
    {
        var head = answer.IndexOf(HeadEnd);
        if (head < 0)
        {
            return false;
        }

        var length = answer[..head].IndexOf("Content-Length: "u8);
        return length < 0
            ? answer.EndsWith("\r\n0\r\n\r\n"u8)
            : System.Buffers.Text.Utf8Parser.TryParse(answer[(length + 16)..], out int bytes, out _) && answer.Length >= head + 4 + bytes;
    }
}
