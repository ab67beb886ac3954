package dev.syncsetup.dynamics.internal;

import retrofit2.Call;

/** The longest address Dataverse reads. */
public final class AddressLimit {
  private static final int LONGEST = 32 << 10;

  private AddressLimit() {}

  /**
   * The call itself, when its address is short enough.
   *
   * @throws IllegalArgumentException when it is not; nothing was sent
   */
  public static <T> Call<T> within(Call<T> call) {
    int length = call.request().url().toString().length();
    if (length > LONGEST) {
      throw new IllegalArgumentException(
          "A value to search for is too long: percent-encoded it makes an address of "
              + length
              + " characters, and Dataverse reads "
              + LONGEST
              + " at most. Nothing was sent. Search for a shorter part of it.");
    }
    return call;
  }
}
