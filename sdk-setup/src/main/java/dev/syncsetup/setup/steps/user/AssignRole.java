package dev.syncsetup.setup.steps.user;

import dev.syncsetup.dynamics.organization.BusinessUnitId;
import dev.syncsetup.dynamics.roles.SecurityRole;
import dev.syncsetup.dynamics.users.SystemUser;
import dev.syncsetup.setup.engine.Finding;
import dev.syncsetup.setup.engine.Reading;
import dev.syncsetup.setup.engine.Step;
import dev.syncsetup.setup.journey.MarketoJourney;
import dev.syncsetup.setup.report.SetupStep;
import java.util.List;
import java.util.Optional;

/** Assigns the sync role, in the copy of the user's own business unit. */
public final class AssignRole implements Step {
  private final MarketoJourney journey;
  private final String role;
  private final UserLanguage language;

  public AssignRole(MarketoJourney journey) {
    this.journey = journey;
    this.role = journey.names().role();
    this.language = new UserLanguage(journey);
  }

  @Override
  public SetupStep describe() {
    return new SetupStep(
        "assign-sync-role",
        "Assign the security role " + role + " to a user that works in English",
        "Step 2: Set up the sync user; language, Manage Roles",
        List.of(
            "the role exists once in the user's business unit",
            "language " + language.wanted() + " is provisioned in the organisation"),
        false);
  }

  @Override
  public List<Reading<?>> reads() {
    return List.of(
        journey.newcomersUnit(),
        journey.organization(),
        journey.solution().installed(),
        journey.user().row(),
        journey.user().roleCopies(),
        journey.user().roleHolders());
  }

  @Override
  public Finding check() {
    Optional<String> untranslatable = language.obstacle();
    if (untranslatable.isPresent()) {
      return Finding.blocked(untranslatable.get());
    }
    Optional<SystemUser> user = journey.user().row().get();
    if (user.isPresent() && journey.user().hasRole()) {
      return language.isRight()
          ? Finding.done(user.get().fullName() + " has " + role + otherHolders(user.get()))
          : Finding.missing("sets the language to " + language.wanted());
    }
    return journey.solution().isInstalled() ? lookForCopy() : Finding.missing("assigns " + role);
  }

  private Finding lookForCopy() {
    List<SecurityRole> copies = journey.user().roleCopies().get();
    if (copies.isEmpty()) {
      return Finding.blocked(
          "The organisation has no role "
              + role
              + ". The solution brings it: import the package again, or give the role's name.");
    }
    BusinessUnitId unit = journey.syncUsersUnit();
    List<SecurityRole> fitting = in(unit, copies);
    return fitting.size() == 1
        ? Finding.missing("assigns " + role)
        : Finding.blocked(
            "Business unit "
                + unit
                + " should have one role named "
                + role
                + ", but has "
                + fitting.stream().map(SecurityRole::id).toList()
                + ". Rename or remove the one that is not Marketo's.");
  }

  @Override
  public void apply() {
    SystemUser user = journey.user().row().get().orElseThrow();
    if (!language.isRight()) {
      journey.dynamics().users().setLanguage(user.id(), language.wanted());
    }
    if (journey.user().hasRole()) {
      return;
    }
    SecurityRole copy = in(user.businessUnitId(), journey.user().roleCopies().get()).get(0);
    journey.dynamics().roles().assignUnread(user.id(), copy.id());
  }

  @Override
  public Finding verify() {
    journey.user().row().forget();
    return check();
  }

  private String otherHolders(SystemUser user) {
    List<String> others =
        journey.user().roleHolders().get().stream()
            .filter(holder -> !holder.id().equals(user.id()))
            .map(holder -> holder.fullName())
            .toList();
    return others.isEmpty()
        ? ""
        : "; so have " + String.join(", ", others) + ", who should not: take the role from them";
  }

  private static List<SecurityRole> in(BusinessUnitId unit, List<SecurityRole> copies) {
    return copies.stream().filter(copy -> copy.businessUnitId().equals(unit)).toList();
  }
}
