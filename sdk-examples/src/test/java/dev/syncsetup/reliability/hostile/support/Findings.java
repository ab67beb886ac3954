package dev.syncsetup.reliability.hostile.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.reliability.Table;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
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
    TABLE.row(
        input,
        where,
        error == null ? "nothing" : error.getClass().getSimpleName(),
        held ? "yes" : "NO");
    assertThat(error).as("%s, %s", input, where).isInstanceOf(expected);
    return error;
  }

  /** Notes an attack that does no harm and is no error. */
  public static void harmless(String input, Object where, String outcome) {
    TABLE.row(input, where, outcome, "yes");
  }

  @Override
  public void close() {
    TABLE.publish("hostile");
  }
}
