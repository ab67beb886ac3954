package dev.syncsetup.reliability.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import javax.net.SocketFactory;

/**
 * Sockets of which those that a thread asks for while it is to be refused connect to a port where
 * nobody listens: the operating system refuses them as it does when a service is down.
 */
final class RefusingSockets extends SocketFactory {
  /** A call over the network. */
  interface Call<T> {
    T run() throws IOException;
  }

  private static final Socket DEAF = bound();

  private final ThreadLocal<Boolean> refused = ThreadLocal.withInitial(() -> false);

  /** Runs a call whose connections are refused. */
  <T> T refusing(Call<T> call) throws IOException {
    refused.set(true);
    try {
      return call.run();
    } finally {
      refused.remove();
    }
  }

  @Override
  public Socket createSocket() throws IOException {
    Socket socket = refused.get() ? new Refused() : new Socket();
    socket.setTcpNoDelay(true);
    return socket;
  }

  private static final class Refused extends Socket {
    @Override
    public void connect(SocketAddress endpoint, int timeout) throws IOException {
      super.connect(DEAF.getLocalSocketAddress(), timeout);
    }
  }

  /** Bound, so that nobody else gets the port, and not listening. */
  private static Socket bound() {
    try {
      Socket socket = new Socket();
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      return socket;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Socket createSocket(String host, int port) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Socket createSocket(InetAddress host, int port) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
    throw new UnsupportedOperationException();
  }
}
