package dev.syncsetup.testing.dataverse.organization;

import dev.syncsetup.testing.dataverse.store.Row;
import dev.syncsetup.testing.dataverse.store.Schema;
import dev.syncsetup.testing.dataverse.store.StandardTables;
import dev.syncsetup.testing.dataverse.store.Store;
import dev.syncsetup.testing.tenant.Tenant;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Everything one organisation knows. */
public final class Organization {
  /** Version of the server; the form is major.minor.build.revision. */
  public static final String VERSION = "9.2.26011.155";

  /** LCID of the base language. */
  public static final int BASE_LANGUAGE = 1033;

  /** LCIDs of the languages that are switched on. */
  public static final List<Integer> LANGUAGES = List.of(BASE_LANGUAGE, 1031);

  private final UUID id = Tenant.named("organization");
  private final UUID environmentId = Tenant.named("environment");
  private final Tenant tenant;
  private final Clock clock;
  private final DataverseSettings settings;
  private final Store store;
  private final Roles roles;

  public Organization(Tenant tenant, Clock clock, DataverseSettings settings) {
    this.tenant = tenant;
    this.clock = clock;
    this.settings = settings;
    Schema schema = new Schema();
    StandardTables.addTo(schema);
    this.store = new Store(schema, clock);
    this.roles = new Roles(store, clock, settings);
  }

  public UUID id() {
    return id;
  }

  public UUID environmentId() {
    return environmentId;
  }

  public Tenant tenant() {
    return tenant;
  }

  public Instant now() {
    return clock.instant();
  }

  public DataverseSettings settings() {
    return settings;
  }

  public Store store() {
    return store;
  }

  public Schema schema() {
    return store.schema();
  }

  public Roles roles() {
    return roles;
  }

  /** The business unit everything hangs under. */
  public Row rootBusinessUnit() {
    return store.rows("businessunit", unit -> unit.guid("parentbusinessunitid").isEmpty()).get(0);
  }
}
