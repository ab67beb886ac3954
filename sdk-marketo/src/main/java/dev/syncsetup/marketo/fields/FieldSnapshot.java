package dev.syncsetup.marketo.fields;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.syncsetup.core.spi.WireJson;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The person fields of one instance at one moment. Immutable. Take one before somebody touches
 * Marketo's CRM screens, keep its text, and compare later, in another process if need be.
 *
 * @param instance address of the instance
 * @param takenAt when, by the client's clock
 * @param fields in Marketo's order
 */
public record FieldSnapshot(URI instance, Instant takenAt, List<MarketoField> fields) {
  public FieldSnapshot {
    fields = List.copyOf(fields);
  }

  /** As it is written. */
  record Text(
      @Nullable String instance, @Nullable String takenAt, @Nullable List<MarketoField> fields) {}

  /** The snapshot as text, for {@link #fromJson}. It holds field names and no secret. */
  public String toJson() {
    try {
      return WireJson.mapper()
          .writeValueAsString(new Text(instance.toString(), takenAt.toString(), fields));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Reads what {@link #toJson} wrote.
   *
   * @throws IllegalArgumentException when the text is something else
   */
  public static FieldSnapshot fromJson(String json) {
    try {
      Text text = WireJson.mapper().readValue(json, Text.class);
      if (text != null
          && text.instance() != null
          && text.takenAt() != null
          && text.fields() != null) {
        return new FieldSnapshot(
            URI.create(text.instance()), Instant.parse(text.takenAt()), text.fields());
      }
    } catch (JsonProcessingException | DateTimeException e) {
      throw new IllegalArgumentException(
          "This is no stored snapshot of Marketo fields. Take a new one with fields().snapshot().",
          e);
    }
    throw new IllegalArgumentException(
        "This stored snapshot of Marketo fields is incomplete. Take a new one with"
            + " fields().snapshot().");
  }

  /**
   * What has changed since an earlier snapshot. Fields are told apart by REST name.
   *
   * @throws IllegalArgumentException when that one is of another instance, or later
   */
  public FieldDifference since(FieldSnapshot earlier) {
    if (!earlier.instance.equals(instance)) {
      throw new IllegalArgumentException(
          "The earlier snapshot is of "
              + earlier.instance
              + ", this one of "
              + instance
              + ": only snapshots of one instance can be compared.");
    }
    if (earlier.takenAt.isAfter(takenAt)) {
      throw new IllegalArgumentException(
          "The snapshot to compare with was taken at "
              + earlier.takenAt
              + ", after this one. Call since() on the later one.");
    }
    return FieldDifference.between(earlier, this);
  }
}
