package dev.syncsetup.testing.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.SimulatedCloudTest;
import dev.syncsetup.testing.dataverse.WebApiClient;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A client that is killed at one of its requests. */
@SimulatedCloudTest
class CrashTest {
  private static final String LEADS = "/api/data/v9.2/leads";
  private static final String LEAD = "{\"lastname\": \"A\"}";

  private final SimulatedCloud cloud;
  private final WebApiClient api;
  private final List<Integer> leadsAtTheEnd = new ArrayList<>();

  CrashTest(SimulatedCloud cloud) {
    this.cloud = cloud;
    this.api = WebApiClient.administrator(cloud);
  }

  @Test
  void clientThatEndsBeforeTheWorkLeavesItUndone() {
    crashAtPost(1, false);

    assertThatThrownBy(() -> api.post("leads", LEAD)).isInstanceOf(UncheckedIOException.class);

    assertThat(leadsAtTheEnd).containsExactly(0);
    assertThat(leads()).isZero();
    assertThat(cloud.transcript().exchanges().get(0).fault()).isEqualTo("Crash");
    assertThat(cloud.transcript().exchanges().get(0).status()).isZero();
  }

  @Test
  void clientThatEndsAfterTheWorkFindsItDone() {
    crashAtPost(1, true);

    assertThatThrownBy(() -> api.post("leads", LEAD)).isInstanceOf(UncheckedIOException.class);

    assertThat(leadsAtTheEnd).containsExactly(1);
    assertThat(leads()).isEqualTo(1);
  }

  @Test
  void onlyTheRequestThatIsMeantCounts() {
    crashAtPost(2, false);

    assertThat(api.post("leads", LEAD).status()).isEqualTo(204);
    assertThat(api.post("contacts", LEAD).status()).isEqualTo(204);
    assertThat(api.get("leads").status()).isEqualTo(200);
    assertThat(leadsAtTheEnd).isEmpty();
    assertThatThrownBy(() -> api.post("leads", LEAD)).isInstanceOf(UncheckedIOException.class);

    assertThat(leadsAtTheEnd).containsExactly(1);
    assertThat(api.post("leads", LEAD).status()).isEqualTo(204);
  }

  private void crashAtPost(int n, boolean worked) {
    Fault crash = new Fault.Crash(worked, () -> leadsAtTheEnd.add(leads()));
    cloud.faults().nth(n, "dataverse", "POST", LEADS, crash);
  }

  private int leads() {
    return cloud.dataverse().rows("lead").size();
  }
}
