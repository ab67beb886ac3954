package dev.syncsetup.marketo.observation;

import dev.syncsetup.core.spi.http.ServiceConnection;
import dev.syncsetup.marketo.fields.FieldsClient;

/**
 * What can be concluded about the CRM sync without access to its screens. Reads only. Thread-safe.
 */
public interface ObservationClient {

  /** A client over an open connection to the REST API; for the SDK's own use. */
  static ObservationClient over(ServiceConnection marketo, FieldsClient fields) {
    return new RestObservationClient(marketo, fields);
  }

  /**
   * Asks, without changing anything, whether a native CRM is attached.
   *
   * <p>One call, or two. The first describes opportunity roles, an object that Marketo closes with
   * error 1018 once a native CRM owns it; describing an object can write nothing. Unless it is
   * open, the second looks for the person fields that the Dynamics sync creates. Needs Read-Only
   * Opportunity and Read-Only Lead; where one is missing, the evidence says so instead of an
   * exception.
   *
   * <p>It does not prove that the sync is switched on, that data flows, or which organisation is
   * connected. Whether 1018 stays while a sync is switched off is not documented.
   */
  CrmAttachment crmAttachment();
}
