package dev.syncsetup.testing.dataverse.odata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A value as it is written in a query. */
public record Literal(Kind kind, JsonNode value) {
  private static final Pattern GUID =
      Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
  private static final Pattern DATE =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\d(T[0-9:.]+(Z|[+-]\\d\\d:\\d\\d))?");
  private static final Pattern ENUM = Pattern.compile("Microsoft\\.Dynamics\\.CRM\\.\\w+'(\\w+)'");

  static Literal of(String text) {
    Matcher enumeration = ENUM.matcher(text);
    if (enumeration.matches()) {
      return new Literal(Kind.ENUM, new TextNode(enumeration.group(1)));
    } else if (text.equals("null")) {
      return new Literal(Kind.NULL, NullNode.getInstance());
    } else if (text.equals("true") || text.equals("false")) {
      return new Literal(Kind.BOOLEAN, BooleanNode.valueOf(text.equals("true")));
    } else if (text.length() > 1 && text.startsWith("'") && text.endsWith("'")) {
      return new Literal(Kind.TEXT, new TextNode(unquoted(text)));
    } else if (GUID.matcher(text).matches()) {
      return new Literal(Kind.GUID, new TextNode(text.toLowerCase(Locale.ROOT)));
    } else if (NUMBER.matcher(text).matches()) {
      return new Literal(Kind.NUMBER, DecimalNode.valueOf(new BigDecimal(text)));
    } else if (DATE.matcher(text).matches()) {
      return new Literal(Kind.DATE, new TextNode(text));
    }
    throw ODataError.badRequest("'" + text + "' is no value that a query can hold.");
  }

  /** The text as an id, if it is one. */
  public static Optional<UUID> guid(String text) {
    return GUID.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
  }

  /** Text without its quotes, doubled quotes made single. */
  public static String unquoted(String text) {
    return text.length() > 1 && text.startsWith("'") && text.endsWith("'")
        ? text.substring(1, text.length() - 1).replace("''", "'")
        : text;
  }
}
