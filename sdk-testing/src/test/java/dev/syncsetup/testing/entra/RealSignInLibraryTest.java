package dev.syncsetup.testing.entra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.aad.msal4j.ClientCredentialFactory;
import com.microsoft.aad.msal4j.ClientCredentialParameters;
import com.microsoft.aad.msal4j.ConfidentialClientApplication;
import com.microsoft.aad.msal4j.DeviceCodeFlowParameters;
import com.microsoft.aad.msal4j.IAuthenticationResult;
import com.microsoft.aad.msal4j.MsalInteractionRequiredException;
import com.microsoft.aad.msal4j.MsalServiceException;
import com.microsoft.aad.msal4j.PublicClientApplication;
import com.microsoft.aad.msal4j.SilentParameters;
import com.microsoft.aad.msal4j.UserNamePasswordParameters;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.SimulatedCloudTest;
import dev.syncsetup.testing.tenant.Application;
import dev.syncsetup.testing.tenant.Token;
import dev.syncsetup.testing.transcript.Exchange;
import java.net.MalformedURLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletionException;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;

/** The library that the SDK signs in with accepts the simulated Entra ID over TLS. */
// Signing in with a password is deprecated, yet Marketo's documented procedure needs it.
@SuppressWarnings("deprecation")
@SimulatedCloudTest
class RealSignInLibraryTest {
  private final SimulatedCloud cloud;
  private final Application application;
  private final String authority;
  private final Set<String> scope;

  RealSignInLibraryTest(SimulatedCloud cloud) {
    this.cloud = cloud;
    this.application = cloud.tenant().application(SimulatedCloud.ADMINISTRATOR).orElseThrow();
    this.authority = cloud.authority() + "/" + cloud.tenant().id() + "/";
    this.scope = Set.of(cloud.dataverseUrl() + "/.default");
    application.publicClient(true);
    application.delegatedConsents().add("user_impersonation");
  }

  private ConfidentialClientApplication confidential(String secret) throws MalformedURLException {
    return ConfidentialClientApplication.builder(
            SimulatedCloud.ADMINISTRATOR.toString(),
            ClientCredentialFactory.createFromSecret(secret))
        .authority(authority)
        .validateAuthority(false)
        .instanceDiscovery(false)
        .sslSocketFactory(cloud.sslContext().getSocketFactory())
        .build();
  }

  private PublicClientApplication publicClient() throws MalformedURLException {
    return PublicClientApplication.builder(SimulatedCloud.ADMINISTRATOR.toString())
        .authority(authority)
        .validateAuthority(false)
        .instanceDiscovery(false)
        .sslSocketFactory(cloud.sslContext().getSocketFactory())
        .build();
  }

  private UserNamePasswordParameters password(String password) {
    return UserNamePasswordParameters.builder(
            scope, SimulatedCloud.ADMINISTRATOR_USER, password.toCharArray())
        .build();
  }

  private Token token(IAuthenticationResult result) {
    return cloud.tenant().token(result.accessToken()).orElseThrow();
  }

  @Test
  void clientSecretTakesOneRequestPerToken() throws Exception {
    var client = confidential(SimulatedCloud.ADMINISTRATOR_SECRET);
    var parameters = ClientCredentialParameters.builder(scope).build();

    Token token = token(client.acquireToken(parameters).join());

    assertThat(token.audience()).isEqualTo(cloud.dataverseUrl().toString());
    assertThat(cloud.transcript().of("entra")).hasSize(1);
  }

  @Test
  void wrongSecretReachesTheCallerWithItsCode() throws Exception {
    var client = confidential("wrong");
    var parameters = ClientCredentialParameters.builder(scope).build();

    assertThatThrownBy(() -> client.acquireToken(parameters).join())
        .isInstanceOf(CompletionException.class)
        .cause()
        .isInstanceOfSatisfying(
            MsalServiceException.class,
            e -> {
              assertThat(e.errorCode()).isEqualTo("invalid_client");
              assertThat(e.statusCode()).isEqualTo(401);
              assertThat(e.getMessage()).contains("AADSTS7000215");
            });
  }

  @Test
  void passwordSignsInAndIsFoundInTheCacheAfterwards() throws Exception {
    var client = publicClient();

    IAuthenticationResult first =
        client.acquireToken(password(SimulatedCloud.ADMINISTRATOR_PASSWORD)).join();
    IAuthenticationResult second =
        client
            .acquireTokenSilently(SilentParameters.builder(scope, first.account()).build())
            .join();

    assertThat(first.account().username()).isEqualTo(SimulatedCloud.ADMINISTRATOR_USER);
    assertThat(token(first).accountId()).isPresent();
    assertThat(second.accessToken()).isEqualTo(first.accessToken());
  }

  @Test
  void refreshTokenIsAccepted() throws Exception {
    var client = publicClient();
    IAuthenticationResult first =
        client.acquireToken(password(SimulatedCloud.ADMINISTRATOR_PASSWORD)).join();

    IAuthenticationResult second =
        client
            .acquireTokenSilently(
                SilentParameters.builder(scope, first.account())
                    // Without it the library drops the port of the authority.
                    .authorityUrl(authority)
                    .forceRefresh(true)
                    .build())
            .join();

    assertThat(second.accessToken()).isNotEqualTo(first.accessToken());
    assertThat(token(second).accountId()).isEqualTo(token(first).accountId());
  }

  @Test
  void missingConsentAsksForInteraction() throws Exception {
    application.delegatedConsents().clear();
    var client = publicClient();

    assertThatThrownBy(
            () -> client.acquireToken(password(SimulatedCloud.ADMINISTRATOR_PASSWORD)).join())
        .cause()
        .isInstanceOf(MsalInteractionRequiredException.class)
        .hasMessageContaining("AADSTS65001");
  }

  @Test
  void certificateSignsIn() throws Exception {
    HeldCertificate certificate = new HeldCertificate.Builder().rsa2048().build();
    application.certificates().add(certificate.certificate());
    var client =
        ConfidentialClientApplication.builder(
                SimulatedCloud.ADMINISTRATOR.toString(),
                ClientCredentialFactory.createFromCertificate(
                    certificate.keyPair().getPrivate(), certificate.certificate()))
            .authority(authority)
            .validateAuthority(false)
            .instanceDiscovery(false)
            .sslSocketFactory(cloud.sslContext().getSocketFactory())
            .build();

    Token token =
        token(client.acquireToken(ClientCredentialParameters.builder(scope).build()).join());

    assertThat(token.applicationId()).isEqualTo(SimulatedCloud.ADMINISTRATOR);
  }

  @Test
  void deviceCodeSignsIn() throws Exception {
    DeviceCodes codes = cloud.entra().deviceCodes();
    codes.interval(Duration.ZERO);

    IAuthenticationResult result =
        publicClient()
            .acquireToken(
                DeviceCodeFlowParameters.builder(
                        scope,
                        code -> codes.approve(code.userCode(), SimulatedCloud.ADMINISTRATOR_USER))
                    .build())
            .join();

    assertThat(token(result).accountId()).isPresent();
  }

  @Test
  void secretsDoNotReachTheTranscript() throws Exception {
    publicClient().acquireToken(password(SimulatedCloud.ADMINISTRATOR_PASSWORD)).join();

    assertThat(cloud.transcript().exchanges())
        .extracting(Exchange::requestBody)
        .noneMatch(body -> body.contains(SimulatedCloud.ADMINISTRATOR_PASSWORD));
  }
}
