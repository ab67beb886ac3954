package dev.syncsetup.marketo.internal.relay;

/**
 * A successful answer, which may still be JSON of something that is no relay: what tells it from
 * one is let through when it is missing, to be missed by {@link #isComplete}.
 */
interface ContractAnswer {

  /** Whether everything is there that the contract requires. */
  boolean isComplete();
}
