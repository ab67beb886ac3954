package dev.syncsetup.marketo.support;

import dev.syncsetup.testing.marketo.CrmLogin;
import dev.syncsetup.testing.marketo.CrmProbe;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the simulated Marketo finds when it looks at Dynamics. */
public final class FakeDynamics implements CrmProbe {
  private final List<Optional<String>> outcomes =
      new ArrayList<>(Collections.nCopies(7, Optional.empty()));

  /** Lets one check fail. */
  public void fail(int check, String reason) {
    outcomes.set(check - 1, Optional.of(reason));
  }

  /** Lets every check pass again. */
  public void mend() {
    Collections.fill(outcomes, Optional.empty());
  }

  @Override
  public List<Optional<String>> sevenChecks(CrmLogin login) {
    return List.copyOf(outcomes);
  }

  @Override
  public Map<String, List<String>> columns(CrmLogin login) {
    return Map.of(
        "lead", List.of("emailaddress1", "firstname", "lastname", "new_synctomkto"),
        "contact", List.of("emailaddress1", "firstname", "new_synctomkto"),
        "systemuser", List.of("fullname"));
  }

  @Override
  public boolean isOrganizationUrl(String url) {
    return url.startsWith(SimulatedMarketo.ORGANIZATION);
  }
}
