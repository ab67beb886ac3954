package dev.syncsetup.dynamics.solutions;

import java.nio.file.Path;
import java.util.List;

/** A solution zip that has been read and checked. Immutable; holds the bytes it will upload. */
@SuppressWarnings("DoNotCallSuggester")
public final class SolutionPackage {

  /**
   * Reads a solution zip and checks it.
   *
   * @throws IllegalArgumentException when the file is missing, unreadable, no zip, or no solution
   */
  public static SolutionPackage read(Path path) {
    throw new UnsupportedOperationException(path.toString());
  }

  private SolutionPackage() {}

  /** A table the package brings: logical name and labels. */
  public record Table(String logicalName, List<String> labels) {
    public Table {
      labels = List.copyOf(labels);
    }
  }

  public String uniqueName() {
    throw new UnsupportedOperationException();
  }

  /** Display names in all languages. */
  public List<String> friendlyNames() {
    throw new UnsupportedOperationException();
  }

  public SolutionVersion version() {
    throw new UnsupportedOperationException();
  }

  public boolean managed() {
    throw new UnsupportedOperationException();
  }

  public List<Table> tables() {
    throw new UnsupportedOperationException();
  }

  /** Names of the security roles the package brings. */
  public List<String> roles() {
    throw new UnsupportedOperationException();
  }
}
