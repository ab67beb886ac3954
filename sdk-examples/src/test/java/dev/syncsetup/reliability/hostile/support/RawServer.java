package dev.syncsetup.reliability.hostile.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ServerSocketFactory;

/** A server that need not keep to HTTP. Each connection gets one answer. */
public final class RawServer implements AutoCloseable {

  /** Writes an answer, well-formed or not, until it is done or the client hangs up. */
  @FunctionalInterface
  public interface Answer {
    void write(OutputStream out) throws IOException;
  }

  private final Service service;
  private final Answer answer;
  private final ServerSocket listening;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final List<String> received = new CopyOnWriteArrayList<>();

  private RawServer(Service service, ServerSocketFactory sockets, Answer answer) {
    this.service = service;
    this.answer = answer;
    try {
      this.listening = sockets.createServerSocket(0, 50, InetAddress.getByName("localhost"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Plays this service, over TLS where the SDK accepts nothing else. */
  public static RawServer of(Service service, Answer answer) {
    ServerSocketFactory sockets =
        service == Service.ENTRA ? HostileServer.sockets() : ServerSocketFactory.getDefault();
    RawServer server = new RawServer(service, sockets, answer);
    thread(server::accept);
    return server;
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = listening.accept();
        open.add(socket);
        thread(() -> serve(socket));
      }
    } catch (IOException closed) {
      // The end of the test.
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
      String request = String.valueOf(in.readLine());
      for (String line = request; line != null && !line.isEmpty(); line = in.readLine()) {}
      String target = request.replaceFirst("^\\S* ", "");
      if (service.answers(target)) {
        received.add(request);
        answer.write(socket.getOutputStream());
      } else {
        RawAnswers.ok(HostileServer.TOKEN).write(socket.getOutputStream());
      }
    } catch (IOException hungUp) {
      // What a client should do.
    }
  }

  private static void thread(Runnable task) {
    Thread thread = new Thread(task, "raw-server");
    thread.setDaemon(true);
    thread.start();
  }

  public URI address() {
    String scheme = service == Service.ENTRA ? "https" : "http";
    return URI.create(scheme + "://localhost:" + listening.getLocalPort());
  }

  /** First lines of the requests that have reached the service. */
  public List<String> received() {
    return List.copyOf(received);
  }

  @Override
  public void close() throws IOException {
    listening.close();
    for (Socket socket : open) {
      socket.close();
    }
  }
}
