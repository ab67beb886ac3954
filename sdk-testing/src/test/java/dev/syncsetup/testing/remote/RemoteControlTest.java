package dev.syncsetup.testing.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.marketo.admin.Mood;
import dev.syncsetup.testing.marketo.admin.SimulatedAdmin;
import dev.syncsetup.testing.marketo.admin.Word;
import dev.syncsetup.testing.state.CloudState;
import dev.syncsetup.testing.transcript.Exchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cloud that serves other processes. */
class RemoteControlTest {
  @TempDir Path directory;

  private final SimulatedCloud cloud = SimulatedCloud.start();
  private final RemoteControl control = RemoteControl.start(cloud);
  private RemoteCloud remote;

  @BeforeEach
  void connect() {
    Path file = directory.resolve("simulators.json");
    control.tellAdmin("Client Secret", "told").variable("SOME_SECRET", "made up").writeTo(file);
    remote = RemoteCloud.read(file);
  }

  @AfterEach
  void close() {
    control.close();
    cloud.close();
  }

  @Test
  void fileTellsEverythingAClientNeeds() {
    assertThat(
            List.of(
                remote.authority(),
                remote.graphUrl(),
                remote.dataverseUrl(),
                remote.adminUrl(),
                remote.marketoUrl(),
                remote.relayUrl()))
        .containsExactly(
            cloud.authority(),
            cloud.graphUrl(),
            cloud.dataverseUrl(),
            cloud.adminUrl(),
            cloud.marketoUrl(),
            cloud.relayUrl());
    assertThat(remote.tenantId()).isEqualTo(cloud.tenant().id().toString());
    assertThat(remote.variables()).containsOnlyKeys("SOME_SECRET").containsValue("made up");
  }

  @Test
  void certificateOfTheFileIsTrusted() throws IOException {
    OkHttpClient http =
        new OkHttpClient.Builder()
            .sslSocketFactory(remote.sslContext().getSocketFactory(), remote.trustManager())
            .build();

    try (Response response =
        http.newCall(new Request.Builder().url(remote.authority() + "/nothing").build())
            .execute()) {
      assertThat(response.code()).isBetween(400, 499);
    }
    assertThat(remote.exchanges(0))
        .singleElement()
        .isEqualTo(cloud.transcript().exchanges().get(0))
        .extracting(Exchange::service)
        .isEqualTo("entra");
    assertThat(remote.exchanges(1)).isEmpty();
  }

  @Test
  void waitingPassesTheTimeOfTheCloud() throws InterruptedException {
    Instant before = cloud.clock().instant();
    assertThat(remote.clock().instant()).isEqualTo(before);

    remote.sleep(Duration.ofMinutes(90));

    assertThat(cloud.clock().instant()).isEqualTo(before.plus(Duration.ofMinutes(90)));
    assertThat(remote.clock().instant()).isEqualTo(cloud.clock().instant());
    assertThatThrownBy(() -> remote.advance(Duration.ofSeconds(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("backwards");
  }

  @Test
  void interruptedWaitPassesNoTime() {
    Instant before = cloud.clock().instant();
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> remote.sleep(Duration.ofMinutes(90)))
        .isInstanceOf(InterruptedException.class);

    assertThat(cloud.clock().instant()).isEqualTo(before);
  }

  @Test
  void personWorksOnASheetWithTheSecretsSheWasTold() {
    Word word = remote.work(credentials("Client Secret")).orElseThrow();

    assertThat(word.by()).isEqualTo(SimulatedAdmin.NAME);
    assertThat(word.answers()).containsEntry("user", "sync@contoso.com");
    assertThat(cloud.marketo().connection().orElseThrow().credentials().clientSecret())
        .isEqualTo("told");
  }

  @Test
  void personWhoMistypesTheUrlDoesSoWhateverItsScheme() {
    control.admin().mood(Mood.MISTYPES_URL);

    remote.work(credentials("Client Secret").replace("https://contoso", "http://localhost"));

    assertThat(cloud.marketo().connection().orElseThrow().credentials().organizationUrl())
        .startsWith("http://xlocalhost");
  }

  @Test
  void stateIsTheSameFromTheOtherProcess() {
    cloud.tenant().addAccount("ops@contoso.com", "Operations \"Ω\"", "password");

    assertThat(remote.state()).isEqualTo(CloudState.of(cloud));
    assertThat(remote.state().toString()).contains("account ops@contoso.com");
  }

  @Test
  void secretThatNobodyHasToldIsNamed() {
    assertThatThrownBy(() -> remote.work(credentials("Password")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Password");
  }

  @Test
  void stopIsHeard() throws InterruptedException {
    remote.stop();

    control.awaitStop();
  }

  @Test
  void cloudThatIsGoneIsSaidSo() {
    control.close();

    assertThatThrownBy(() -> RemoteCloud.read(directory.resolve("simulators.json")))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining(control.url().toString())
        .hasMessageContaining("do not answer");
  }

  @Test
  void fileOfSomethingElseIsRefused() throws IOException {
    Path other = Files.writeString(directory.resolve("other.json"), "{\"addresses\": {}}");

    assertThatThrownBy(() -> RemoteCloud.read(other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("control");
  }

  private static String credentials(String secretLabel) {
    return """
    {"id": "credentials-1", "title": "Step 1: Enter Credentials",
     "steps": [
       {"label": "Username", "value": "sync@contoso.com", "secret": false},
       {"label": "Client ID", "value": "b3c4d5e6", "secret": false},
       {"label": "%s", "value": "client secret of app b3c4d5e6", "secret": true},
       {"label": "URL", "value": "https://contoso.crm.dynamics.com", "secret": false}],
     "questions": [{"id": "user", "text": "Which Username does it show?", "kind": "TEXT"}]}
    """
        .formatted(secretLabel);
  }
}
