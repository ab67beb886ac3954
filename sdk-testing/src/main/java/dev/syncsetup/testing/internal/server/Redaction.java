package dev.syncsetup.testing.internal.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.syncsetup.testing.internal.http.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes secrets out of what a transcript keeps. */
final class Redaction {
  private static final String HIDDEN = "***";

  private static final Set<String> SECRET_NAMES =
      Set.of(
          "access_token",
          "assertion",
          "client_assertion",
          "client_secret",
          "clientsecret",
          "code",
          "device_code",
          "id_token",
          "password",
          "refresh_token",
          "secrettext");

  private static final Pattern FORM_SECRET =
      Pattern.compile(
          "(?i)\\b(access_token|assertion|client_assertion|client_secret|device_code|password|"
              + "refresh_token)=[^&]*");

  private static final int LONGEST_VALUE = 4096;

  private Redaction() {}

  static String target(String target) {
    return FORM_SECRET.matcher(target).replaceAll("$1=" + HIDDEN);
  }

  static String body(String body) {
    String start = body.stripLeading();
    if (!start.startsWith("{") && !start.startsWith("[")) {
      return target(body);
    }
    try {
      return Json.text(hide(Json.parse(body)));
    } catch (IllegalArgumentException notJson) {
      return target(body);
    }
  }

  private static JsonNode hide(JsonNode node) {
    if (node instanceof ObjectNode object) {
      List<String> names = new ArrayList<>();
      object.fieldNames().forEachRemaining(names::add);
      for (String name : names) {
        JsonNode value = object.path(name);
        if (value.isTextual() && isSecret(name, object)) {
          object.put(name, HIDDEN);
        } else if (value.isTextual() && value.textValue().length() > LONGEST_VALUE) {
          object.put(name, "(" + value.textValue().length() + " characters)");
        } else {
          hide(value);
        }
      }
    } else if (node instanceof ArrayNode array) {
      array.forEach(Redaction::hide);
    }
    return node;
  }

  /** The error envelopes call their number "code", so that name is only a secret beside a grant. */
  private static boolean isSecret(String name, ObjectNode holder) {
    String lower = name.toLowerCase(Locale.ROOT);
    return SECRET_NAMES.contains(lower) && (!lower.equals("code") || holder.has("grant_type"));
  }
}
