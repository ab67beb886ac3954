package dev.syncsetup.testing.marketo.admin;

import dev.syncsetup.testing.marketo.crm.Connection;
import dev.syncsetup.testing.marketo.crm.Credentials;
import dev.syncsetup.testing.marketo.crm.Credentials.ConnectionType;
import dev.syncsetup.testing.marketo.crm.CrmSettings;
import dev.syncsetup.testing.marketo.crm.CrmState;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the person's clicks do. The screens refuse what the relay refuses, by doing nothing. */
final class Screens {
  private final CrmSettings crm;
  private final Instant now;

  Screens(CrmSettings crm, Instant now) {
    this.crm = crm;
    this.now = now;
  }

  List<Optional<String>> validate(Credentials credentials) {
    return crm.validate(credentials);
  }

  /** The form saves anything, a wrong URL too; that is what makes it dangerous. */
  void save(Credentials credentials) {
    if (crm.state() != CrmState.SALESFORCE && crm.connection().isEmpty()) {
      boolean locked = !crm.isOrganizationUrl(credentials.organizationUrl());
      crm.connect(new Connection(credentials, now, locked));
    }
  }

  void switchTo(Credentials credentials) {
    boolean green = crm.validate(credentials).stream().allMatch(Optional::isEmpty);
    if (usable() && !crm.syncEnabled() && green) {
      crm.switchTo(credentials);
    }
  }

  /** Only columns the sync user can read are offered. */
  void tick(Map<String, List<String>> wished, Set<String> forgotten) {
    if (usable()) {
      wished.forEach(
          (table, columns) -> {
            Set<String> ticked = new LinkedHashSet<>(ticked(table));
            columns.stream()
                .filter(column -> crm.columns(form(table)).contains(column))
                .filter(column -> !forgotten.contains(column))
                .forEach(ticked::add);
            crm.select(form(table), ticked);
          });
    }
  }

  void untick(Map<String, List<String>> unwished) {
    if (usable() && !crm.syncEnabled()) {
      unwished.forEach(
          (table, columns) -> {
            Set<String> ticked = new LinkedHashSet<>(ticked(table));
            columns.forEach(ticked::remove);
            crm.select(form(table), ticked);
          });
    }
  }

  Collection<String> ticked(String table) {
    return crm.selection().columns(form(table));
  }

  void start(String address) {
    if (usable() && crm.selection().isSaved() && crm.settledAt().isEmpty()) {
      crm.enableSync(address);
    }
  }

  void stop() {
    crm.disableSync();
  }

  boolean isOn() {
    return crm.syncEnabled();
  }

  boolean mailHasCome() {
    return crm.initialSyncCompletedAt().isPresent();
  }

  Optional<Credentials> shown() {
    return crm.connection().map(Connection::credentials);
  }

  static Credentials typed(Sheet sheet, String url, String userName) {
    Optional<String> password = sheet.value("Password");
    return new Credentials(
        password.isPresent() ? ConnectionType.USER_PASSWORD : ConnectionType.SERVER_TO_SERVER,
        url,
        userName,
        password,
        sheet.value("Client ID").or(() -> sheet.value("Client Id")).orElse(""),
        sheet.value("Client Secret").orElse(""),
        sheet.value("Tenant ID"));
  }

  private boolean usable() {
    return crm.connection().filter(connection -> !connection.locked()).isPresent();
  }

  private static String form(String table) {
    return table.equals("systemuser") ? "user" : table;
  }
}
