package dev.syncsetup.testing.marketo.crm;

/** What a Marketo instance has to do with a CRM. */
public enum CrmState {
  /** No CRM was ever attached. */
  NONE,
  /** The native Salesforce sync is attached. */
  SALESFORCE,
  /** Dynamics credentials were saved; the sync was never started. */
  DYNAMICS_CONNECTED,
  /** The first copy of all Dynamics rows is under way. */
  INITIAL_SYNC,
  /** The first copy is complete and the sync runs in cycles. */
  SYNCING,
  /** The sync was started once and is switched off now. */
  DISABLED;

  /** Whether the CRM is Dynamics. */
  public boolean isDynamics() {
    return this != NONE && this != SALESFORCE;
  }
}
