package dev.syncsetup.reliability.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.core.errors.AuthenticationException;
import dev.syncsetup.core.errors.SdkException;
import dev.syncsetup.core.errors.ServiceException;
import dev.syncsetup.core.errors.UnexpectedResponseException;
import dev.syncsetup.reliability.hostile.support.Findings;
import dev.syncsetup.reliability.hostile.support.HostileServer;
import dev.syncsetup.reliability.hostile.support.Service;
import dev.syncsetup.reliability.hostile.support.Stranger;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Wherever an answer points, no request follows it to another origin, let alone a token. */
@ExtendWith(Findings.class)
@Timeout(60)
class AddressesTest {
  /** HOME stands for the host and port of the service, PORT for the port of a stranger. */
  private static final List<String> FOREIGN =
      List.of(
          "https://evil.example/api",
          "http://evil.example/api",
          "http://127.0.0.1:PORT/api",
          "http://localhost:PORT/api",
          "https://HOME/api",
          "http://HOME@evil.example/api",
          "http://HOME:443@127.0.0.1:PORT/api",
          "http://HOME%40evil.example/api",
          "http://HOME.evil.example/api",
          "http://evil.example#@HOME/api",
          "http://evil.example\\@HOME/api",
          "//evil.example/api",
          "\\\\evil.example\\api",
          "/\\evil.example/api",
          "HTTP://EVIL.EXAMPLE/api",
          "http://\uFF45\uFF56\uFF49\uFF4C.example/api",
          "http://localhost.:PORT/api",
          "http://l\u043Ecalhost:PORT/api",
          "\thttp://evil.example/api\n",
          "http://evil.example:99999/api",
          "http://[::1/api",
          "ftp://evil.example/api",
          "file:///etc/hostname",
          "javascript:alert(1)");

  private final Stranger stranger = new Stranger();

  @AfterEach
  void close() {
    stranger.close();
  }

  static Stream<Arguments> links() {
    return FOREIGN.stream()
        .flatMap(
            link -> Stream.of(Service.DATAVERSE, Service.GRAPH).map(s -> Arguments.of(link, s)));
  }

  @ParameterizedTest(name = "{0} from {1}")
  @MethodSource("links")
  void nextLinkToAnotherOriginIsNotFollowed(String link, Service service) {
    attack(
        "next-link " + link,
        service,
        UnexpectedResponseException.class,
        home ->
            new MockResponse.Builder()
                .body("{\"value\":[],\"@odata.nextLink\":\"" + json(link(link, home)) + "\"}"));
  }

  static Stream<Arguments> redirects() {
    return Stream.of(301, 302, 303, 307, 308)
        .flatMap(status -> Arrays.stream(Service.values()).map(s -> Arguments.of(status, s)));
  }

  @ParameterizedTest(name = "{0} from {1}")
  @MethodSource("redirects")
  void redirectIsNotFollowed(int status, Service service) {
    attack(
        "redirect " + status,
        service,
        service == Service.ENTRA ? AuthenticationException.class : ServiceException.class,
        home ->
            new MockResponse.Builder()
                .code(status)
                .setHeader("Location", "http://127.0.0.1:" + stranger.port() + "/planted"));
  }

  static Stream<Service> all() {
    return Arrays.stream(Service.values());
  }

  @ParameterizedTest
  @MethodSource("all")
  void headersThatNameAnotherAddressAreNotFollowed(Service service) {
    String address = "http://127.0.0.1:" + stranger.port() + "/planted";
    attack(
        "202 with Location, Content-Location, OData-EntityId, Refresh, Link",
        service,
        SdkException.class,
        home ->
            new MockResponse.Builder()
                .code(202)
                .setHeader("Location", address)
                .setHeader("Operation-Location", address)
                .setHeader("Azure-AsyncOperation", address)
                .setHeader("Content-Location", address)
                .setHeader("OData-EntityId", address)
                .setHeader("Refresh", "0; url=" + address)
                .setHeader("Link", "<" + address + ">; rel=next")
                .setHeader("Alt-Svc", "h2=\"127.0.0.1:" + stranger.port() + "\""));
  }

  private interface Answer {
    MockResponse.Builder from(String home);
  }

  private void attack(
      String input, Service service, Class<? extends Throwable> expected, Answer answer) {
    try (HostileServer server =
        HostileServer.of(
            service,
            request ->
                answer.from(request.getUrl().host() + ":" + request.getUrl().port()).build())) {
      Findings.ends(
          input, service, expected, () -> service.call(server.address(), stranger.misled()));

      assertThat(server.received()).hasSizeBetween(1, 5);
      assertThat(stranger.approached()).isEmpty();
    }
  }

  private String link(String pattern, String home) {
    return pattern.replace("HOME", home).replace("PORT", stranger.port());
  }

  private static String json(String text) {
    return text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n");
  }
}
