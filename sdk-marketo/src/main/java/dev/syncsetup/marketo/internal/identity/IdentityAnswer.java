package dev.syncsetup.marketo.internal.identity;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** A token, or an error in its place. */
record IdentityAnswer(
    @JsonProperty("access_token") @Nullable String accessToken,
    @JsonProperty("expires_in") long expiresIn,
    @JsonProperty("error") @Nullable String error,
    @JsonProperty("error_description") @Nullable String errorDescription) {

  /** Leaves the token out. */
  @Override
  public String toString() {
    return "IdentityAnswer[expiresIn=" + expiresIn + ", error=" + error + "]";
  }
}
