package dev.syncsetup.core.support;

import dev.syncsetup.core.AccessToken;
import dev.syncsetup.core.Secret;
import dev.syncsetup.core.TokenProvider;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Hands out planted-token-1 until it is refused, then planted-token-2, and so on. */
public final class FakeTokens implements TokenProvider {
  private final List<AccessToken> refused = new ArrayList<>();

  @Override
  public synchronized AccessToken token() {
    return new AccessToken(Secret.of("planted-token-" + (refused.size() + 1)), Instant.MAX);
  }

  @Override
  public synchronized void refused(AccessToken token) {
    refused.add(token);
  }

  public synchronized List<String> refused() {
    return refused.stream().map(token -> token.value().reveal()).toList();
  }
}
