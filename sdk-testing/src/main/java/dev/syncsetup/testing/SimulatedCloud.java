package dev.syncsetup.testing;

import dev.syncsetup.testing.dataverse.AdminSimulator;
import dev.syncsetup.testing.dataverse.DataverseSimulator;
import dev.syncsetup.testing.entra.EntraSimulator;
import dev.syncsetup.testing.faults.Faults;
import dev.syncsetup.testing.graph.GraphSimulator;
import dev.syncsetup.testing.internal.http.Service;
import dev.syncsetup.testing.internal.server.SimulatorServer;
import dev.syncsetup.testing.marketo.MarketoSimulator;
import dev.syncsetup.testing.tenant.Tenant;
import dev.syncsetup.testing.transcript.Transcript;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.tls.Certificates;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.jspecify.annotations.Nullable;

/**
 * A tenant with Entra ID, Microsoft Graph, one Dataverse environment and one Marketo instance, each
 * on a loopback port of its own.
 *
 * <p>The services are stateful and strict: what the real ones refuse, these refuse, with the same
 * error body. Time is {@link #clock()}, which stands still until it is advanced. A fresh cloud has
 * one administrator app, one administrator with a mailbox, three licence SKUs, one Marketo API
 * user, and nothing of Marketo in Dynamics.
 */
public final class SimulatedCloud implements AutoCloseable {
  /** Client id of the administrator app a fresh cloud has. */
  public static final UUID ADMINISTRATOR = Tenant.named("administrator app");

  /** Its client secret. */
  public static final String ADMINISTRATOR_SECRET = "simulated-administrator-secret";

  /** User name of the one person a fresh cloud has; she has a mailbox. */
  public static final String ADMINISTRATOR_USER = "admin@contoso.com";

  /** Her password. */
  public static final String ADMINISTRATOR_PASSWORD = "simulated-Administrator-1";

  private final Object lock = new Object();
  private final SimulatedClock clock = new SimulatedClock();
  private final Transcript transcript = new Transcript();
  private final Faults faults = new Faults();
  private final Tenant tenant = new Tenant(clock);
  private final DataverseSimulator dataverse = new DataverseSimulator(tenant, clock, faults);
  private final AdminSimulator admin = new AdminSimulator(dataverse);
  private final MarketoSimulator marketo =
      new MarketoSimulator(clock, new MarketoValidation(tenant, dataverse));
  private final EntraSimulator entra = new EntraSimulator(tenant, clock);
  private final GraphSimulator graph = new GraphSimulator(tenant, clock, faults);
  private final HeldCertificate certificate;
  private final HandshakeCertificates certificates;
  private final SimulatorServer entraServer;
  private final SimulatorServer graphServer;
  private final SimulatorServer dataverseServer;
  private final SimulatorServer adminServer;
  private final SimulatorServer marketoServer;
  private final SimulatorServer relayServer;

  private SimulatedCloud() {
    certificate = new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build();
    certificates =
        new HandshakeCertificates.Builder()
            .heldCertificate(certificate)
            .addTrustedCertificate(certificate.certificate())
            .build();
    entraServer = serve(entra, certificates.sslSocketFactory());
    graphServer = serve(graph, null);
    dataverseServer = serve(new SyncedDataverse(dataverse, marketo), null);
    adminServer = serve(admin, null);
    marketoServer = serve(marketo, null);
    relayServer = serve(marketo.relay(), null);
    seed();
  }

  /** Starts all services on free ports. */
  public static SimulatedCloud start() {
    return new SimulatedCloud();
  }

  /** Puts everything back as it was on starting, the clock included; addresses stay. */
  public void reset() {
    synchronized (lock) {
      clock.reset();
      faults.clear();
      transcript.clear();
      seed();
    }
  }

  public SimulatedClock clock() {
    return clock;
  }

  public Transcript transcript() {
    return transcript;
  }

  public Faults faults() {
    return faults;
  }

  /** The directory, to be seeded before requests are sent. */
  public Tenant tenant() {
    return tenant;
  }

  public EntraSimulator entra() {
    return entra;
  }

  public GraphSimulator graph() {
    return graph;
  }

  public DataverseSimulator dataverse() {
    return dataverse;
  }

  /** Power Platform administration; the administrator app is registered with it. */
  public AdminSimulator admin() {
    return admin;
  }

  public MarketoSimulator marketo() {
    return marketo;
  }

  /** Address of the simulated login.microsoftonline.com; https. */
  public URI authority() {
    return entraServer.origin();
  }

  /** Address of the simulated graph.microsoft.com, without version. */
  public URI graphUrl() {
    return graphServer.origin();
  }

  /** Address of the organisation. */
  public URI dataverseUrl() {
    return dataverseServer.origin();
  }

  /** Address of the simulated Power Platform administration. */
  public URI adminUrl() {
    return adminServer.origin();
  }

  /** Address of the Marketo instance. */
  public URI marketoUrl() {
    return marketoServer.origin();
  }

  /** Address of the relay that operates Marketo's CRM screens. */
  public URI relayUrl() {
    return relayServer.origin();
  }

  /**
   * Makes Dataverse slow, in real time; for benchmarks only.
   *
   * @param perRequest what every request takes
   * @param perOperation what every operation takes on top, of which a batch has many
   */
  public void slowDataverse(Duration perRequest, Duration perOperation) {
    dataverseServer.delay(perRequest, perOperation);
  }

  /**
   * Makes Graph and Power Platform administration slow, in real time; for benchmarks only.
   *
   * @param perRequest what every request takes, however many a batch holds
   */
  public void slowGraph(Duration perRequest) {
    graphServer.delay(perRequest, Duration.ZERO);
    adminServer.delay(perRequest, Duration.ZERO);
  }

  /** Trusts the certificate of {@link #authority()}. */
  public SSLContext sslContext() {
    return certificates.sslContext();
  }

  /** The same trust, for HTTP clients that want it beside the socket factory. */
  public X509TrustManager trustManager() {
    return certificates.trustManager();
  }

  /** The certificate of {@link #authority()}, PEM, for processes that have to trust it. */
  public String certificate() {
    return Certificates.certificatePem(certificate.certificate());
  }

  /** Looks at the services, or changes them, while none of them is answering a request. */
  public <T> T betweenRequests(Supplier<T> work) {
    synchronized (lock) {
      return work.get();
    }
  }

  /** Stops all services. */
  @Override
  public void close() {
    for (SimulatorServer server :
        List.of(
            entraServer, graphServer, dataverseServer, adminServer, marketoServer, relayServer)) {
      server.close();
    }
  }

  private void seed() {
    tenant.reset();
    FreshTenant.seed(tenant, graphUrl(), dataverseUrl(), adminUrl());
    for (Service service : List.of(entra, graph, dataverse, admin, marketo, marketo.relay())) {
      service.reset();
    }
    dataverse.servedAt(dataverseUrl());
    dataverse.settings().authority(authority().toString());
    dataverse.addAdministrator(Objects.requireNonNull(tenant.applications().get(ADMINISTRATOR)));
    admin.register(ADMINISTRATOR);
  }

  private SimulatorServer serve(Service service, @Nullable SSLSocketFactory tls) {
    return new SimulatorServer(service, clock, transcript, faults, lock, tls);
  }
}
