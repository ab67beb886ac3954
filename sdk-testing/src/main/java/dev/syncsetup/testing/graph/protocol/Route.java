package dev.syncsetup.testing.graph.protocol;

import dev.syncsetup.testing.internal.http.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One operation of Graph.
 *
 * @param method the verb
 * @param template path below the version; {@code *} stands for one variable segment
 * @param need what the caller's token must carry
 */
public record Route(
    String method, String template, Permission need, Function<GraphCall, Reply> action) {

  /** The variable segments when the path fits. */
  public Optional<List<String>> match(List<String> path) {
    String[] parts = template.substring(1).split("/", -1);
    if (parts.length != path.size()) {
      return Optional.empty();
    }
    List<String> captured = new ArrayList<>();
    for (int i = 0; i < parts.length; i++) {
      if (parts[i].equals("*")) {
        captured.add(path.get(i));
      } else if (!parts[i].equalsIgnoreCase(path.get(i))) {
        return Optional.empty();
      }
    }
    return Optional.of(captured);
  }
}
