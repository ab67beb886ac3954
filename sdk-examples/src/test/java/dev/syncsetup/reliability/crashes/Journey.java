package dev.syncsetup.reliability.crashes;

import java.util.List;

/** Ways through the example program. */
enum Journey {
  SERVER_TO_SERVER("server to server, relay", "--flow", "s2s"),
  USER("user with password, relay", "--flow", "user"),
  OPERATOR("server to server, operator", "--flow", "s2s", "--marketo", "operator");

  private final String title;
  private final List<String> options;

  Journey(String title, String... options) {
    this.title = title;
    this.options = List.of(options);
  }

  List<String> options() {
    return options;
  }

  @Override
  public String toString() {
    return title;
  }
}
