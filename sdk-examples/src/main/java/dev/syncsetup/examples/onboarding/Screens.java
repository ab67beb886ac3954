package dev.syncsetup.examples.onboarding;

/** Who operates Marketo's CRM screens, which have no public API. */
public enum Screens {
  /** A relay that serves the SDK's settings contract. */
  RELAY,
  /** A person with precise sheets. */
  OPERATOR
}
