package dev.syncsetup.dynamics.directory;

import java.util.Optional;

/**
 * What is to change about an account; what is not named stays as it is. Immutable.
 *
 * @param displayName name shown to people
 * @param usageLocation two-letter country
 */
public record AccountChange(Optional<String> displayName, Optional<String> usageLocation) {

  /** A change of nothing, to be added to. */
  public static AccountChange none() {
    return new AccountChange(Optional.empty(), Optional.empty());
  }

  /** The same change, and another name shown to people. */
  public AccountChange displayName(String name) {
    return new AccountChange(Optional.of(name), usageLocation);
  }

  /**
   * The same change, and another country. It can be set to another one later but not unset.
   *
   * @param country two letters, for example DE
   */
  public AccountChange usageLocation(String country) {
    return new AccountChange(displayName, Optional.of(country));
  }
}
