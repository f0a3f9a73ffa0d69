using System.Net.Sockets;

namespace BaRS.ErrorGen.Tool.Probe.Http;

/// <summary>Why there is no answer, in the words of someone who runs a receiver.</summary>
internal static class FailureText
{
    public static ProbeAnswer Of(Exception exception)
    {
        var error = (exception as HttpRequestException)?.HttpRequestError ?? (exception as HttpIOException)?.HttpRequestError;
        var isUnreachable = error
            is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError
            or HttpRequestError.ProxyTunnelError;
        return new ProbeAnswer { Failure = Text(error, exception), IsUnreachable = isUnreachable };
    }

    private static string Text(HttpRequestError? error, Exception exception) => error switch
    {
        HttpRequestError.NameResolutionError => "the name of the host is not known",
        HttpRequestError.ConnectionError when Inner<SocketException>(exception) is { } socket => Text(socket.SocketErrorCode),
        HttpRequestError.ConnectionError => "no connection was made",
        HttpRequestError.SecureConnectionError => "TLS failed: " + Innermost(exception),
        HttpRequestError.ProxyTunnelError => "the proxy of this machine did not connect to the receiver",
        HttpRequestError.InvalidResponse => "the answer is not HTTP",
        HttpRequestError.ResponseEnded => "the connection was closed before the end of the answer",
        HttpRequestError.ConfigurationLimitExceeded => "the headers of the answer are larger than 64 KiB",
        _ when Inner<SocketException>(exception) is { } socket => Text(socket.SocketErrorCode),
        _ => Innermost(exception),
    };

    private static string Text(SocketError error) => error switch
    {
        SocketError.ConnectionRefused => "the connection was refused",
        SocketError.ConnectionReset or SocketError.ConnectionAborted or SocketError.Shutdown => "the connection was reset",
        SocketError.HostUnreachable or SocketError.NetworkUnreachable => "there is no route to the host",
        SocketError.TimedOut => "no connection was made in time",
        _ => $"the connection failed ({error})",
    };

    private static T? Inner<T>(Exception? exception)
        where T : Exception
    {
        for (; exception is not null; exception = exception.InnerException)
        {
            if (exception is T found)
                return found;
        }

        return null;
    }

    private static string Innermost(Exception exception) => exception.GetBaseException().Message.TrimEnd('.');
}
