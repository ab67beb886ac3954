package dev.syncsetup.dynamics.publishing;

import java.time.Instant;
import java.util.Optional;

/** Publishing of customizations in one organisation. Immutable and thread-safe. */
public interface PublishingClient {

  /** Starts publishing all customizations and returns the job that does it. */
  PublishJob publishAll();

  /** A publish-all job of anybody that runs now. */
  Optional<PublishJob> running();

  PublishStatus status(PublishJob job);

  /** When a publish-all job started whose success the server still remembers, the latest one. */
  Optional<Instant> lastPublished();
}
