package dev.syncsetup.marketo.crmsync;

import java.util.Optional;

/** A person who operates Marketo's screens. */
public interface Operator {

  /** Gives the sheet to the person; returns the confirmation when it is there already. */
  Optional<Confirmation> handOver(HandOffSheet sheet);

  /** The confirmation of a sheet that was handed over before; changes nothing. */
  Optional<Confirmation> confirmation(HandOffSheet sheet);
}
