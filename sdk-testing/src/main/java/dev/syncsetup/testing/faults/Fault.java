package dev.syncsetup.testing.faults;

import java.util.Map;

/** Something that goes wrong with one request. */
public sealed interface Fault {

  /** The connection is cut before the service sees the request: nothing was done. */
  record Reset() implements Fault {}

  /** The service does its work, then the connection is cut: the answer is lost. */
  record LostAnswer() implements Fault {}

  /** The service does its work, but only half of the answer's body arrives. */
  record TruncatedBody() implements Fault {}

  /** The service does its work, but a page of something in between takes the place of its body. */
  record GarbledBody() implements Fault {}

  /** The service does its work, then never answers, until the client's read time-out. */
  record Stall() implements Fault {}

  /** The service does its work, but something in between gives this answer in its place. */
  record Replaced(Answer answer) implements Fault {}

  /** The service sees a token it no longer accepts, and answers as it does then. */
  record WornToken() implements Fault {}

  /** An answer that is given instead of the service's own; the service does nothing. */
  record Answer(int status, Map<String, String> headers, String body) implements Fault {}
}
