package dev.syncsetup.testing.graph;

import dev.syncsetup.testing.graph.protocol.GraphCall;
import dev.syncsetup.testing.graph.protocol.GraphError;
import dev.syncsetup.testing.graph.protocol.Handler;
import dev.syncsetup.testing.graph.protocol.Route;
import dev.syncsetup.testing.internal.http.Reply;
import dev.syncsetup.testing.internal.http.Request;
import dev.syncsetup.testing.tenant.Token;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the operation a request is for and checks that its token may call it. */
final class Router {
  private final List<Route> routes;

  Router(List<Handler> handlers) {
    routes = handlers.stream().flatMap(handler -> handler.routes().stream()).toList();
  }

  Reply answer(Request request, Token token) {
    List<String> path = path(request, token);
    boolean known = false;
    for (Route route : routes) {
      Optional<List<String>> variables = route.match(path);
      if (variables.isPresent() && route.method().equals(request.method())) {
        route.need().demandFrom(token);
        return route.action().apply(new GraphCall(request, token, variables.get()));
      }
      known |= variables.isPresent();
    }
    if (known) {
      throw new GraphError(
          405,
          "Request_BadRequest",
          "Specified HTTP method is not allowed for the request target.");
    }
    throw new GraphError(
        404,
        "BadRequest",
        "Resource not found for the segment '" + path.get(path.size() - 1) + "'.");
  }

  /** The segments below the version, decoded; a key in parentheses is a segment of its own. */
  private static List<String> path(Request request, Token token) {
    List<String> segments = new ArrayList<>();
    for (String raw : request.path().split("/", -1)) {
      String segment = URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
      int open = segment.indexOf('(');
      if (open > 0 && segment.endsWith(")")) {
        segments.add(segment.substring(0, open));
        segments.add(unquoted(segment.substring(open + 1, segment.length() - 1)));
      } else {
        segments.add(segment);
      }
    }
    if (segments.size() < 3 || !segments.get(1).equals("v1.0")) {
      throw new GraphError(404, "BadRequest", "Invalid version.");
    }
    return withoutMe(segments.subList(2, segments.size()), token);
  }

  private static String unquoted(String key) {
    boolean quoted = key.length() > 1 && key.startsWith("'") && key.endsWith("'");
    return quoted ? key.substring(1, key.length() - 1).replace("''", "'") : key;
  }

  private static List<String> withoutMe(List<String> path, Token token) {
    if (!path.get(0).equalsIgnoreCase("me")) {
      return path;
    }
    String id =
        token
            .accountId()
            .map(Object::toString)
            .orElseThrow(
                () ->
                    GraphError.badRequest(
                        "/me request is only valid with delegated authentication flow."));
    List<String> named = new ArrayList<>(List.of("users", id));
    named.addAll(path.subList(1, path.size()));
    return named;
  }
}
