package dev.syncsetup.testing.dataverse.odata;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;

/** How two values compare: text without regard to case, times by the instant they name. */
final class Comparison {
  private Comparison() {}

  static boolean equal(Kind kind, JsonNode left, JsonNode right) {
    if (left.isNull() || right.isNull()) {
      return left.isNull() && right.isNull();
    }
    return compare(kind, left, right) == 0;
  }

  /** Orders two values; null comes first. */
  static int compare(Kind kind, JsonNode left, JsonNode right) {
    if (left.isNull() || right.isNull()) {
      return Boolean.compare(right.isNull(), left.isNull());
    }
    return switch (kind) {
      case NUMBER -> left.decimalValue().compareTo(right.decimalValue());
      case BOOLEAN -> Boolean.compare(left.booleanValue(), right.booleanValue());
      case DATE -> instant(left.textValue()).compareTo(instant(right.textValue()));
      default -> folded(left).compareTo(folded(right));
    };
  }

  static String folded(JsonNode text) {
    return text.asText().toLowerCase(Locale.ROOT);
  }

  private static Instant instant(String text) {
    return text.contains("T")
        ? OffsetDateTime.parse(text).toInstant()
        : LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
  }
}
