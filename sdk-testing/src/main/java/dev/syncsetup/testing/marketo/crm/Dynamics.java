package dev.syncsetup.testing.marketo.crm;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a Marketo instance sees of Dynamics with given credentials. */
public interface Dynamics {

  /** Outcome of the seven checks in Marketo's order; an empty text is a green tick. */
  List<Optional<String>> sevenChecks(Credentials credentials);

  /** Columns the sync user can read, by table logical name. */
  Map<String, List<String>> columns(Credentials credentials);

  /** Leads and contacts the sync user can read; nothing when it cannot sign in. */
  Optional<List<CrmPerson>> persons(Credentials credentials);

  /** Whether the address is that of the organisation it really is. */
  boolean isOrganizationUrl(String url);
}
