package dev.syncsetup.examples.yaml;

/** A file that is no YAML, or uses a part of YAML that is not understood here. */
public final class YamlException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Problem problem;

  YamlException(int line, String message) {
    super(message);
    this.problem = new Problem(line, "", message);
  }

  /** What to mend. */
  public Problem problem() {
    return problem;
  }
}
