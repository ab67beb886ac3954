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

  /**
   * As {@link #answer(Request)}, for services that mind how busy they are.
   *
   * @param underWay requests that this service is answering at the moment, this one included
   */
  default Reply answer(Request request, int underWay) {
    return answer(request);
  }

  /** How many pieces of work a request is; each takes the time that a slow server needs. */
  default int operations(Request request) {
    return 1;
  }

  /** Forgets everything the service itself remembers. Called under the lock of the cloud. */
  default void reset() {}
}
