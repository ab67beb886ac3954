package dev.syncsetup.dynamics.signin;

import java.net.URI;
import java.time.Instant;

/**
 * What a person has to do to sign in on another device.
 *
 * @param userCode code to type in; worth a sign-in, so show it to nobody else
 * @param verificationUri page to type it in
 * @param expiresAt from then on the code is refused
 * @param message the same as a sentence in Entra ID's words
 */
public record DeviceCodePrompt(
    String userCode, URI verificationUri, Instant expiresAt, String message) {

  /** Without the code, so that it does not end up in a log. */
  @Override
  public String toString() {
    return "DeviceCodePrompt[" + verificationUri + ", expiresAt=" + expiresAt + "]";
  }
}
