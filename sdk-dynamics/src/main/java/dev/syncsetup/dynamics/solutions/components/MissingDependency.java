package dev.syncsetup.dynamics.solutions.components;

/**
 * Something a package needs that is not there. Texts are empty where nobody tells.
 *
 * @param required name of what is needed
 * @param requiredType what kind of thing that is
 * @param solution unique name of the solution that brings it, with a version in brackets where the
 *     package names one
 * @param dependent name of what needs it
 * @param dependentType what kind of thing that is
 */
public record MissingDependency(
    String required,
    ComponentType requiredType,
    String solution,
    String dependent,
    ComponentType dependentType) {

  @Override
  public String toString() {
    return words(requiredType, required)
        + (solution.isEmpty() ? "" : " of the solution " + solution)
        + (dependent.isEmpty() ? "" : ", needed by the " + words(dependentType, dependent));
  }

  private static String words(ComponentType type, String name) {
    return name.isEmpty() ? type.toString() : type + " " + name;
  }
}
