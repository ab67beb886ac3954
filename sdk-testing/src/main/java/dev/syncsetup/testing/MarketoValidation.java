package dev.syncsetup.testing;

import dev.syncsetup.testing.dataverse.DataverseSimulator;
import dev.syncsetup.testing.dataverse.store.Column;
import dev.syncsetup.testing.dataverse.store.Row;
import dev.syncsetup.testing.dataverse.store.Table;
import dev.syncsetup.testing.marketo.CrmLogin;
import dev.syncsetup.testing.marketo.CrmProbe;
import dev.syncsetup.testing.marketo.crm.CrmPerson;
import dev.syncsetup.testing.tenant.Tenant;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Looks at the simulated Dynamics side as the real Marketo looks at the real one. */
final class MarketoValidation implements CrmProbe {
  private static final String ROLE = "Marketo Sync User";
  private static final String SOLUTION = "Marketo Lead Management";
  private static final String NOT_CHECKED = "Not checked, because an earlier check failed.";
  private static final Set<String> STANDARD_TABLES =
      Set.of("lead", "contact", "account", "opportunity");

  private final DataverseSimulator dataverse;
  private final SyncUserSignIn signIn;

  MarketoValidation(Tenant tenant, DataverseSimulator dataverse) {
    this.dataverse = dataverse;
    this.signIn = new SyncUserSignIn(tenant, dataverse);
  }

  @Override
  public List<Optional<String>> sevenChecks(CrmLogin login) {
    if (!isOrganizationUrl(login.organizationUrl())) {
      return broken("No organisation answers at " + login.organizationUrl() + ".", 0);
    }
    SyncUserSignIn.Result result = signIn.attempt(login);
    if (result.user().isEmpty()) {
      return broken(result.problem(), 1);
    }
    Row user = result.user().get();
    return List.of(
        Optional.empty(),
        Optional.empty(),
        role(login, user),
        failure(solution().isEmpty(), "The solution " + SOLUTION + " is not installed."),
        steps(),
        failure(syncUserId().isEmpty(), "Marketo Config > Default names no user."),
        failure(
            syncUserId().filter(user.id()::equals).isEmpty(),
            "The user in Marketo Config is not the one whose credentials were given."));
  }

  /** The documented causes of a red third check: role, consent, or nobody in Marketo Config. */
  private Optional<String> role(CrmLogin login, Row user) {
    if (!dataverse.rolesOf(user.id()).contains(ROLE)) {
      return Optional.of("The sync user does not have the role " + ROLE + ".");
    }
    if (!signIn.hasConsent(login)) {
      return Optional.of("No administrator has consented to user_impersonation for the app.");
    }
    return failure(syncUserId().isEmpty(), "Marketo Config > Default names no user.");
  }

  private Optional<String> steps() {
    List<String> disabled =
        solution().stream()
            .flatMap(
                solution ->
                    dataverse.rows("sdkmessageprocessingstep").stream()
                        .filter(step -> step.refersTo("solutionid", solution.id())))
            .filter(step -> step.number("statecode") != 0)
            .map(step -> step.text("name"))
            .toList();
    return failure(
        solution().isEmpty() || !disabled.isEmpty(), "Not all steps are enabled: " + disabled);
  }

  private Optional<Row> solution() {
    return dataverse.rows("solution").stream()
        .filter(solution -> solution.text("friendlyname").equals(SOLUTION))
        .findFirst();
  }

  /** The user in the lookup to users of the row "Default" of the table "Marketo Config". */
  private Optional<UUID> syncUserId() {
    for (Table table : dataverse.tables()) {
      if (!table.labels().containsValue("Marketo Config")) {
        continue;
      }
      Optional<Column> lookup =
          table.columns(Instant.MAX).stream()
              .filter(column -> column.labels().containsValue("Marketo User"))
              .findFirst();
      return dataverse.rows(table.logicalName()).stream()
          .filter(row -> row.text(table.primaryName()).equals("Default"))
          .findFirst()
          .flatMap(row -> lookup.flatMap(column -> row.guid(column.logicalName())));
    }
    return Optional.empty();
  }

  @Override
  public Map<String, List<String>> columns(CrmLogin login) {
    Map<String, List<String>> result = new LinkedHashMap<>();
    Optional<Row> user = syncUser(login);
    for (Table table : dataverse.tables()) {
      boolean wanted = STANDARD_TABLES.contains(table.logicalName()) || table.origin().isCustom();
      String privilege = "prvRead" + table.privilegeNoun();
      if (wanted && user.filter(row -> dataverse.allows(row.id(), privilege)).isPresent()) {
        result.put(
            table.logicalName(),
            table.columns(Instant.MAX).stream().map(Column::logicalName).toList());
      }
    }
    return result;
  }

  @Override
  public Optional<List<CrmPerson>> persons(CrmLogin login) {
    return syncUser(login).map(user -> new DynamicsPersons(dataverse).readableBy(user.id()));
  }

  private Optional<Row> syncUser(CrmLogin login) {
    return isOrganizationUrl(login.organizationUrl())
        ? signIn.attempt(login).user()
        : Optional.empty();
  }

  /** The service address or the root of the organisation. */
  @Override
  public boolean isOrganizationUrl(String url) {
    String root = dataverse.url();
    return url.equals(root)
        || url.equals(root + "/")
        || url.equals(root + "/XRMServices/2011/Organization.svc");
  }

  private static Optional<String> failure(boolean failed, String message) {
    return failed ? Optional.of(message) : Optional.empty();
  }

  private static List<Optional<String>> broken(String message, int check) {
    List<Optional<String>> results = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      results.add(i < check ? Optional.empty() : Optional.of(i == check ? message : NOT_CHECKED));
    }
    return results;
  }
}
