package dev.syncsetup.examples.onboarding;

import java.util.List;

/** What the program was given cannot be worked with. Nothing has been changed anywhere. */
public final class BadInput extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient List<String> problems;

  /** One problem. */
  public BadInput(String problem) {
    this(List.of(problem));
  }

  /** Several problems, each with what to do about it. */
  public BadInput(List<String> problems) {
    super(String.join(System.lineSeparator(), problems));
    this.problems = List.copyOf(problems);
  }

  /** One sentence or two per problem. */
  public List<String> problems() {
    return problems;
  }
}
