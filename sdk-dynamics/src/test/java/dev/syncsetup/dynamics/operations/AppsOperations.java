package dev.syncsetup.dynamics.operations;

import dev.syncsetup.dynamics.directory.apps.AppRegistration;
import dev.syncsetup.dynamics.directory.apps.AppsClient;
import dev.syncsetup.dynamics.directory.apps.NewApp;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** The operations of {@link AppsClient}. */
final class AppsOperations {
  private static final NewApp SYNC = NewApp.confidential("marketo-sync", "Marketo Sync");
  private static final Set<String> SCOPES = Set.of(NewApp.USER_IMPERSONATION);
  private static final Duration YEAR = Duration.ofDays(365);

  private AppsOperations() {}

  static Stream<Operation> all() {
    return Stream.of(registrations(), secrets(), consents()).flatMap(each -> each);
  }

  private static Stream<Operation> registrations() {
    return Stream.of(
        onApp("apps.find(String)", (apps, app) -> apps.find(SYNC.uniqueName())),
        onApp("apps.find(UUID)", (apps, app) -> apps.find(app.applicationId())),
        Operation.of("apps.register", at -> () -> apps(at).register(SYNC)),
        Operation.of(
            "apps.admit",
            at -> {
              AppRegistration app = apps(at).register(SYNC);
              return () -> apps(at).admit(app.applicationId());
            }),
        Operation.ofVoid(
            "apps.delete",
            at -> {
              AppRegistration app = apps(at).register(SYNC);
              return () -> apps(at).delete(app);
            }));
  }

  private static Stream<Operation> secrets() {
    return Stream.of(
        onApp("apps.addSecret", (apps, app) -> apps.addSecret(app.applicationId(), "x", YEAR)),
        onApp("apps.secrets", (apps, app) -> apps.secrets(app.applicationId())),
        Operation.ofVoid(
            "apps.removeSecret",
            at -> {
              UUID app = apps(at).register(SYNC).applicationId();
              UUID key = apps(at).addSecret(app, "x", YEAR).keyId();
              return () -> apps(at).removeSecret(app, key);
            }));
  }

  private static Stream<Operation> consents() {
    return Stream.of(
        onApp(
            "apps.grantConsent",
            (apps, app) -> apps.grantConsent(app.applicationId(), NewApp.DATAVERSE, SCOPES)),
        Operation.of(
            "apps.revokeConsent",
            at -> {
              UUID app = admitted(at).applicationId();
              Set<String> unused = apps(at).grantConsent(app, NewApp.DATAVERSE, SCOPES);
              return () -> apps(at).revokeConsent(app, NewApp.DATAVERSE, SCOPES);
            }));
  }

  private static Operation onApp(
      String name, BiFunction<AppsClient, AppRegistration, Object> operation) {
    return Operation.of(
        name,
        at -> {
          AppRegistration app = admitted(at);
          return () -> operation.apply(apps(at), app);
        });
  }

  private static AppRegistration admitted(Stage at) {
    AppRegistration app = apps(at).register(SYNC);
    UUID unused = apps(at).admit(app.applicationId());
    return app;
  }

  private static AppsClient apps(Stage at) {
    return at.client().directory().apps();
  }
}
