package dev.syncsetup.dynamics.internal.solutions;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;

/** What DeleteAndPromoteAsync and RetrieveVersion say on the wire. */
public final class UpgradeJson {
  private UpgradeJson() {}

  /** Body of DeleteAndPromoteAsync. */
  public record Promote(@JsonProperty("UniqueName") String uniqueName) {}

  /** Answer of DeleteAndPromoteAsync. */
  public record Promoting(@JsonProperty("AsyncOperationId") UUID asyncOperationId) {}

  /** Answer of RetrieveVersion. */
  public record Version(@JsonProperty("Version") String version) {}
}
