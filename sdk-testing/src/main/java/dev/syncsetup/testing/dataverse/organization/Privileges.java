package dev.syncsetup.testing.dataverse.organization;

import dev.syncsetup.testing.dataverse.store.Table;
import java.util.ArrayList;
import java.util.List;

/** Names of privileges. */
public final class Privileges {
  public static final String ACT_ON_BEHALF = "prvActOnBehalfOfAnotherUser";
  public static final String ASSIGN_ROLE = "prvAssignRole";
  public static final String CREATE_ATTRIBUTE = "prvCreateAttribute";
  public static final String DELETE_ATTRIBUTE = "prvDeleteAttribute";
  public static final String DISABLE_USER = "prvDisableUser";
  public static final String IMPORT = "prvImportCustomization";
  public static final String PUBLISH = "prvPublishCustomization";
  public static final String READ_ATTRIBUTE = "prvReadAttribute";
  public static final String READ_ENTITY = "prvReadEntity";
  public static final String WRITE_ATTRIBUTE = "prvWriteAttribute";

  /** Privileges that belong to no table, beside those each table brings. */
  static final List<String> GENERAL =
      List.of(
          ACT_ON_BEHALF,
          ASSIGN_ROLE,
          CREATE_ATTRIBUTE,
          DELETE_ATTRIBUTE,
          DISABLE_USER,
          IMPORT,
          PUBLISH,
          READ_ATTRIBUTE,
          READ_ENTITY,
          WRITE_ATTRIBUTE);

  private static final List<String> RIGHTS =
      List.of("Create", "Read", "Write", "Delete", "Append", "AppendTo", "Assign", "Share");

  private Privileges() {}

  /** The privileges a table brings. */
  public static List<String> of(Table table) {
    List<String> names = new ArrayList<>();
    RIGHTS.forEach(right -> names.add("prv" + right + table.privilegeNoun()));
    return names;
  }

  public static String create(Table table) {
    return "prvCreate" + table.privilegeNoun();
  }

  public static String read(Table table) {
    return "prvRead" + table.privilegeNoun();
  }

  public static String write(Table table) {
    return "prvWrite" + table.privilegeNoun();
  }

  public static String delete(Table table) {
    return "prvDelete" + table.privilegeNoun();
  }
}
