package dev.syncsetup.testing.marketo;

import dev.syncsetup.testing.marketo.crm.Credentials;
import dev.syncsetup.testing.marketo.crm.CrmPerson;
import dev.syncsetup.testing.marketo.crm.Dynamics;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Types the saved credentials into the probe, as an administrator would. */
record ProbedDynamics(CrmProbe probe) implements Dynamics {

  @Override
  public List<Optional<String>> sevenChecks(Credentials credentials) {
    return probe.sevenChecks(login(credentials));
  }

  @Override
  public Map<String, List<String>> columns(Credentials credentials) {
    return probe.columns(login(credentials));
  }

  @Override
  public Optional<List<CrmPerson>> persons(Credentials credentials) {
    return probe.persons(login(credentials));
  }

  @Override
  public boolean isOrganizationUrl(String url) {
    return probe.isOrganizationUrl(url);
  }

  private static CrmLogin login(Credentials credentials) {
    return new CrmLogin(
        credentials.organizationUrl(),
        credentials.userName(),
        credentials.password(),
        credentials.clientId(),
        credentials.clientSecret());
  }
}
