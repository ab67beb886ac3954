package dev.syncsetup.setup.sales.steps.identity;

import dev.syncsetup.dynamics.organization.BusinessUnitId;
import dev.syncsetup.dynamics.roles.SecurityRole;
import dev.syncsetup.dynamics.users.SystemUser;
import dev.syncsetup.setup.engine.Finding;
import dev.syncsetup.setup.engine.Reading;
import dev.syncsetup.setup.engine.Step;
import dev.syncsetup.setup.report.SetupStep;
import dev.syncsetup.setup.sales.journey.SalesJourney;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Gives the integration identity roles, each in the copy of its own business unit. */
public final class AssignRoles implements Step {
  private final SetupStep description;
  private final SalesJourney journey;
  private final List<String> names;
  private final BooleanSupplier mustExist;
  private final String remedy;

  /**
   * As described.
   *
   * @param mustExist whether the organisation should have the roles by now
   * @param remedy what to do where it should and does not
   */
  public AssignRoles(
      SetupStep description,
      SalesJourney journey,
      List<String> names,
      BooleanSupplier mustExist,
      String remedy) {
    this.description = description;
    this.journey = journey;
    this.names = names;
    this.mustExist = mustExist;
    this.remedy = remedy;
  }

  @Override
  public SetupStep describe() {
    return description;
  }

  @Override
  public List<Reading<?>> reads() {
    List<Reading<?>> reads = new ArrayList<>();
    reads.add(journey.user());
    if (mustExist.getAsBoolean()) {
      names.forEach(name -> reads.add(journey.roles().of(name)));
    }
    return reads;
  }

  @Override
  public Finding check() {
    Optional<SystemUser> user = journey.user().get();
    return user.flatMap(row -> IntegrationUserRules.obstacle(journey, row))
        .or(this::roleObstacle)
        .map(Finding::blocked)
        .orElseGet(
            () ->
                missing().isEmpty()
                    ? Finding.done("has " + String.join(", ", names))
                    : Finding.missing("assigns " + String.join(", ", missing())));
  }

  @Override
  public void apply() {
    SystemUser user = journey.user().get().orElseThrow();
    for (String name : missing()) {
      SecurityRole copy = copies(name, user.businessUnitId()).get(0);
      journey.dynamics().roles().assignUnread(user.id(), copy.id());
    }
  }

  @Override
  public Finding verify() {
    journey.user().forget();
    return check();
  }

  private List<String> missing() {
    return names.stream().filter(name -> !journey.roles().userHas(name)).toList();
  }

  /** Roles that are still to come with the solution are not looked for. */
  private Optional<String> roleObstacle() {
    return mustExist.getAsBoolean()
        ? missing().stream().map(this::roleObstacle).flatMap(Optional::stream).findFirst()
        : Optional.empty();
  }

  private Optional<String> roleObstacle(String name) {
    List<SecurityRole> all = journey.roles().of(name).get();
    if (all.isEmpty()) {
      return Optional.of("The organisation has no role " + name + ". " + remedy);
    }
    if (all.stream().anyMatch(SecurityRole::isSystemAdministrator)) {
      return Optional.of(
          name + " is System Administrator, which the integration user must not be. Name another.");
    }
    return journey
        .user()
        .get()
        .map(SystemUser::businessUnitId)
        .filter(unit -> copies(name, unit).size() != 1)
        .map(
            unit ->
                "Business unit "
                    + unit
                    + " should have one role named "
                    + name
                    + ", but has "
                    + copies(name, unit).size()
                    + ". Rename or remove the wrong ones.");
  }

  private List<SecurityRole> copies(String name, BusinessUnitId unit) {
    return journey.roles().of(name).get().stream()
        .filter(copy -> copy.businessUnitId().equals(unit))
        .toList();
  }
}
