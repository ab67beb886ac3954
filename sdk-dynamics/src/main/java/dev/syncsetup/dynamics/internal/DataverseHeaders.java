package dev.syncsetup.dynamics.internal;

/** Headers that single requests to Dataverse carry, in the form Retrofit's annotations take. */
public final class DataverseHeaders {
  /** On every read: no cached answer. */
  public static final String FRESH = "If-None-Match: null";

  /** On reads that follow a change of definitions: past the server's metadata cache. */
  public static final String STRONG = "Consistency: Strong";

  /** On updates: never create the row. */
  public static final String UPDATE_ONLY = "If-Match: *";

  /** On writes whose answer should be the row as it now is. */
  public static final String RETURN_ROW = "Prefer: return=representation";

  private DataverseHeaders() {}
}
