package dev.syncsetup.testing.graph.protocol;

/**
 * How much one app may ask of Graph's directory in one tenant.
 *
 * @param units resource units in 10 seconds
 * @param writes changes in 150 seconds
 */
public record GraphLimits(int units, int writes) {

  /** The published limits for a tenant of this size. */
  public static GraphLimits published(int users) {
    int units = users < 50 ? 3_500 : users <= 500 ? 5_000 : 8_000;
    return new GraphLimits(units, 3_000);
  }
}
