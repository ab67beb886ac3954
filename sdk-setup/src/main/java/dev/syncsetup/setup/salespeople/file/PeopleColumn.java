package dev.syncsetup.setup.salespeople.file;

/**
 * A column of the file: the sixteen of the Microsoft 365 admin centre in their order, then ours,
 * which a file has only when {@link Headings} says so.
 *
 * @see <a
 *     href="https://learn.microsoft.com/microsoft-365/enterprise/add-several-users-at-the-same-time">
 *     Add several users at the same time</a>
 */
public enum PeopleColumn {
  USER_NAME("User Name", 79),
  FIRST_NAME("First Name", 64),
  LAST_NAME("Last Name", 64),
  DISPLAY_NAME("Display Name", 256),
  JOB_TITLE("Job Title", 64),
  DEPARTMENT("Department", 64),
  OFFICE_NUMBER("Office Number", 128),
  OFFICE_PHONE("Office Phone", 64),
  MOBILE_PHONE("Mobile Phone", 64),
  FAX("Fax", 64),
  /** Missing in older templates; no length is published, so that of an e-mail address counts. */
  ALTERNATE_EMAIL("Alternate email address", 320),
  ADDRESS("Address", 1023),
  CITY("City", 128),
  STATE("State or Province", 128),
  ZIP("ZIP or Postal Code", 40),
  COUNTRY("Country or Region", 128),
  /** Products of this person instead of those of all, part numbers or ids, by semicolons. */
  LICENCES("Licences", 1023),
  /** Roles of this person instead of those of all, by semicolons. */
  ROLES("Roles", 1023),
  /** Code of the salesperson in Business Central. */
  SALESPERSON_CODE("Salesperson Code", 20),
  /** Address of the salesperson in Business Central, when it is not the user name. */
  SALESPERSON_EMAIL("Salesperson E-Mail", 100);

  private final String heading;
  private final int longest;

  PeopleColumn(String heading, int longest) {
    this.heading = heading;
    this.longest = longest;
  }

  /** Heading as the admin centre writes it. */
  public String heading() {
    return heading;
  }

  /** Characters a value may have. */
  public int longest() {
    return longest;
  }

  /** Whether every row must have a value. */
  public boolean required() {
    return this == USER_NAME || this == DISPLAY_NAME;
  }

  /** Whether the admin centre does not know this column. */
  public boolean isOurs() {
    return compareTo(COUNTRY) > 0;
  }
}
