package dev.syncsetup.dynamics.directory.people;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the directory keeps of a person beside the account. Immutable.
 *
 * @param values texts that are not empty; what is not named stays empty
 * @see <a href="https://learn.microsoft.com/graph/api/resources/user">user resource type</a>
 */
public record PersonDetails(Map<Detail, String> values) {

  /** A property of a person, by the name Microsoft Graph has for it. */
  public enum Detail {
    FIRST_NAME("givenName"),
    LAST_NAME("surname"),
    JOB_TITLE("jobTitle"),
    DEPARTMENT("department"),
    OFFICE("officeLocation"),
    /** The service keeps a list; this is its only entry. */
    OFFICE_PHONE("businessPhones"),
    MOBILE_PHONE("mobilePhone"),
    FAX("faxNumber"),
    /** The service keeps a list; this is its only entry. */
    OTHER_MAIL("otherMails"),
    STREET("streetAddress"),
    CITY("city"),
    STATE("state"),
    POSTAL_CODE("postalCode"),
    COUNTRY("country");

    private final String property;

    Detail(String property) {
      this.property = property;
    }

    private boolean isList() {
      return this == OFFICE_PHONE || this == OTHER_MAIL;
    }
  }

  /**
   * Copies the values.
   *
   * @throws IllegalArgumentException when one is empty, which the service refuses
   */
  public PersonDetails {
    if (values.values().stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException("A detail that is empty is left out.");
    }
    values = Map.copyOf(values);
  }

  /** For the SDK's own use: the values by their wire names. */
  public Map<String, Object> wire() {
    Map<Detail, String> ordered = new EnumMap<>(Detail.class);
    ordered.putAll(values);
    Map<String, Object> wire = new LinkedHashMap<>();
    ordered.forEach(
        (detail, text) -> {
          Object value = detail.isList() ? List.of(text) : text;
          wire.put(detail.property, value);
        });
    return wire;
  }

  /** Tells no personal data. */
  @Override
  public String toString() {
    return "PersonDetails" + values.keySet();
  }
}
