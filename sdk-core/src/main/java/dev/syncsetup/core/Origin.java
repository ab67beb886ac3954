package dev.syncsetup.core;

/** Where a statement about a system comes from, strongest first. */
public enum Origin {
  /** Read from the service's own interface. */
  SERVICE,
  /** Reported by a relay that operates the service's screens. */
  RELAY,
  /** Concluded from what else can be seen. */
  OBSERVATION,
  /** Stated by a person. */
  PERSON,
  /** Read from a simulator. */
  SIMULATION
}
