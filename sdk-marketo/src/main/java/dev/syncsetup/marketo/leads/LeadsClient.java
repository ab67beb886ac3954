package dev.syncsetup.marketo.leads;

import dev.syncsetup.core.Page;
import dev.syncsetup.core.spi.http.ServiceConnection;
import dev.syncsetup.marketo.fields.FieldsClient;
import java.util.Collection;
import java.util.List;

/**
 * Persons (leads) of one Marketo instance: as much as it takes to follow one through a CRM sync.
 * Thread-safe.
 *
 * @see <a
 *     href="https://experienceleague.adobe.com/en/docs/marketo-developer/marketo/rest/lead-database/leads">Leads</a>
 */
public interface LeadsClient {

  /** A client over an open connection to the REST API; for the SDK's own use. */
  static LeadsClient over(ServiceConnection marketo, FieldsClient fields) {
    return new RestLeadsClient(marketo, fields);
  }

  /**
   * Persons of whom a field has one of the values. Reads only. One call to describe2, then one per
   * page of up to 300 persons and 300 values, made as the pages are fetched; a query that is too
   * long for an address travels as a form. The list ends when Marketo says so, whatever the length
   * of a page. Needs Read-Only Lead.
   *
   * @param filterField REST name of the field, for example email
   * @param values what to look for, in any case; without commas, which part them on the wire
   * @param fields REST names of the fields wanted; {@code id} always comes along
   * @throws IllegalArgumentException before any query, when Marketo does not list the field as
   *     searchable, does not know a field, or a value is blank or holds a comma
   * @throws dev.syncsetup.core.errors.ServiceException with code 1003 when more than 1,000 persons
   *     match
   */
  Page<Lead> find(String filterField, Collection<String> values, Collection<String> fields);

  /**
   * Deletes persons, in calls of up to 300. <b>Cannot be undone</b>, and takes their history with
   * them. Deleting a person in Marketo does not delete it in Dynamics, nor the other way round.
   *
   * <p>Idempotent: a call whose answer was lost is made again, and reports what the first one did
   * as {@link DeleteOutcome.Result#NOT_FOUND}. When a call fails after others have succeeded, the
   * exception hides what those did; delete the same ids again to learn it. Needs Read-Write Lead.
   *
   * @return one outcome for each different id, in order; without ids nothing is sent
   */
  List<DeleteOutcome> delete(Collection<Long> ids);
}
