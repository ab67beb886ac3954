package dev.syncsetup.testing.marketo.instance;

import java.util.List;

/** An object of Marketo's lead database. */
public enum MarketoObject {
  LEAD,
  COMPANY,
  OPPORTUNITY,
  OPPORTUNITY_ROLE,
  SALES_PERSON;

  /** The Dynamics tables whose columns it shows. */
  List<String> tables() {
    return switch (this) {
      case LEAD -> List.of("lead", "contact", "account");
      case COMPANY -> List.of("account");
      case OPPORTUNITY -> List.of("opportunity");
      case OPPORTUNITY_ROLE -> List.of();
      case SALES_PERSON -> List.of("user");
    };
  }

  /** Leads show the fields of their company as well. */
  boolean shows(MarketoObject other) {
    return this == other || (this == LEAD && other == COMPANY);
  }
}
