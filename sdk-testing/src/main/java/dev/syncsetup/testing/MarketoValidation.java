package dev.syncsetup.testing;

import dev.syncsetup.testing.dataverse.DataverseSimulator;
import dev.syncsetup.testing.marketo.CrmLogin;
import dev.syncsetup.testing.marketo.CrmProbe;
import dev.syncsetup.testing.tenant.Tenant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks at the simulated Dynamics side as the real Marketo looks at the real one. */
final class MarketoValidation implements CrmProbe {
  private final Tenant tenant;
  private final DataverseSimulator dataverse;

  MarketoValidation(Tenant tenant, DataverseSimulator dataverse) {
    this.tenant = tenant;
    this.dataverse = dataverse;
  }

  @Override
  public List<Optional<String>> sevenChecks(CrmLogin login) {
    throw new UnsupportedOperationException(tenant.id() + dataverse.name());
  }

  @Override
  public Map<String, List<String>> columns(CrmLogin login) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean isOrganizationUrl(String url) {
    throw new UnsupportedOperationException();
  }
}
