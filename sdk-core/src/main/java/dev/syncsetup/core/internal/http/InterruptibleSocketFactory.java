package dev.syncsetup.core.internal.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import javax.net.SocketFactory;

/**
 * Sockets on channels: an interrupt ends a blocked read at once, where a plain socket goes on
 * reading until its time-out. They work without Nagle's algorithm, which costs 40 ms for every body
 * of several segments.
 */
final class InterruptibleSocketFactory extends SocketFactory {

  @Override
  public Socket createSocket() throws IOException {
    return SocketChannel.open().setOption(StandardSocketOptions.TCP_NODELAY, true).socket();
  }

  @Override
  public Socket createSocket(String host, int port) {
    throw unconnectedOnly();
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort) {
    throw unconnectedOnly();
  }

  @Override
  public Socket createSocket(InetAddress host, int port) {
    throw unconnectedOnly();
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
    throw unconnectedOnly();
  }

  private static UnsupportedOperationException unconnectedOnly() {
    return new UnsupportedOperationException("The HTTP client connects its sockets by itself.");
  }
}
