package dev.syncsetup.setup.sales.steps.connection;

import dev.syncsetup.dynamics.directory.DirectoryAccount;
import dev.syncsetup.dynamics.directory.LicenceSku;
import dev.syncsetup.setup.engine.Finding;
import dev.syncsetup.setup.engine.Reading;
import dev.syncsetup.setup.engine.Step;
import dev.syncsetup.setup.report.SetupStep;
import dev.syncsetup.setup.sales.journey.SalesJourney;
import dev.syncsetup.setup.steps.account.AccountView;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes the licence from the integration user, who needs none any more. */
public final class ReleaseLicence implements Step {
  private final SalesJourney journey;
  private final AccountView view;
  private final String licence;

  public ReleaseLicence(SalesJourney journey, String licence) {
    this.journey = journey;
    this.view = journey.account();
    this.licence = licence;
  }

  @Override
  public SetupStep describe() {
    return new SetupStep(
        "release-licence",
        "Take the licence " + licence + " from the integration user",
        "Create a non-interactive user account; remove the licence",
        List.of("the tenant has that licence", "the user is non-interactive"),
        false);
  }

  @Override
  public List<Reading<?>> reads() {
    return List.of(view.licences(), view.account(), view.row());
  }

  @Override
  public Finding check() {
    Optional<LicenceSku> sku = view.licence(licence);
    if (sku.isEmpty()) {
      return Finding.blocked(view.noLicence(licence));
    }
    boolean has =
        view.account()
            .get()
            .map(DirectoryAccount::licences)
            .filter(licences -> licences.contains(sku.get().id()))
            .isPresent();
    return has || !journey.isNonInteractive()
        ? Finding.missing("takes " + sku.get().partNumber() + " from the non-interactive user")
        : released(sku.get());
  }

  @Override
  public void apply() {
    DirectoryAccount account = view.account().get().orElseThrow();
    LicenceSku sku = view.licence(licence).orElseThrow();
    view.dynamics().directory().licensing().revoke(account.id(), Set.of(sku.id()));
  }

  @Override
  public Finding verify() {
    view.account().forget();
    view.row().forget();
    return check();
  }

  /** The synchronisation that follows disables people without a licence, but not these. */
  private Finding released(LicenceSku sku) {
    return view.row().get().filter(user -> user.disabled()).isPresent()
        ? Finding.blocked(
            "The licence is released, but "
                + view.userName()
                + " was disabled after that. Enable it in the Power Platform admin center.")
        : Finding.done(
            view.userName() + " has no " + sku.partNumber() + " and is still non-interactive");
  }
}
