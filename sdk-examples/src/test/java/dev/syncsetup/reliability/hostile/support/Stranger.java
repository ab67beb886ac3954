package dev.syncsetup.reliability.hostile.support;

import dev.syncsetup.core.HttpCustomizer;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import mockwebserver3.MockResponse;
import okhttp3.Dns;

/**
 * A server that no client of the SDK was told of. Every name in the world leads to it, except that
 * of this machine.
 */
public final class Stranger implements AutoCloseable {
  public static final String SOME_ID = "22222222-2222-2222-2222-222222222222";

  private static final Set<String> HOME = Set.of("localhost");

  private final HostileServer server =
      HostileServer.of(Service.DATAVERSE, request -> new MockResponse.Builder().body("{}").build());
  private final List<String> lookedUp = new CopyOnWriteArrayList<>();

  /** Trusts the servers' certificate, and takes down the names that are looked up. */
  public HttpCustomizer misled() {
    return builder -> {
      HostileServer.trust().customize(builder);
      builder.dns(this::lookup);
    };
  }

  private List<InetAddress> lookup(String host) throws UnknownHostException {
    if (!HOME.contains(host)) {
      lookedUp.add(host);
    }
    return Dns.SYSTEM.lookup("localhost");
  }

  /** An address of it in another form than "localhost". */
  public String port() {
    return String.valueOf(server.address().getPort());
  }

  /** What reached it, or was about to: requests, and names that were looked up. */
  public List<String> approached() {
    return server.requests() == 0
        ? List.copyOf(lookedUp)
        : List.of(server.requests() + " requests");
  }

  @Override
  public void close() {
    server.close();
  }
}
