package dev.syncsetup.testing.marketo.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.syncsetup.testing.marketo.crm.CrmPerson;
import dev.syncsetup.testing.marketo.support.RelaySteps;
import dev.syncsetup.testing.marketo.support.RunningMarketo;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How leads and contacts of Dynamics come to Marketo. */
class PersonSyncTest {
  private static final UUID ANN = new UUID(0, 1);
  private static final UUID BOB = new UUID(0, 2);
  private static final Duration CYCLE = Duration.ofMinutes(5);

  private final RunningMarketo marketo = new RunningMarketo();
  private final RelaySteps relay = new RelaySteps(marketo);
  private long changes;

  @BeforeEach
  void begin() {
    marketo.simulator().initialSyncDuration(Duration.ofHours(1));
    relay.connect();
    relay.select("{'lead':['emailaddress1','new_synctomkto'],'contact':['emailaddress1']}");
  }

  @AfterEach
  void stop() {
    marketo.close();
  }

  @Test
  void initialSyncBringsEverybodyAtItsEndWhoeverMadeThem() {
    put(ANN, false, Map.of());
    put(BOB, true, Map.of());
    relay.enable();
    marketo.clock().advance(Duration.ofMinutes(59));
    assertThat(find()).isEmpty();

    marketo.clock().advance(Duration.ofMinutes(1));

    assertThat(find()).hasSize(2);
    assertThat(find().get(0).path("msftType").asText()).isEqualTo("Lead");
    assertThat(find().get(0).path("msftLeadId").asText()).isEqualTo(ANN.toString());
  }

  @Test
  void laterOneComesWithTheNextCycleAndNotBefore() {
    synchronise();
    put(ANN, false, Map.of());
    marketo.clock().advance(CYCLE.minusSeconds(1));
    assertThat(find()).isEmpty();

    marketo.clock().advance(Duration.ofSeconds(1));

    assertThat(find()).hasSize(1);
  }

  @Test
  void whatTheSyncUserDoesIsNotHeardOfUntilSomebodyElseChangesIt() {
    synchronise();
    put(ANN, true, Map.of());
    marketo.clock().advance(CYCLE);
    assertThat(find()).isEmpty();

    put(ANN, false, Map.of());
    marketo.clock().advance(CYCLE);

    assertThat(find()).hasSize(1);
  }

  @Test
  void explicitNoIsLeftOutAndYesBringsIt() {
    synchronise();
    put(ANN, false, Map.of("new_synctomkto", "false"));
    put(BOB, false, Map.of());
    marketo.clock().advance(CYCLE);
    assertThat(find()).hasSize(1);

    put(ANN, false, Map.of("new_synctomkto", "true"));
    marketo.clock().advance(CYCLE);

    assertThat(find()).hasSize(2);
  }

  @Test
  void filterThatIsNotTickedInMarketoFiltersNothing() {
    relay.select("{'lead':['emailaddress1']}");
    synchronise();
    put(ANN, false, Map.of("new_synctomkto", "false"));
    marketo.clock().advance(CYCLE);

    assertThat(find()).hasSize(1);
  }

  @Test
  void changesMadeWhileTheSyncIsOffFollowWhenItIsOnAgain() {
    synchronise();
    relay.disable();
    put(ANN, false, Map.of());
    marketo.clock().advance(CYCLE.multipliedBy(3));
    assertThat(find()).isEmpty();

    relay.enable();
    marketo.clock().advance(CYCLE);

    assertThat(find()).hasSize(1);
  }

  @Test
  void deletionInDynamicsOnlyMarksThePerson() {
    synchronise();
    put(ANN, false, Map.of());
    marketo.clock().advance(CYCLE);
    assertThat(find().get(0).path("microsoftIsDeleted").asText()).isEqualTo("false");

    marketo.dynamics().delete(ANN);
    marketo.clock().advance(CYCLE);

    assertThat(find().get(0).path("microsoftIsDeleted").asText()).isEqualTo("true");
  }

  @Test
  void personDeletedInMarketoComesBackUnderANewIdWithTheNextChange() {
    synchronise();
    put(ANN, false, Map.of());
    marketo.clock().advance(CYCLE);
    marketo.post("/leads/delete.json", "{'input':[{'id':1}]}");
    marketo.clock().advance(CYCLE);
    assertThat(find()).isEmpty();

    put(ANN, false, Map.of());
    marketo.clock().advance(CYCLE);

    assertThat(find().get(0).path("id").asInt()).isEqualTo(2);
  }

  private void synchronise() {
    relay.enable();
    marketo.clock().advance(Duration.ofHours(1));
    assertThat(find()).isEmpty();
  }

  private void put(UUID id, boolean bySyncUser, Map<String, String> filter) {
    Map<String, String> values = new HashMap<>(filter);
    values.put("emailaddress1", "ann@contoso.com");
    changes++;
    marketo
        .dynamics()
        .put(new CrmPerson("lead", id, changes, marketo.clock().instant(), bySyncUser, values));
  }

  private JsonNode find() {
    return marketo
        .get(
            "/leads.json?filterType=email&filterValues=ann@contoso.com"
                + "&fields=msftType,msftLeadId,microsoftIsDeleted")
        .json()
        .path("result");
  }
}
