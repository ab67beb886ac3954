package dev.syncsetup.marketo.observation;

import dev.syncsetup.core.spi.http.ServiceConnection;
import dev.syncsetup.marketo.fields.FieldsClient;
import dev.syncsetup.marketo.leads.LeadsClient;
import java.util.Collection;

/**
 * What can be concluded about the CRM sync without access to its screens. Reads only. Thread-safe.
 *
 * <p>Every answer carries its evidence: what was asked and what came back. A missing permission is
 * evidence, not an exception. Credentials, the organisation's address, the on/off switch, the
 * backlog and the sync errors cannot be seen through Marketo's REST API at all.
 */
public interface ObservationClient {

  /** A client over an open connection to the REST API; for the SDK's own use. */
  static ObservationClient over(ServiceConnection marketo, FieldsClient fields, LeadsClient leads) {
    return new RestObservationClient(
        new CrmSigns(marketo, fields), new FieldSigns(fields), new DataSigns(fields, leads));
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

  /**
   * Looks for person fields by the names people see. One call to describe2. Needs Read-Only Lead.
   *
   * <p>Proves: a field that is there with {@code crmManaged} was selected for the sync, as far as
   * the vendor's description of that attribute goes. A field that is there without it may be one of
   * the same name that has nothing to do with the sync. Does not prove that the sync is on or that
   * data flows. A missing field may still be on its way: Marketo creates fields while the sync
   * runs.
   *
   * @param displayNames as Marketo's screens show them, in any case
   */
  ExpectedFields expectedFields(Collection<String> displayNames);

  /**
   * Looks for persons that came from Dynamics, by the field msftType. Three calls, and more while
   * pages are empty. Needs Read-Only Lead.
   *
   * <p>Proves: {@link CrmAttachment.Verdict#DATA_SEEN}, the sync ran at least once. Does not prove
   * that it still runs, or that it is complete. Where the instance cannot find persons by msftType
   * the evidence says so, and the verdict is about the field only. A person that Marketo lists
   * under msftType may have been deleted in Dynamics since.
   */
  CrmAttachment dataArrived();

  /**
   * Looks for one person, as a canary: made in Dynamics by somebody other than the sync user, with
   * an address that Marketo does not know, passing the sync filter if there is one. Three calls.
   * Ask once before the person is made, to be sure that it is not there, then once a minute at
   * most: one or two cycles of the sync take ten minutes and more, the initial sync hours to days.
   * Needs Read-Only Lead.
   *
   * <p>Proves, when the address was unknown before: {@link CrmAttachment.Verdict#FLOWING}, the sync
   * runs now, end to end. Does not prove that other records arrive. A person of that address who is
   * no Dynamics person is not taken for the canary. Nothing is cleaned up: delete the person in
   * Dynamics, and in Marketo with {@link LeadsClient#delete}.
   *
   * @throws IllegalArgumentException when the address is blank or holds a comma
   */
  PersonArrival personArrived(String email);
}
