package dev.syncsetup.core;

/**
 * Where a client gets its bearer tokens from.
 *
 * <p>Asked before every call, by many threads at once, so an implementation caches and lets one
 * thread renew for all.
 */
@FunctionalInterface
public interface TokenProvider {

  /**
   * A token that is valid now.
   *
   * @throws dev.syncsetup.core.errors.AuthenticationException when none can be had
   */
  AccessToken token();

  /**
   * Tells that the service has refused this token although it should be valid: the next {@link
   * #token()} must not return it again. Does nothing by default.
   */
  default void refused(AccessToken token) {}
}
