package dev.syncsetup.testing.marketo.instance;

import dev.syncsetup.testing.marketo.crm.CrmSettings;
import dev.syncsetup.testing.marketo.crm.Dynamics;
import java.time.Clock;

/** Everything one Marketo instance remembers. Mutable; guarded by the lock of the cloud. */
public record Instance(
    Clock clock,
    CrmSettings crm,
    FieldCatalogue fields,
    LeadDatabase database,
    PersonSync sync,
    OpenQuestions open) {

  /** An instance as Adobe hands it over: no CRM, no persons. */
  public static Instance fresh(Clock clock, Dynamics dynamics) {
    CrmSettings crm = new CrmSettings(clock, dynamics);
    OpenQuestions open = new OpenQuestions();
    FieldCatalogue fields = new FieldCatalogue(crm, open);
    LeadDatabase database = new LeadDatabase();
    PersonSync sync = new PersonSync(clock, crm, fields, database, open);
    return new Instance(clock, crm, fields, database, sync, open);
  }
}
