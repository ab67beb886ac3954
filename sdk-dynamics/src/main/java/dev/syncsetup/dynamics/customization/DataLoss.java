package dev.syncsetup.dynamics.customization;

/**
 * Says that the caller knows which data a call destroys. Such a call takes one of these and refuses
 * one that names something else, so that whoever reviews the code sees what is given up. Immutable.
 */
public final class DataLoss {
  private final String name;

  private DataLoss(String name) {
    this.name = name;
  }

  /**
   * Acknowledges that the data in this solution or column is lost.
   *
   * @param name unique name of the solution, or table and column with a dot between them, for
   *     example lead.new_synctomkto
   */
  public static DataLoss acknowledge(String name) {
    return new DataLoss(name);
  }

  /**
   * Makes sure that it was this that the caller gave up.
   *
   * @throws IllegalArgumentException when it was something else; nothing has been sent then
   */
  public void requireFor(String what) {
    if (!name.equalsIgnoreCase(what)) {
      throw new IllegalArgumentException(
          "The data of "
              + what
              + " would be lost, but the call acknowledges the loss of "
              + name
              + ". Nothing was sent. Pass DataLoss.acknowledge(\""
              + what
              + "\") if that is what you want.");
    }
  }

  @Override
  public String toString() {
    return "DataLoss[" + name + "]";
  }
}
