package dev.syncsetup.examples.services;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.dynamics.MicrosoftCloud;
import dev.syncsetup.examples.onboarding.Choices;
import dev.syncsetup.examples.onboarding.Flow;
import dev.syncsetup.examples.onboarding.Onboarding;
import dev.syncsetup.examples.onboarding.OnboardingFile;
import dev.syncsetup.examples.onboarding.SampleFile;
import dev.syncsetup.examples.onboarding.Screens;
import dev.syncsetup.examples.onboarding.Secrets;
import dev.syncsetup.marketo.handoff.Operator;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.SimulatedCloudTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The clients that real endpoints get, pointed at simulators by the file alone. */
@SimulatedCloudTest
class LiveServicesTest {
  @TempDir Path directory;

  @Test
  void filesAddressesAreUsedAndExchangesRecordedWithoutBodies(SimulatedCloud cloud)
      throws IOException {
    Onboarding onboarding = OnboardingFile.read(pointedAt(cloud));
    Choices choices = new Choices(Flow.S2S, Screens.RELAY, false);
    Secrets secrets = Secrets.orGenerated(choices.secrets(onboarding), Map.of());
    new TenantSeed(cloud, onboarding, secrets).plant();

    try (Services services = open(cloud, onboarding, secrets)) {
      services.dynamics().whoAmI();
      services.marketo().observation().crmAttachment();

      assertThat(services.takeRecord())
          .allMatch(exchange -> exchange.status() == 200)
          .allMatch(exchange -> exchange.request().isEmpty() && exchange.response().isEmpty())
          .extracting(exchange -> exchange.service() + " " + exchange.path())
          .contains(
              "dataverse /api/data/v9.2/WhoAmI",
              "entra /" + cloud.tenant().id() + "/oauth2/v2.0/token",
              "marketo /identity/oauth/token");
      assertThat(services.takeRecord()).isEmpty();
      assertThat(services.simulated()).isFalse();
      assertThat(services.acknowledgedUrl()).isEqualTo("https://contoso.crm.dynamics.com");
    }
  }

  private static Services open(SimulatedCloud cloud, Onboarding onboarding, Secrets secrets) {
    return LiveServices.of(
        onboarding,
        secrets,
        Optional.of(Operator.directory(Path.of("unused"))),
        new MicrosoftCloud(
            cloud.authority(),
            cloud.graphUrl(),
            cloud.adminUrl(),
            "https://service.powerapps.com/.default"),
        http -> http.sslSocketFactory(cloud.sslContext().getSocketFactory(), cloud.trustManager()));
  }

  private Path pointedAt(SimulatedCloud cloud) throws IOException {
    String text =
        Files.readString(SampleFile.find())
            .replace(
                "organizationUrl: https://contoso.crm.dynamics.com",
                "organizationUrl: " + cloud.dataverseUrl())
            .replace("https://123-abc-456.mktorest.com", cloud.marketoUrl().toString())
            .replace("contoso.onmicrosoft.com #", cloud.tenant().id() + " #");
    return Files.writeString(directory.resolve("onboarding.yaml"), text);
  }
}
