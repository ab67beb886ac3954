package dev.syncsetup.reliability.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.core.AccessToken;
import dev.syncsetup.core.Secret;
import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.EntraCredential;
import dev.syncsetup.dynamics.bulk.BulkOptions;
import dev.syncsetup.dynamics.columns.TableDefinition;
import dev.syncsetup.dynamics.organization.SystemUserId;
import dev.syncsetup.dynamics.rows.Row;
import dev.syncsetup.dynamics.rows.RowChanges;
import dev.syncsetup.dynamics.rows.RowWrite;
import dev.syncsetup.marketo.MarketoClient;
import dev.syncsetup.reliability.hostile.support.Clients;
import dev.syncsetup.reliability.hostile.support.Findings;
import dev.syncsetup.reliability.hostile.support.HostileServer;
import dev.syncsetup.reliability.hostile.support.Service;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A value with line breaks, from a caller or a service, can neither split a request nor add to it.
 */
@ExtendWith(Findings.class)
@Timeout(60)
class RequestsTest {
  private static final String SPLIT = "a\r\nX-Injected: planted\r\n\r\nDELETE /x HTTP/1.1";
  private static final UUID ID = UUID.fromString("33333333-3333-3333-3333-333333333333");

  private interface Use {
    void of(URI server);
  }

  static Stream<Arguments> uses() {
    return Stream.of(
        use("user name in a filter", c -> c.users().findByUserName(SPLIT)),
        use("address in a filter", c -> c.directory().accountsWithMail(SPLIT)),
        use("user principal name in a path", c -> c.directory().account(SPLIT)),
        use("solution name", c -> c.solutions().find(SPLIT)),
        use("table name", c -> c.columns().table(SPLIT)),
        use("entity set in a path", c -> c.users().canRead(new SystemUserId(ID), SPLIT)),
        use("version of a row", c -> c.rows().update(table("x"), row(SPLIT), RowChanges.none())),
        use("version of a row in a batch", c -> c.rows().writeTogether(writes("x", SPLIT))),
        use("name of a table in a batch", c -> c.rows().writeTogether(writes(SPLIT, "1"))),
        use(
            "name of a table in a bulk",
            c -> c.rows().writeAll(writes(SPLIT, "1"), BulkOptions.inParallel())),
        Arguments.of("token of the caller", (Use) RequestsTest::withToken),
        Arguments.of("lead's value", (Use) RequestsTest::findLead));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("uses")
  void valueWithLineBreaksAddsNothingToARequest(String what, Use use) {
    try (HostileServer server =
        HostileServer.of(
            Service.MARKETO, request -> new MockResponse.Builder().body("{}").build())) {
      Findings.endsAtMost("line breaks in: " + what, "request", () -> use.of(server.address()));

      assertThat(server.received()).allSatisfy(RequestsTest::isWhole);
    }
  }

  private static void isWhole(RecordedRequest request) {
    assertThat(request.getHeaders().get("X-Injected")).isNull();
    assertThat(request.getTarget()).doesNotContain("\r", "\n", "planted\r");
    assertThat(request.getBody() == null ? "" : request.getBody().utf8())
        .doesNotContain("\r\nX-Injected", "\r\nDELETE");
  }

  private static Arguments use(String what, Consumer<DynamicsClient> call) {
    Use use =
        server -> {
          try (DynamicsClient client = Clients.dynamics(server, http -> {})) {
            call.accept(client);
          }
        };
    return Arguments.of(what, use);
  }

  private static void withToken(URI server) {
    AccessToken token = new AccessToken(Secret.of(SPLIT), Instant.MAX);
    try (DynamicsClient client =
        Clients.dynamics(
            server,
            URI.create("https://localhost:1"),
            EntraCredential.tokens(scope -> token),
            http -> {})) {
      client.whoAmI();
    }
  }

  private static void findLead(URI server) {
    try (MarketoClient client = Clients.marketo(server, http -> {})) {
      client.leads().find("email", List.of(SPLIT), List.of("id"));
    }
  }

  private static TableDefinition table(String entitySet) {
    return new TableDefinition("x", entitySet, "xid", "name", List.of(), List.of());
  }

  private static Row row(String version) {
    return new Row(ID, version, "", Map.of(), Optional.empty());
  }

  private static List<RowWrite> writes(String entitySet, String version) {
    TableDefinition table = table(entitySet);
    return List.of(
        RowWrite.update(table, row(version), RowChanges.none()),
        RowWrite.delete(table, row(version)));
  }
}
