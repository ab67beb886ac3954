package dev.syncsetup.setup.steps.user;

import dev.syncsetup.dynamics.directory.DirectoryAccount;
import dev.syncsetup.dynamics.directory.LicenceSku;
import dev.syncsetup.setup.engine.Finding;
import dev.syncsetup.setup.engine.Reading;
import dev.syncsetup.setup.engine.Step;
import dev.syncsetup.setup.journey.MarketoJourney;
import dev.syncsetup.setup.journey.SyncUserWish;
import dev.syncsetup.setup.report.SetupStep;
import java.util.List;
import java.util.Optional;

/** Gives the sync user's account the licence without which it never arrives in Dynamics. */
public final class AssignLicence implements Step {
  private final MarketoJourney journey;
  private final SyncUserWish.Account wish;

  public AssignLicence(MarketoJourney journey, SyncUserWish.Account wish) {
    this.journey = journey;
    this.wish = wish;
  }

  @Override
  public SetupStep describe() {
    return new SetupStep(
        "license-sync-user",
        "Assign the licence " + wish.licence() + " to " + wish.userName(),
        "Step 2: Set up the sync user; Add and License Users",
        List.of("the tenant has that licence and a free seat", "the account has a usage location"),
        false);
  }

  @Override
  public List<Reading<?>> reads() {
    return List.of(journey.user().account(), journey.user().licences());
  }

  @Override
  public Finding check() {
    Optional<LicenceSku> sku =
        journey.user().licences().get().stream().filter(this::isWished).findFirst();
    if (sku.isEmpty()) {
      return Finding.blocked(
          "The tenant has no licence "
              + wish.licence()
              + ". It has: "
              + journey.user().licences().get().stream().map(LicenceSku::partNumber).toList()
              + ".");
    }
    Optional<DirectoryAccount> account = journey.user().account().get();
    if (account.isPresent() && account.get().licences().contains(sku.get().id())) {
      return Finding.done(sku.get().partNumber() + " is assigned");
    }
    if (sku.get().freeSeats() < 1) {
      return Finding.blocked(
          "No seat of "
              + sku.get().partNumber()
              + " is free. Buy one or take one from somebody, or name another licence.");
    }
    if (account.isPresent() && account.get().usageLocation().isEmpty()) {
      return Finding.blocked(
          "The account "
              + wish.userName()
              + " has no usage location, without which no licence can be assigned. Set it in the"
              + " Microsoft 365 admin center.");
    }
    return Finding.missing("assigns " + sku.get().partNumber());
  }

  @Override
  public void apply() {
    LicenceSku sku =
        journey.user().licences().get().stream().filter(this::isWished).findFirst().orElseThrow();
    DirectoryAccount account = journey.user().account().get().orElseThrow();
    DirectoryAccount licensed =
        journey.dynamics().directory().assignLicence(account.id(), sku.id());
    journey.user().account().know(Optional.of(licensed));
  }

  @Override
  public Finding verify() {
    if (check() instanceof Finding.Missing) {
      journey.user().account().forget();
    }
    return check();
  }

  private boolean isWished(LicenceSku sku) {
    return sku.partNumber().equalsIgnoreCase(wish.licence())
        || sku.id().toString().equalsIgnoreCase(wish.licence());
  }
}
