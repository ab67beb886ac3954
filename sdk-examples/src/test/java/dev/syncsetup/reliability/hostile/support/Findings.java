package dev.syncsetup.reliability.hostile.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.core.errors.SdkException;
import dev.syncsetup.reliability.Table;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Collects what became of each hostile input, and publishes it after the last test. */
public final class Findings implements BeforeAllCallback, AutoCloseable {
  private static final Table TABLE =
      new Table("Hostile services and files", "hostile input", "service", "ends in", "held");

  @Override
  public void beforeAll(ExtensionContext context) {
    context
        .getRoot()
        .getStore(ExtensionContext.Namespace.create(Findings.class))
        .getOrComputeIfAbsent(Findings.class);
  }

  /** The error that an attack ends in; a row says whether it is the one expected. */
  public static Throwable ends(
      String input, Object where, Class<? extends Throwable> expected, ThrowingCallable attack) {
    Throwable error = Assertions.catchThrowable(attack);
    boolean held = expected.isInstance(error);
    TABLE.row(shown(input), where, named(error), held ? "yes" : "NO");
    assertThat(error).as("%s, %s", input, where).isInstanceOf(expected);
    return error;
  }

  /** An input with control characters would break the lines of the table. */
  private static String shown(String input) {
    return input.replace("\r", "\\r").replace("\n", "\\n").replace("\t", "\\t");
  }

  /**
   * An attack that may fail to do harm, and otherwise ends in an error of the SDK's, or in the one
   * that tells a caller of its own mistake.
   */
  public static void endsAtMost(String input, Object where, ThrowingCallable attack) {
    Throwable error = Assertions.catchThrowable(attack);
    boolean held =
        error == null || error instanceof SdkException || error instanceof IllegalArgumentException;
    TABLE.row(shown(input), where, named(error), held ? "yes" : "NO");
    assertThat(held).as("%s, %s: %s", input, where, error).isTrue();
  }

  private static String named(@Nullable Throwable error) {
    return error == null ? "no harm" : error.getClass().getSimpleName();
  }

  /** Notes an attack that does no harm and is no error. */
  public static void harmless(String input, Object where, String outcome) {
    TABLE.row(shown(input), where, outcome, "yes");
  }

  @Override
  public void close() {
    TABLE.publish("hostile");
  }
}
