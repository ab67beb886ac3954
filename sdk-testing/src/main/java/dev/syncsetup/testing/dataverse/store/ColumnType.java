package dev.syncsetup.testing.dataverse.store;

import java.util.Arrays;
import java.util.Locale;

/** What a column holds, under the names that metadata and solution packages give it. */
public enum ColumnType {
  BIGINT("BigInt"),
  BOOLEAN("Boolean", "bit"),
  CUSTOMER("Customer"),
  DATETIME("DateTime"),
  DECIMAL("Decimal"),
  GUID("Uniqueidentifier", "primarykey"),
  INTEGER("Integer", "int"),
  LOOKUP("Lookup"),
  MANAGED_PROPERTY("ManagedProperty"),
  MEMO("Memo", "ntext"),
  MONEY("Money"),
  OWNER("Owner"),
  PICKLIST("Picklist"),
  STATE("State"),
  STATUS("Status"),
  STRING("String", "nvarchar");

  private final String code;
  private final String packageName;

  ColumnType(String code) {
    this(code, code.toLowerCase(Locale.ROOT));
  }

  ColumnType(String code, String packageName) {
    this.code = code;
    this.packageName = packageName;
  }

  /** The type a customizations.xml names; text the simulator does not know becomes a string. */
  public static ColumnType ofPackage(String name) {
    return Arrays.stream(values())
        .filter(type -> type.packageName.equalsIgnoreCase(name))
        .findFirst()
        .orElse(STRING);
  }

  /** AttributeType in metadata. */
  public String code() {
    return code;
  }

  /** Name of the metadata type, without its namespace. */
  public String metadataType() {
    return switch (this) {
      case CUSTOMER, OWNER -> "LookupAttributeMetadata";
      case GUID -> "UniqueIdentifierAttributeMetadata";
      default -> code + "AttributeMetadata";
    };
  }

  /** Whether the value is the id of another row. */
  public boolean isLookup() {
    return this == LOOKUP || this == CUSTOMER || this == OWNER;
  }
}
