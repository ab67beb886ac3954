package dev.syncsetup.testing.dataverse.organization;

import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * What varies about solutions, publishing and definitions. Change it before the requests it is
 * meant for; guarded by the lock of the cloud.
 */
public final class CustomizingSettings {
  private Duration upgradeDuration = Duration.ofSeconds(60);
  private Duration uninstallDuration = Duration.ofSeconds(60);
  private Duration gatewayTimeout = Duration.ofMinutes(4);
  private Duration importRowDelay = Duration.ZERO;
  private boolean jobsKept = true;
  private String serverVersion = Organization.VERSION;
  private final Set<String> columnsInUse = new HashSet<>();

  /** How long promoting a holding solution runs; 60 s at first. */
  public Duration upgradeDuration() {
    return upgradeDuration;
  }

  public CustomizingSettings upgradeDuration(Duration value) {
    upgradeDuration = value;
    return this;
  }

  /** How long uninstalling a solution takes; 60 s at first. */
  public Duration uninstallDuration() {
    return uninstallDuration;
  }

  public CustomizingSettings uninstallDuration(Duration value) {
    uninstallDuration = value;
    return this;
  }

  /**
   * How long a gateway waits for a call without job; 4 min at first. A call whose work takes longer
   * is answered by the gateway, and the work goes on. Shorter work takes no simulated time.
   */
  public Duration gatewayTimeout() {
    return gatewayTimeout;
  }

  public CustomizingSettings gatewayTimeout(Duration value) {
    gatewayTimeout = value;
    return this;
  }

  /** From the start of an import to its row in importjobs; none at first. */
  public Duration importRowDelay() {
    return importRowDelay;
  }

  public CustomizingSettings importRowDelay(Duration value) {
    importRowDelay = value;
    return this;
  }

  /** Whether system jobs that succeeded stay in the table; on at first. */
  public boolean jobsKept() {
    return jobsKept;
  }

  public CustomizingSettings jobsKept(boolean value) {
    jobsKept = value;
    return this;
  }

  /** Version of the server; older ones do not know all calls. */
  public String serverVersion() {
    return serverVersion;
  }

  public CustomizingSettings serverVersion(String value) {
    serverVersion = value;
    return this;
  }

  /** Says that a form, view or process uses a column, which keeps it from being deleted. */
  public CustomizingSettings useColumn(String table, String column) {
    columnsInUse.add(key(table, column));
    return this;
  }

  public boolean isColumnInUse(String table, String column) {
    return columnsInUse.contains(key(table, column));
  }

  private static String key(String table, String column) {
    return (table + "." + column).toLowerCase(Locale.ROOT);
  }
}
