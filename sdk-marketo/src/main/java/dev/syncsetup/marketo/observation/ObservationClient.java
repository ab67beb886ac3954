package dev.syncsetup.marketo.observation;

/** What can be concluded about the CRM sync without access to its screens. Thread-safe. */
public interface ObservationClient {

  /** Asks, without changing anything, whether a native CRM is attached. */
  CrmAttachment crmAttachment();
}
