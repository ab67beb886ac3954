package dev.syncsetup.dynamics.errors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.core.errors.ServiceException;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What a test says about a refusal that has a code. */
final class Refusals {
  private Refusals() {}

  /** The call ends with this code, however its digits are spelled. */
  static AbstractThrowableAssert<?, ? extends Throwable> assertRefused(
      ThrowingCallable call, String code) {
    return assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            ServiceException.class,
            e -> assertThat(e.code()).hasValueSatisfying(said -> equal(said, code)));
  }

  private static void equal(String said, String code) {
    assertThat(said).isEqualToIgnoringCase(code);
  }
}
