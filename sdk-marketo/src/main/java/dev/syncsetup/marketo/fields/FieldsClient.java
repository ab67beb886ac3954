package dev.syncsetup.marketo.fields;

import dev.syncsetup.core.spi.http.ServiceConnection;
import java.util.List;

/** Field metadata of one Marketo instance. Reads only. Thread-safe. */
public interface FieldsClient {

  /** A client over an open connection to the REST API; for the SDK's own use. */
  static FieldsClient over(ServiceConnection marketo) {
    return new RestFieldsClient(marketo);
  }

  /**
   * Fields of a person (lead), as describe2 lists them, in Marketo's order. One call; nothing is
   * cached. Needs the permission Read-Only Lead.
   *
   * <p>A field that a Dynamics column feeds is best found by its display name: its REST name is
   * chosen by Marketo and documented for few fields only.
   *
   * @throws dev.syncsetup.core.errors.PermissionException when the API user lacks the permission
   */
  List<MarketoField> leadFields();
}
