package dev.syncsetup.marketo.fields;

/** An object of Marketo's lead database that can be described. */
public enum MarketoObject {
  /** Persons, with the fields of their company. */
  LEAD("leads"),
  COMPANY("companies"),
  OPPORTUNITY("opportunities"),
  SALES_PERSON("salespersons");

  private final String path;

  MarketoObject(String path) {
    this.path = path;
  }

  String path() {
    return path;
  }
}
