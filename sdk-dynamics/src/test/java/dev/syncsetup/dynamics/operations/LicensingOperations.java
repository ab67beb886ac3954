package dev.syncsetup.dynamics.operations;

import dev.syncsetup.dynamics.directory.licences.AccountLicences;
import dev.syncsetup.dynamics.directory.licences.LicenceOrder;
import dev.syncsetup.dynamics.directory.licences.LicencesClient;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** The operations of {@link LicencesClient}. */
final class LicensingOperations {
  private static final Set<UUID> SALES = Set.of(Stage.SALES);

  private LicensingOperations() {}

  static Stream<Operation> all() {
    return Stream.of(
        onAccount("licensing.of", LicencesClient::of),
        onAccount("licensing.assign", (licences, id) -> licences.assign(id, SALES)),
        onAccount(
            "licensing.assignAll",
            (licences, id) -> licences.assignAll(List.of(new LicenceOrder(id, SALES)))),
        Operation.of(
            "licensing.revoke",
            at -> {
              UUID id = at.account().id();
              AccountLicences unused = licences(at).assign(id, SALES);
              return () -> licences(at).revoke(id, SALES);
            }),
        onAccount("licensing.reprocess", LicencesClient::reprocess));
  }

  private static Operation onAccount(
      String name, BiFunction<LicencesClient, UUID, Object> operation) {
    return Operation.of(
        name,
        at -> {
          UUID id = at.account().id();
          return () -> operation.apply(licences(at), id);
        });
  }

  private static LicencesClient licences(Stage at) {
    return at.client().directory().licensing();
  }
}
