package dev.syncsetup.examples.onboarding;

import dev.syncsetup.core.Secret;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The values behind secret references. Prints none of them. */
public final class Secrets {
  private final Map<String, Secret> byVariable;

  private Secrets(Map<String, Secret> byVariable) {
    this.byVariable = Map.copyOf(byVariable);
  }

  /**
   * Looks every reference up in the environment.
   *
   * @throws BadInput naming every variable that is missing
   */
  public static Secrets required(List<SecretReference> references, Map<String, String> variables) {
    Map<String, Secret> found = new HashMap<>();
    List<String> problems = new ArrayList<>();
    for (SecretReference reference : references) {
      String value = variables.getOrDefault(reference.variable(), "");
      if (value.isBlank()) {
        problems.add(
            "The environment variable "
                + reference.variable()
                + ", which "
                + reference.key()
                + " (line "
                + reference.line()
                + ") refers to, is not set. Set it to the secret and start again.");
      } else {
        found.put(reference.variable(), Secret.of(value));
      }
    }
    if (!problems.isEmpty()) {
      throw new BadInput(problems);
    }
    return new Secrets(found);
  }

  /** Looks every reference up, and makes a secret up where the environment has none. */
  public static Secrets orGenerated(
      List<SecretReference> references, Map<String, String> variables) {
    Map<String, Secret> secrets = new HashMap<>();
    for (SecretReference reference : references) {
      String value = variables.getOrDefault(reference.variable(), "");
      secrets.computeIfAbsent(
          reference.variable(), name -> Secret.of(value.isBlank() ? generated() : value));
    }
    return new Secrets(secrets);
  }

  /** The value behind a reference that was asked for when this was made. */
  public Secret get(SecretReference reference) {
    Secret secret = byVariable.get(reference.variable());
    if (secret == null) {
      throw new IllegalArgumentException("Nobody looked up " + reference.variable());
    }
    return secret;
  }

  /** Random, and with all kinds of characters that rules for passwords ask for. */
  private static String generated() {
    return "Aa1-" + UUID.randomUUID();
  }
}
