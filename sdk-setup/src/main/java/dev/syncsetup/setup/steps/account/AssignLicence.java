package dev.syncsetup.setup.steps.account;

import dev.syncsetup.dynamics.directory.DirectoryAccount;
import dev.syncsetup.dynamics.directory.LicenceSku;
import dev.syncsetup.dynamics.users.AccessMode;
import dev.syncsetup.setup.engine.Finding;
import dev.syncsetup.setup.engine.Reading;
import dev.syncsetup.setup.engine.Step;
import dev.syncsetup.setup.report.SetupStep;
import java.util.List;
import java.util.Optional;

/** Gives an account the licence without which it never arrives in Dynamics. */
public final class AssignLicence implements Step {
  private final SetupStep description;
  private final AccountView view;
  private final String licence;

  public AssignLicence(SetupStep description, AccountView view, String licence) {
    this.description = description;
    this.view = view;
    this.licence = licence;
  }

  @Override
  public SetupStep describe() {
    return description;
  }

  @Override
  public List<Reading<?>> reads() {
    return List.of(view.account(), view.licences(), view.row());
  }

  @Override
  public Finding check() {
    Optional<LicenceSku> sku = view.licence(licence);
    if (sku.isEmpty()) {
      return Finding.blocked(view.noLicence(licence));
    }
    Optional<DirectoryAccount> account = view.account().get();
    if (account.isPresent() && account.get().licences().contains(sku.get().id())) {
      return Finding.done(sku.get().partNumber() + " is assigned");
    }
    if (isNonInteractive()) {
      return Finding.done("the user is non-interactive and needs no licence any more");
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
              + view.userName()
              + " has no usage location, without which no licence can be assigned. Set it in the"
              + " Microsoft 365 admin center.");
    }
    return Finding.missing("assigns " + sku.get().partNumber());
  }

  private boolean isNonInteractive() {
    return view.row()
        .get()
        .filter(user -> user.accessMode().equals(AccessMode.NON_INTERACTIVE))
        .isPresent();
  }

  @Override
  public void apply() {
    LicenceSku sku = view.licence(licence).orElseThrow();
    DirectoryAccount account = view.account().get().orElseThrow();
    DirectoryAccount licensed = view.dynamics().directory().assignLicence(account.id(), sku.id());
    view.account().know(Optional.of(licensed));
  }

  @Override
  public Finding verify() {
    if (check() instanceof Finding.Missing) {
      view.account().forget();
    }
    return check();
  }
}
