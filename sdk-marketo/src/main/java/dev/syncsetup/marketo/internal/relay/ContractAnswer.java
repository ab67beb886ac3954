package dev.syncsetup.marketo.internal.relay;

/** A successful answer, which may still be JSON of something that is no relay. */
interface ContractAnswer {

  /** Whether everything is there that the contract requires. */
  boolean isComplete();
}
