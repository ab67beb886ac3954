package dev.syncsetup.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.core.AccessToken;
import dev.syncsetup.core.Secret;
import dev.syncsetup.core.TokenProvider;
import dev.syncsetup.core.errors.AuthenticationException;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.SimulatedCloudTest;
import dev.syncsetup.testing.tenant.Account;
import dev.syncsetup.testing.tenant.Application;
import dev.syncsetup.testing.tenant.Tenant;
import dev.syncsetup.testing.transcript.Exchange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SimulatedCloudTest
class TokenSharingTest {
  private static final int THREADS = 64;

  private SimulatedCloud cloud;

  @BeforeEach
  void start(SimulatedCloud fresh) {
    cloud = fresh;
  }

  @Test
  void tokenIsFetchedOnceForManyThreads() throws Exception {
    try (DynamicsClient client = Simulated.client(cloud)) {
      atOnce(THREADS, client::whoAmI);
      assertThat(cloud.transcript().of("entra")).hasSize(1);

      cloud.clock().advance(Duration.ofMinutes(56));
      atOnce(THREADS, client::whoAmI);
      assertThat(cloud.transcript().of("entra")).hasSize(2);
    }
  }

  @Test
  void callsInALongRunMeetNoExpiredToken() {
    try (DynamicsClient client = Simulated.client(cloud)) {
      for (int minutes = 0; minutes < 600; minutes += 20) {
        client.whoAmI();
        cloud.clock().advance(Duration.ofMinutes(20));
      }
    }

    assertThat(cloud.transcript().of("dataverse")).extracting(Exchange::status).containsOnly(200);
    assertThat(cloud.transcript().of("entra")).hasSizeBetween(10, 15);
  }

  @Test
  void twoTenantsAtOnceDoNotMixTokens() throws Exception {
    try (SimulatedCloud fabrikam = SimulatedCloud.start();
        DynamicsClient one = Simulated.client(cloud);
        DynamicsClient two = Simulated.client(fabrikam)) {
      assertThat(fabrikam.tenant().account("only@contoso.com")).isEmpty();
      cloud.tenant().addAccount("only@contoso.com", "Only here", "x");
      List<Callable<Boolean>> calls = new ArrayList<>();
      for (int i = 0; i < 32; i++) {
        calls.add(() -> one.directory().account("only@contoso.com").isPresent());
        calls.add(() -> two.directory().account("only@contoso.com").isEmpty());
      }

      assertThat(all(calls)).containsOnly(true);
      assertThat(one.whoAmI().userId()).isNotNull();
      assertThat(two.whoAmI().userId()).isNotNull();
      for (SimulatedCloud each : List.of(cloud, fabrikam)) {
        assertThat(each.transcript().of("entra")).hasSize(2);
        assertThat(each.transcript().exchanges()).extracting(Exchange::status).doesNotContain(401);
      }
    }
  }

  @Test
  void twoPeopleOfOneTenantDoNotMixTokens() throws Exception {
    Application app =
        cloud.tenant().addApplication(Tenant.named("shared app"), "App", "unused-secret");
    app.publicClient(true);
    app.delegatedConsents().add("user_impersonation");
    try (DynamicsClient ann = person(app, "ann@contoso.com");
        DynamicsClient bob = person(app, "bob@contoso.com")) {
      UUID annId = ann.whoAmI().userId().value();
      UUID bobId = bob.whoAmI().userId().value();
      assertThat(annId).isNotEqualTo(bobId);
      List<Callable<Boolean>> calls = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        calls.add(() -> ann.whoAmI().userId().value().equals(annId));
        calls.add(() -> bob.whoAmI().userId().value().equals(bobId));
      }
      assertThat(all(calls)).containsOnly(true);
    }
  }

  @Test
  void tokensOfTheCallerAreAskedForOncePerService() throws Exception {
    List<String> asked = new CopyOnWriteArrayList<>();
    EntraCredential credential =
        EntraCredential.tokens(
            scope -> {
              asked.add(scope);
              return issued(scope);
            });

    try (DynamicsClient client = Simulated.builder(cloud).credential(credential).build()) {
      atOnce(THREADS, client::whoAmI);
      assertThat(client.directory().account("nobody@contoso.com")).isEmpty();
    }

    assertThat(asked)
        .containsExactly(cloud.dataverseUrl() + "/.default", cloud.graphUrl() + "/.default");
    assertThat(cloud.transcript().of("entra")).isEmpty();
  }

  @Test
  void failureOfTheCallersTokensReachesTheCaller() {
    EntraCredential credential =
        EntraCredential.tokens(
            scope -> {
              throw new AuthenticationException("vault is sealed", null, null);
            });

    try (DynamicsClient client = Simulated.builder(cloud).credential(credential).build()) {
      assertThatThrownBy(client::whoAmI)
          .isInstanceOf(AuthenticationException.class)
          .hasMessage("vault is sealed");
    }
    assertThat(credential).hasToString("EntraCredential[tokens of the caller]");
  }

  @Test
  void tokenProviderOfTheCallerLearnsOfARefusedToken() {
    List<AccessToken> refused = new CopyOnWriteArrayList<>();
    EntraCredential credential =
        EntraCredential.tokenProviders(
            scope ->
                new TokenProvider() {
                  @Override
                  public AccessToken token() {
                    return refused.isEmpty()
                        ? new AccessToken(Secret.of("stale"), cloud.clock().instant())
                        : issued(scope);
                  }

                  @Override
                  public void refused(AccessToken token) {
                    refused.add(token);
                  }
                });

    try (DynamicsClient client = Simulated.builder(cloud).credential(credential).build()) {
      assertThat(client.whoAmI().userId()).isNotNull();
    }
    assertThat(refused).hasSize(1);
  }

  private AccessToken issued(String scope) {
    String audience = scope.replace("/.default", "");
    Application administrator =
        Objects.requireNonNull(cloud.tenant().applications().get(SimulatedCloud.ADMINISTRATOR));
    Set<String> permissions = administrator.applicationPermissions();
    String value =
        cloud.tenant().issue(audience, SimulatedCloud.ADMINISTRATOR, Optional.empty(), permissions);
    return new AccessToken(Secret.of(value), cloud.clock().instant().plusSeconds(3600));
  }

  private DynamicsClient person(Application app, String userName) {
    Account account = cloud.tenant().addAccount(userName, userName, "planted-Password-1");
    cloud.dataverse().addUser(account, "System Administrator");
    return Simulated.builder(cloud)
        .credential(
            EntraCredential.userPassword(
                "contoso.com",
                app.applicationId().toString(),
                userName,
                Secret.of("planted-Password-1")))
        .build();
  }

  private static <T> List<T> atOnce(int threads, Callable<T> call) throws Exception {
    List<Callable<T>> calls = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      calls.add(call);
    }
    return all(calls);
  }

  private static <T> List<T> all(List<Callable<T>> calls) throws Exception {
    CyclicBarrier start = new CyclicBarrier(calls.size());
    ExecutorService pool = Executors.newFixedThreadPool(calls.size());
    try {
      List<Future<T>> futures = new ArrayList<>();
      for (Callable<T> call : calls) {
        futures.add(
            pool.submit(
                () -> {
                  start.await();
                  return call.call();
                }));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> future : futures) {
        results.add(future.get());
      }
      return results;
    } finally {
      pool.shutdown();
    }
  }
}
