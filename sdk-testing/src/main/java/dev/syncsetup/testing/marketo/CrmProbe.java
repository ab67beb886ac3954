package dev.syncsetup.testing.marketo;

import dev.syncsetup.testing.marketo.crm.CrmPerson;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the simulated Marketo sees when it looks at the Dynamics side with given credentials. */
public interface CrmProbe {

  /** Outcome of the seven checks in Marketo's order; an empty text is a green tick. */
  List<Optional<String>> sevenChecks(CrmLogin login);

  /** Columns the sync user can read, by table logical name. */
  Map<String, List<String>> columns(CrmLogin login);

  /** Leads and contacts the sync user can read; nothing when it cannot sign in. */
  default Optional<List<CrmPerson>> persons(CrmLogin login) {
    return Optional.empty();
  }

  /** Whether the address is that of the organisation it really is. */
  boolean isOrganizationUrl(String url);
}
