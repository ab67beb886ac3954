package dev.syncsetup.testing.marketo.support;

import dev.syncsetup.testing.marketo.CrmLogin;
import dev.syncsetup.testing.marketo.CrmProbe;
import dev.syncsetup.testing.marketo.crm.CrmPerson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** An organisation that passes all checks until a test breaks one. */
public final class FakeDynamics implements CrmProbe {
  /** The address of the organisation. */
  public static final String URL = "https://contoso.crm.example";

  private final Map<Integer, String> failures = new LinkedHashMap<>();
  private final Map<String, List<String>> columns = new LinkedHashMap<>();
  private final Map<UUID, CrmPerson> persons = new LinkedHashMap<>();
  private final List<CrmLogin> logins = new ArrayList<>();

  FakeDynamics() {
    columns.put("lead", List.of("emailaddress1", "firstname", "subject", "new_synctomkto"));
    columns.put("contact", List.of("emailaddress1", "new_synctomkto"));
    columns.put("account", List.of("name", "accountnumber"));
    columns.put("opportunity", List.of("name"));
    columns.put("systemuser", List.of("internalemailaddress"));
  }

  /** From now on the check with this number fails. */
  public void fail(int number, String message) {
    failures.put(number, message);
  }

  /** Puts a lead or contact in the place of the one with the same id. */
  public void put(CrmPerson person) {
    persons.put(person.id(), person);
  }

  /** Takes a lead or contact away. */
  public void delete(UUID id) {
    persons.remove(id);
  }

  /** From now on every check passes. */
  public void mend() {
    failures.clear();
  }

  /** What was typed in, in order. */
  public List<CrmLogin> logins() {
    return logins;
  }

  @Override
  public List<Optional<String>> sevenChecks(CrmLogin login) {
    logins.add(login);
    List<Optional<String>> outcomes = new ArrayList<>();
    for (int number = 1; number <= 7; number++) {
      outcomes.add(Optional.ofNullable(failures.get(number)));
    }
    return outcomes;
  }

  @Override
  public Map<String, List<String>> columns(CrmLogin login) {
    return columns;
  }

  @Override
  public Optional<List<CrmPerson>> persons(CrmLogin login) {
    return Optional.of(List.copyOf(persons.values()));
  }

  @Override
  public boolean isOrganizationUrl(String url) {
    return url.equals(URL);
  }
}
