package dev.syncsetup.core.spi;

/** What helps after a refusal. */
public enum Remedy {
  /** Nothing: tell the caller. */
  NONE,
  /** Another token, once. */
  RENEW_TOKEN,
  /** Waiting as long as the service says. The service has done nothing. */
  WAIT,
  /** Waiting until another operation in the environment has ended. The service has done nothing. */
  WAIT_FOR_LOCK,
  /** Trying again soon, if the call may be repeated: the service may have done the work. */
  TRY_AGAIN
}
