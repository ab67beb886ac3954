package dev.syncsetup.dynamics.columns;

import dev.syncsetup.core.errors.ServiceException;

/** The prefix of a name does not belong to the publisher it is meant for; nothing was created. */
public final class PublisherPrefixException extends ServiceException {
  private static final long serialVersionUID = 1L;
  static final String CODE = "0x8004431A";

  private final String schemaName;

  PublisherPrefixException(String schemaName, String where, ServiceException refusal) {
    super(
        "The name "
            + schemaName
            + " must begin with the prefix of the publisher of "
            + where
            + ". Read the publisher's prefix, and name the column accordingly.",
        new Details(
            "Dataverse",
            "ColumnsApi.create",
            refusal.status(),
            CODE,
            refusal.requestId().orElse(null),
            false));
    this.schemaName = schemaName;
  }

  /** The name that was refused. */
  public String schemaName() {
    return schemaName;
  }
}
