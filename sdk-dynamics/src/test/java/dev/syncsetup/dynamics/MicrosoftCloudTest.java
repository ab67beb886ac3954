package dev.syncsetup.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MicrosoftCloudTest {
  @ParameterizedTest
  @CsvSource({
    "contoso.crm.dynamics.com, login.microsoftonline.com, graph.microsoft.com,"
        + " api.bap.microsoft.com",
    "contoso.crm4.dynamics.com, login.microsoftonline.com, graph.microsoft.com,"
        + " api.bap.microsoft.com",
    "contoso.api.crm4.dynamics.com, login.microsoftonline.com, graph.microsoft.com,"
        + " api.bap.microsoft.com",
    "contoso.crm9.dynamics.com, login.microsoftonline.com, graph.microsoft.com,"
        + " gov.api.bap.microsoft.us",
    "contoso.crm.microsoftdynamics.us, login.microsoftonline.us, graph.microsoft.us,"
        + " high.api.bap.microsoft.us",
    "contoso.crm.appsplatform.us, login.microsoftonline.us, dod-graph.microsoft.us,"
        + " api.bap.appsplatform.us",
    "contoso.crm.dynamics.cn, login.chinacloudapi.cn, microsoftgraph.chinacloudapi.cn,"
        + " api.bap.partner.microsoftonline.cn",
    "CONTOSO.CRM.DYNAMICS.COM, login.microsoftonline.com, graph.microsoft.com,"
        + " api.bap.microsoft.com",
  })
  void hostTellsTheCloud(String host, String authority, String graph, String admin) {
    MicrosoftCloud cloud = MicrosoftCloud.of(URI.create("https://" + host));

    assertThat(cloud.authority()).isEqualTo(URI.create("https://" + authority));
    assertThat(cloud.graph()).isEqualTo(URI.create("https://" + graph));
    assertThat(cloud.admin()).isEqualTo(URI.create("https://" + admin));
    assertThat(cloud.adminScope()).startsWith("https://").endsWith("/.default");
    assertThat(cloud.hasKnownAuthority()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "crm", "crm2", "crm3", "crm4", "crm5", "crm6", "crm7", "crm8", "crm11", "crm12", "crm14",
        "crm15", "crm16", "crm17", "crm19", "crm20", "crm21"
      })
  void everyRegionOfThePublicCloudIsInThePublicCloud(String region) {
    for (String host : List.of("contoso." + region, "contoso.api." + region)) {
      assertThat(MicrosoftCloud.of(URI.create("https://" + host + ".dynamics.com")))
          .isEqualTo(
              new MicrosoftCloud(
                  URI.create("https://login.microsoftonline.com"),
                  URI.create("https://graph.microsoft.com"),
                  URI.create("https://api.bap.microsoft.com"),
                  "https://service.powerapps.com/.default"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "contoso.crm.dynamics.com, https://service.powerapps.com/.default",
    "contoso.crm9.dynamics.com, https://service.powerapps.us/.default",
    "contoso.api.crm9.dynamics.com, https://service.powerapps.us/.default",
    "contoso.crm.microsoftdynamics.us, https://high.service.apps.appsplatform.us/.default",
    "contoso.api.crm.microsoftdynamics.us, https://high.service.apps.appsplatform.us/.default",
    "contoso.crm.appsplatform.us, https://service.apps.appsplatform.us/.default",
    "contoso.crm.dynamics.cn, https://service.powerapps.cn/.default",
  })
  void administrationOfEachCloudHasItsOwnScope(String host, String scope) {
    assertThat(MicrosoftCloud.of(URI.create("https://" + host)).adminScope()).isEqualTo(scope);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://contoso.example.com",
        "https://evil-dynamics.com",
        "https://crm.dynamics.com.evil.example",
        "https://localhost:8080"
      })
  void foreignHostNeedsItsCloudSpelledOut(String address) {
    assertThatThrownBy(() -> MicrosoftCloud.of(URI.create(address)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cloud(new MicrosoftCloud(...))");
  }

  @Test
  void customCloudKeepsOriginsOnlyAndIsNotKnown() {
    MicrosoftCloud cloud =
        new MicrosoftCloud(
            URI.create("https://localhost:1/tenant"),
            URI.create("http://localhost:2/v1.0"),
            URI.create("http://localhost:3/"),
            "scope");

    assertThat(cloud.authority()).isEqualTo(URI.create("https://localhost:1"));
    assertThat(cloud.graph()).isEqualTo(URI.create("http://localhost:2"));
    assertThat(cloud.hasKnownAuthority()).isFalse();
  }

  @Test
  void plainHttpIsRefusedBeyondLoopbackAndForTheAuthority() {
    URI https = URI.create("https://localhost");
    URI http = URI.create("http://example.com");

    assertThatThrownBy(() -> new MicrosoftCloud(https, http, https, "scope"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Microsoft Graph");
    assertThatThrownBy(
            () -> new MicrosoftCloud(URI.create("http://localhost"), https, https, "scope"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("authority");
  }
}
