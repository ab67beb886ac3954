package dev.syncsetup.dynamics.solutions;

import dev.syncsetup.dynamics.internal.ODataLiteral;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which solutions to list. Immutable; every method narrows the choice and returns a new filter. */
public final class SolutionFilter {
  private static final SolutionFilter ALL =
      new SolutionFilter(false, Optional.empty(), Optional.empty());

  private final boolean visible;
  private final Optional<Boolean> managed;
  private final Optional<String> namePart;

  private SolutionFilter(boolean visible, Optional<Boolean> managed, Optional<String> namePart) {
    this.visible = visible;
    this.managed = managed;
    this.namePart = namePart;
  }

  /** All solutions, the platform's internal ones among them. */
  public static SolutionFilter all() {
    return ALL;
  }

  /** Only those that people see. */
  public SolutionFilter visible() {
    return new SolutionFilter(true, managed, namePart);
  }

  /** Only those installed as a managed package. */
  public SolutionFilter managed() {
    return new SolutionFilter(visible, Optional.of(true), namePart);
  }

  /** Only those that can be changed in place. */
  public SolutionFilter unmanaged() {
    return new SolutionFilter(visible, Optional.of(false), namePart);
  }

  /** Only those whose technical or shown name contains the text, in any case. */
  public SolutionFilter nameContains(String text) {
    return new SolutionFilter(visible, managed, Optional.of(text));
  }

  /** The condition as the address takes it, or nothing when all are wanted. */
  Optional<String> condition() {
    String conditions =
        Stream.of(
                visible ? Optional.of("isvisible eq true") : Optional.<String>empty(),
                managed.map(wanted -> "ismanaged eq " + wanted),
                namePart.map(ODataLiteral::text).map(SolutionFilter::contains))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(" and "));
    return Optional.of(conditions).filter(text -> !text.isEmpty());
  }

  private static String contains(String literal) {
    return "(contains(uniquename," + literal + ") or contains(friendlyname," + literal + "))";
  }
}
