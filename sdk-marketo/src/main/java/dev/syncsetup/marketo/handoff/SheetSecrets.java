package dev.syncsetup.marketo.handoff;

import dev.syncsetup.core.Secret;
import dev.syncsetup.marketo.handoff.HandOffSheet.Step;
import java.util.HashMap;
import java.util.Map;

/**
 * The secrets that a person must type while she works on a sheet. They are not part of the sheet.
 * An operator that stores or sends sheets leaves them alone; one that has the person in front of it
 * shows one at a time. Prints no secret. Immutable and thread-safe.
 */
public final class SheetSecrets {
  private static final SheetSecrets NONE = new SheetSecrets(Map.of());

  private final Map<Step, Secret> secrets;

  private SheetSecrets(Map<Step, Secret> secrets) {
    this.secrets = secrets;
  }

  /** No secrets. */
  public static SheetSecrets none() {
    return NONE;
  }

  /**
   * These secrets and the one of another step.
   *
   * @throws IllegalArgumentException when the step does not ask for a secret
   */
  public SheetSecrets and(Step step, Secret secret) {
    if (!step.secret()) {
      throw new IllegalArgumentException("The step '" + step.label() + "' asks for no secret.");
    }
    Map<Step, Secret> more = new HashMap<>(secrets);
    more.put(step, secret);
    return new SheetSecrets(Map.copyOf(more));
  }

  /**
   * The secret to type at this step. Call it only to show it to the person, at the moment she types
   * it; never to store or send it.
   *
   * @throws IllegalArgumentException when the step asks for no secret of this sheet
   */
  public Secret reveal(Step step) {
    Secret secret = secrets.get(step);
    if (secret == null) {
      throw new IllegalArgumentException("There is no secret for step '" + step.label() + "'.");
    }
    return secret;
  }

  /** Says how many there are, and no more. */
  @Override
  public String toString() {
    return "SheetSecrets[" + secrets.size() + "]";
  }
}
