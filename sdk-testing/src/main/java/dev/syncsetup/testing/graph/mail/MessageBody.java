package dev.syncsetup.testing.graph.mail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.syncsetup.testing.graph.protocol.Body;
import dev.syncsetup.testing.graph.protocol.GraphError;
import dev.syncsetup.testing.internal.http.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The body of sendMail.
 *
 * @param contentType Text or HTML
 */
record MessageBody(
    List<String> to,
    List<String> cc,
    List<String> bcc,
    String subject,
    String contentType,
    String content,
    boolean saveToSentItems) {
  private static final Pattern ADDRESS = Pattern.compile("[^@\\s<>]+@[^@\\s<>]+\\.[^@\\s<>]+");

  private static final Set<String> MESSAGE =
      Set.of(
          "subject",
          "body",
          "toRecipients",
          "ccRecipients",
          "bccRecipients",
          "replyTo",
          "importance",
          "attachments");

  static MessageBody read(ObjectNode json) {
    Body call = new Body(lowerCase(json), "sendMail", Set.of("message", "saveToSentItems"));
    ObjectNode inner = call.object("message").orElseThrow(() -> call.missing("message"));
    Body message = new Body(inner, "Message", MESSAGE);
    Body text =
        new Body(
            message.object("body").orElseGet(Json::object),
            "ItemBody",
            Set.of("contentType", "content"));
    String contentType = text.text("contentType").orElse("Text");
    if (!contentType.equalsIgnoreCase("Text") && !contentType.equalsIgnoreCase("HTML")) {
      throw text.invalid("contentType");
    }
    MessageBody read =
        new MessageBody(
            addresses(message, "toRecipients"),
            addresses(message, "ccRecipients"),
            addresses(message, "bccRecipients"),
            message.text("subject").orElse(""),
            contentType,
            text.text("content").orElse(""),
            call.flag("saveToSentItems").orElse(true));
    if (read.to().isEmpty() && read.cc().isEmpty() && read.bcc().isEmpty()) {
      throw invalidRecipients("");
    }
    return read;
  }

  /** The schema spells the parameters with capitals, the documentation without; both work. */
  private static ObjectNode lowerCase(ObjectNode json) {
    ObjectNode result = Json.object();
    json.forEachEntry(
        (name, value) ->
            result.set(Character.toLowerCase(name.charAt(0)) + name.substring(1), value));
    return result;
  }

  private static List<String> addresses(Body message, String name) {
    List<String> addresses = new ArrayList<>();
    for (JsonNode each : message.array(name).orElseGet(Json::array)) {
      String address = each.path("emailAddress").path("address").asText();
      if (!ADDRESS.matcher(address).matches()) {
        throw invalidRecipients(address);
      }
      addresses.add(address);
    }
    return addresses;
  }

  private static GraphError invalidRecipients(String address) {
    return new GraphError(
        400,
        "ErrorInvalidRecipients",
        "At least one recipient isn't valid., Recipient '" + address + "' isn't resolved.");
  }
}
