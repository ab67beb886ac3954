package dev.syncsetup.core.spi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says how a Retrofit method may be treated. Without it a GET is repeatable, everything else is
 * not, and the call is {@link Time#QUICK}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface CallPolicy {

  /** Sending it twice leaves the server as sending it once does. */
  boolean repeatable() default false;

  /** How long the server may take to answer. */
  Time time() default Time.QUICK;

  /** Kinds of calls by the time they take. */
  enum Time {
    /** Reads and small writes. */
    QUICK(30),
    /** Writes with a server-side limit of their own. */
    SLOW(200),
    /** Batches, imports, publishing. */
    LONG(330);

    private final int seconds;

    Time(int seconds) {
      this.seconds = seconds;
    }

    /** How long the server may be silent. */
    public int seconds() {
      return seconds;
    }

    /** How long the whole call may take, so that an answer that drips ends too. */
    public int wholeSeconds() {
      return 2 * seconds + 60;
    }
  }
}
