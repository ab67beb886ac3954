package dev.syncsetup.dynamics.solutions.components;

import java.util.Map;

/**
 * What kind of thing a solution component is. An open set: the platform and its apps add kinds, so
 * compare with the constants and expect others.
 *
 * @param code number the platform gives this kind (componenttype)
 * @see <a
 *     href="https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/solutioncomponent">
 *     Solution Component table</a>
 */
public record ComponentType(int code) {
  public static final ComponentType TABLE = new ComponentType(1);
  public static final ComponentType COLUMN = new ComponentType(2);
  public static final ComponentType RELATIONSHIP = new ComponentType(3);
  public static final ComponentType OPTION_SET = new ComponentType(9);
  public static final ComponentType TABLE_RELATIONSHIP = new ComponentType(10);
  public static final ComponentType PRIVILEGE = new ComponentType(16);
  public static final ComponentType SECURITY_ROLE = new ComponentType(20);
  public static final ComponentType VIEW = new ComponentType(26);
  public static final ComponentType PROCESS = new ComponentType(29);
  public static final ComponentType FORM = new ComponentType(60);
  public static final ComponentType WEB_RESOURCE = new ComponentType(61);
  public static final ComponentType SITE_MAP = new ComponentType(62);
  public static final ComponentType COLUMN_SECURITY_PROFILE = new ComponentType(70);
  public static final ComponentType COLUMN_PERMISSION = new ComponentType(71);
  public static final ComponentType PLUGIN_TYPE = new ComponentType(90);
  public static final ComponentType PLUGIN_ASSEMBLY = new ComponentType(91);
  public static final ComponentType PLUGIN_STEP = new ComponentType(92);
  public static final ComponentType PLUGIN_STEP_IMAGE = new ComponentType(93);
  public static final ComponentType CANVAS_APP = new ComponentType(300);
  public static final ComponentType ENVIRONMENT_VARIABLE = new ComponentType(380);
  public static final ComponentType ENVIRONMENT_VARIABLE_VALUE = new ComponentType(381);

  private static final Map<ComponentType, String> LABELS =
      Map.ofEntries(
          Map.entry(TABLE, "table"),
          Map.entry(COLUMN, "column"),
          Map.entry(RELATIONSHIP, "relationship"),
          Map.entry(OPTION_SET, "option set"),
          Map.entry(TABLE_RELATIONSHIP, "table relationship"),
          Map.entry(PRIVILEGE, "privilege"),
          Map.entry(SECURITY_ROLE, "security role"),
          Map.entry(VIEW, "view"),
          Map.entry(PROCESS, "process"),
          Map.entry(FORM, "form"),
          Map.entry(WEB_RESOURCE, "web resource"),
          Map.entry(SITE_MAP, "site map"),
          Map.entry(COLUMN_SECURITY_PROFILE, "column security profile"),
          Map.entry(COLUMN_PERMISSION, "column permission"),
          Map.entry(PLUGIN_TYPE, "plug-in type"),
          Map.entry(PLUGIN_ASSEMBLY, "plug-in assembly"),
          Map.entry(PLUGIN_STEP, "SDK message processing step"),
          Map.entry(PLUGIN_STEP_IMAGE, "SDK message processing step image"),
          Map.entry(CANVAS_APP, "canvas app"),
          Map.entry(ENVIRONMENT_VARIABLE, "environment variable"),
          Map.entry(ENVIRONMENT_VARIABLE_VALUE, "environment variable value"));

  /** Words for people; a kind without a constant shows its number. */
  @Override
  public String toString() {
    return LABELS.getOrDefault(this, "component of type " + code);
  }
}
