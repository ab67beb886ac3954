package dev.syncsetup.marketo.errors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.syncsetup.core.errors.ServiceException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What a call ended in. */
record Thrown(Throwable error) {

  static Thrown by(ThrowingCallable call) {
    return new Thrown(catchThrowable(call));
  }

  /** Its type, and for what Marketo said about the call its code and whether a retry helps. */
  void is(String type, String code, boolean retryable) {
    assertThat(error).isNotNull().extracting(e -> e.getClass().getSimpleName()).isEqualTo(type);
    if (error instanceof ServiceException said) {
      assertThat(said.code().orElse("")).isEqualTo(code);
      assertThat(said.isRetryable()).isEqualTo(retryable);
    }
  }
}
