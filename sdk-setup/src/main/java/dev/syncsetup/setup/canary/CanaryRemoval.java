package dev.syncsetup.setup.canary;

import java.util.List;

/**
 * What became of a canary that was to be removed. In Dynamics it is gone in any case.
 *
 * @param complete whether it is gone in Marketo, too; false when Marketo refused
 * @param deletedInMarketo ids of the persons that were deleted by this call
 * @param evidence what was done on either side, one line each
 */
public record CanaryRemoval(boolean complete, List<Long> deletedInMarketo, List<String> evidence) {
  public CanaryRemoval {
    deletedInMarketo = List.copyOf(deletedInMarketo);
    evidence = List.copyOf(evidence);
  }
}
