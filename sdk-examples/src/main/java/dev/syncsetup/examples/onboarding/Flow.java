package dev.syncsetup.examples.onboarding;

/** How Marketo signs in to Dynamics. */
public enum Flow {
  /** Server to server: an application user with client id and secret. */
  S2S,
  /** A licensed user with a password. */
  USER
}
