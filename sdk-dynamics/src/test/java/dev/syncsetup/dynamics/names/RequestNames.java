package dev.syncsetup.dynamics.names;

import dev.syncsetup.testing.transcript.Exchange;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Looks up the names in requests to Dataverse, those inside batches among them. */
final class RequestNames {
  private static final String ROOT = "/api/data/v9.2/";
  private static final String TYPES = "Microsoft.Dynamics.CRM.";
  private static final Pattern PART =
      Pattern.compile(
          "(?m)^(GET|POST|PATCH|PUT|DELETE) (\\S+) HTTP/1\\.1\\r$(?s:.*?)\\r\\n\\r\\n(.*)\\r$");
  private static final Pattern SEGMENT = Pattern.compile("([^(]+)(?:\\((.*)\\))?");

  /** Where a path leads: to rows or definitions of a type, or to an operation on them. */
  private record Target(@Nullable String type, @Nullable String operation) {}

  private final UnknownNames names;
  private final QueryNames queries;
  private final BodyNames bodies;

  RequestNames(UnknownNames names) {
    this.names = names;
    this.queries = new QueryNames(names);
    this.bodies = new BodyNames(names);
  }

  void read(Exchange exchange) {
    if (!exchange.target().endsWith("/$batch")) {
      read(exchange.method(), exchange.target(), exchange.requestBody());
      return;
    }
    Matcher parts = PART.matcher(exchange.requestBody());
    while (parts.find()) {
      read(parts.group(1), parts.group(2), parts.group(3));
    }
  }

  void read(String method, String encoded, String body) {
    names.in(method + " " + encoded);
    String address = URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    int mark = address.indexOf('?');
    String path = address.substring(ROOT.length(), mark < 0 ? address.length() : mark);
    Target target = path(Splitter.split(path, '/'));
    if (mark >= 0) {
      queries.options(target.type, Splitter.split(address.substring(mark + 1), '&'));
    }
    if (!body.startsWith("{")) {
      return;
    }
    if (target.operation != null) {
      bodies.parameters(target.operation, target.type, body);
    } else if (target.type != null && !path.endsWith("$ref")) {
      bodies.row(target.type, body);
    }
  }

  private Target path(List<String> segments) {
    String first = segments.get(0).replaceAll("\\(.*", "");
    Optional<String> set = names.real.typeOf(first);
    if (set.isEmpty() && Character.isUpperCase(first.charAt(0))) {
      return operation(segments.get(0), null);
    }
    names.check(set.isPresent(), first);
    Target target = new Target(set.orElse(null), null);
    key(target.type, segments.get(0));
    for (String segment : segments.subList(1, segments.size())) {
      if (target.type != null && !segment.equals("$ref")) {
        target = next(target.type, segment);
      }
    }
    return target;
  }

  private Target next(String type, String segment) {
    if (!segment.startsWith(TYPES)) {
      String name = segment.replaceAll("\\(.*", "");
      Target target = new Target(names.navigation(type, name).orElse(null), null);
      key(target.type, segment);
      return target;
    }
    String name = segment.substring(TYPES.length());
    if (names.real.isType(name)) {
      names.check(names.real.extendsType(name, type), name + " as " + type);
      return new Target(name, null);
    }
    return operation(name, type);
  }

  private Target operation(String call, @Nullable String type) {
    Matcher parts = SEGMENT.matcher(call);
    String name = parts.matches() ? parts.group(1) : call;
    names.check(names.real.isOperation(name), name);
    names.check(type == null || names.real.isBound(name, type), name + " of " + type);
    String arguments = parts.matches() ? parts.group(2) : null;
    if (arguments != null && !arguments.isEmpty()) {
      for (String argument : Splitter.split(arguments, ',')) {
        String parameter = argument.replaceAll("=.*", "");
        names.check(names.real.hasParameter(name, parameter), name + "(" + parameter + ")");
      }
    }
    return new Target(type, name);
  }

  /** Rows are named by their id, or by a property and its value. */
  private void key(@Nullable String type, String segment) {
    Matcher parts = SEGMENT.matcher(segment);
    String key = parts.matches() ? parts.group(2) : null;
    if (type != null && key != null && key.contains("=")) {
      names.property(type, key.replaceAll("=.*", ""));
    }
  }
}
