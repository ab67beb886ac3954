package dev.syncsetup.examples.services;

import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.marketo.MarketoClient;
import java.util.List;

/** Clients of one organisation and one Marketo instance, with a record of what they send. */
public interface Services extends AutoCloseable {

  DynamicsClient dynamics();

  MarketoClient marketo();

  /** The address that is acknowledged to be connected for good. */
  String acknowledgedUrl();

  /** Whether nothing real is touched. */
  boolean simulated();

  /** What was sent since this was last asked. */
  List<RecordedExchange> takeRecord();

  @Override
  void close();
}
