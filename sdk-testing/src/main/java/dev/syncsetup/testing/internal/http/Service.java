package dev.syncsetup.testing.internal.http;

/** The logic of one simulated service, free of sockets. */
public interface Service {

  /**
   * Name under which exchanges stand in the transcript: entra, graph, dataverse, admin, marketo or
   * relay.
   */
  String name();

  /** Answers one request. Called under the lock of the cloud, one request at a time. */
  Reply answer(Request request);

  /** Forgets everything the service itself remembers. Called under the lock of the cloud. */
  default void reset() {}
}
