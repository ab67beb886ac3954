package dev.syncsetup.marketo.fields;

import dev.syncsetup.core.Page;
import dev.syncsetup.core.spi.http.ServiceConnection;
import java.time.Clock;
import java.util.List;

/**
 * Field metadata of one Marketo instance. Reads only, caches nothing, thread-safe.
 *
 * <p>A field that a Dynamics column feeds is best found by its display name: its REST name is
 * chosen by Marketo and documented for few fields only.
 *
 * <p>Every method throws {@link dev.syncsetup.core.errors.PermissionException} when the API user
 * lacks the permission named, and {@link dev.syncsetup.core.errors.ConflictException} with code
 * 1018 where a native CRM has closed the object.
 *
 * @see <a
 *     href="https://experienceleague.adobe.com/en/docs/marketo-developer/marketo/rest/lead-database/lead-database">Lead
 *     database</a>
 */
public interface FieldsClient {

  /** A client over an open connection to the REST API; for the SDK's own use. */
  static FieldsClient over(ServiceConnection marketo, Clock clock) {
    return new RestFieldsClient(marketo, clock);
  }

  /**
   * Fields of a person (lead), as describe2 lists them, in Marketo's order. One call. Needs the
   * permission Read-Only Lead.
   */
  List<MarketoField> leadFields();

  /**
   * The person fields shown to people under this name, in any case: none, one or several, since
   * Marketo does not keep display names unique. One call. Needs Read-Only Lead.
   */
  List<MarketoField> leadFieldsNamed(String displayName);

  /**
   * The names of all person fields in REST and SOAP, and where each is read-only. One call to
   * leads/describe.json. Needs Read-Only Lead. It does not tell what a CRM sync handles.
   */
  List<LeadFieldNames> leadFieldNames();

  /**
   * Describes an object: fields with {@code crmManaged}, and what a query may filter by. One call.
   * Needs Read-Only Lead, Company, Opportunity or Sales Person.
   *
   * <p>That {@code crmManaged} turns true for the fields a Dynamics sync handles follows from the
   * vendor's description of the attribute; no public sample shows it.
   */
  ObjectDescription describe(MarketoObject object);

  /**
   * The schema of an object, page by page; one call per page of up to 300 fields. Needs Read-Write
   * Schema Standard Field and Read-Write Schema Custom Field: with only one of them the other kind
   * of field may be left out without a word.
   *
   * @throws IllegalArgumentException for {@link MarketoObject#SALES_PERSON}, whose schema Marketo
   *     does not publish
   */
  Page<SchemaField> schema(MarketoObject object);

  /**
   * The person fields as they are now, to be kept and compared. One call to describe2. Needs
   * Read-Only Lead.
   */
  FieldSnapshot snapshot();
}
