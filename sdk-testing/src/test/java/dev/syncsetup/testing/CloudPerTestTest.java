package dev.syncsetup.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SimulatedCloudTest
class CloudPerTestTest {
  private static final List<SimulatedCloud> SEEN = new ArrayList<>();
  private final SimulatedCloud given;

  CloudPerTestTest(SimulatedCloud cloud) {
    given = cloud;
  }

  @BeforeEach
  void remember(SimulatedCloud cloud) {
    assertThat(SEEN).doesNotContain(cloud);
    SEEN.add(cloud);
  }

  @Test
  void oneTestSharesOneCloud(SimulatedCloud cloud) {
    assertThat(cloud).isSameAs(given).isSameAs(SEEN.get(SEEN.size() - 1));
  }

  @Test
  void anotherTestGetsAnotherCloud(SimulatedCloud cloud) {
    assertThat(cloud.tenant().accounts()).hasSize(2);
    cloud.tenant().reset();
  }

  @Test
  void yetAnotherTestGetsAnotherCloud(SimulatedCloud cloud) {
    assertThat(cloud.tenant().accounts()).hasSize(2);
    cloud.tenant().reset();
  }

  @AfterAll
  static void allWereClosed() {
    assertThat(SEEN).hasSize(3);
    for (SimulatedCloud cloud : SEEN) {
      assertThatThrownBy(() -> new Socket("localhost", cloud.graphUrl().getPort()).close())
          .isInstanceOf(IOException.class);
    }
  }
}
