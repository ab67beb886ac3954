package dev.syncsetup.setup.sales.steps.access;

import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.organization.BusinessUnitId;
import dev.syncsetup.dynamics.roles.SecurityRole;
import dev.syncsetup.dynamics.users.SystemUser;
import dev.syncsetup.setup.engine.Finding;
import dev.syncsetup.setup.engine.Reading;
import dev.syncsetup.setup.engine.Step;
import dev.syncsetup.setup.report.SetupStep;
import dev.syncsetup.setup.sales.journey.SalesJourney;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives the administrator, who sets up the connection, the roles for it. */
public final class PrepareAdministrator implements Step {
  private final SalesJourney journey;
  private final Reading<Map<String, Optional<SecurityRole>>> lacking;

  public PrepareAdministrator(SalesJourney journey) {
    this.journey = journey;
    this.lacking = new Reading<>(this::findLacking);
  }

  @Override
  public SetupStep describe() {
    return new SetupStep(
        "prepare-administrator",
        "Give the administrator "
            + journey.wishes().administrator()
            + (needsAll()
                ? " System Administrator, System Customizer and one role more"
                : " System Administrator"),
        "Set up the administrator user account",
        List.of("the administrator is a licensed, enabled user of the organisation"),
        false);
  }

  @Override
  public List<Reading<?>> reads() {
    return List.of(journey.administrator(), lacking);
  }

  @Override
  public Finding check() {
    Optional<SystemUser> row = journey.administrator().get();
    Optional<String> obstacle =
        row.isEmpty() ? Optional.of(absent()) : AdministratorRules.obstacle(row.get());
    if (obstacle.isPresent()) {
      return Finding.blocked(obstacle.get());
    }
    Map<String, Optional<SecurityRole>> roles = lacking.get();
    if (roles.isEmpty()) {
      return Finding.done(row.get().fullName() + " has " + names(row.get()));
    }
    return roles.entrySet().stream()
        .filter(role -> role.getValue().isEmpty())
        .findFirst()
        .map(role -> Finding.blocked(noCopy(role.getKey(), row.get())))
        .orElseGet(() -> Finding.missing("assigns " + String.join(", ", roles.keySet())));
  }

  @Override
  public void apply() {
    SystemUser row = journey.administrator().get().orElseThrow();
    for (Optional<SecurityRole> role : lacking.get().values()) {
      journey.dynamics().roles().assignUnread(row.id(), role.orElseThrow().id());
    }
  }

  @Override
  public Finding verify() {
    journey.administrator().forget();
    lacking.forget();
    return check();
  }

  /** The procedure of 2019 asks for three roles, today's for one. */
  private boolean needsAll() {
    return journey.wishes().isPerson();
  }

  private Map<String, Optional<SecurityRole>> findLacking() {
    Optional<SystemUser> row = journey.administrator().get();
    Map<String, Optional<SecurityRole>> roles = new LinkedHashMap<>();
    if (row.isEmpty() || AdministratorRules.obstacle(row.get()).isPresent()) {
      return roles;
    }
    List<SecurityRole> has = row.get().roles();
    BusinessUnitId unit = row.get().businessUnitId();
    DynamicsClient dynamics = journey.dynamics();
    if (has.stream().noneMatch(SecurityRole::isSystemAdministrator)) {
      roles.put(
          "System Administrator",
          dynamics.roles().findByTemplate(SecurityRole.SYSTEM_ADMINISTRATOR, unit));
    }
    if (needsAll() && has.stream().noneMatch(SecurityRole::isSystemCustomizer)) {
      roles.put(
          "System Customizer",
          dynamics.roles().findByTemplate(SecurityRole.SYSTEM_CUSTOMIZER, unit));
    }
    if (needsAll() && has.stream().noneMatch(AdministratorRules::isOrdinary)) {
      String name = journey.names().administratorRole();
      roles.put(name, dynamics.roles().find(name, unit));
    }
    return roles;
  }

  private String absent() {
    return "The organisation has no user "
        + journey.wishes().administrator()
        + ". Give the administrator's account a licence for Dynamics 365 Sales in the Microsoft 365"
        + " admin center, and membership of the environment's security group if it has one; wait"
        + " until the user has arrived, and run again.";
  }

  private static String noCopy(String role, SystemUser row) {
    return "Business unit "
        + row.businessUnitId()
        + " of "
        + row.fullName()
        + " has no role "
        + role
        + ". Name another one (SalesNames.withAdministratorRole), or move the user.";
  }

  private static String names(SystemUser row) {
    return String.join(", ", row.roles().stream().map(SecurityRole::name).toList());
  }
}
