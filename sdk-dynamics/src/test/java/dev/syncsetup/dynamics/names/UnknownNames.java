package dev.syncsetup.dynamics.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks names up and remembers those that no real organisation has. */
final class UnknownNames {
  final RealNames real = new RealNames();
  private final List<String> unknown = new ArrayList<>();
  private String request = "";
  private int checked;

  /** What is looked up from now on stands in this request. */
  void in(String next) {
    request = next;
  }

  /** Names nobody knows, each with the request it was in. */
  List<String> list() {
    return List.copyOf(unknown);
  }

  /** How many names were looked up. */
  int checked() {
    return checked;
  }

  void check(boolean known, String name) {
    checked++;
    if (!known) {
      unknown.add(name + " in " + request);
    }
  }

  /** Columns with this prefix are made by the tests themselves. */
  void property(String type, String name) {
    check(real.hasProperty(type, name) || name.startsWith("new_"), type + "." + name);
  }

  Optional<String> navigation(String type, String name) {
    Optional<String> target = real.navigation(type, name);
    check(target.isPresent(), type + "/" + name);
    return target;
  }
}
