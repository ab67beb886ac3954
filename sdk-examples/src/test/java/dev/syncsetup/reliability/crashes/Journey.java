package dev.syncsetup.reliability.crashes;

import java.util.List;

/** Ways through the example program. */
enum Journey {
  SERVER_TO_SERVER("server to server, relay", "s2s", "relay"),
  USER("user with password, relay", "user", "relay"),
  OPERATOR("server to server, operator", "s2s", "operator");

  private final String title;
  private final String flow;
  private final String screens;

  Journey(String title, String flow, String screens) {
    this.title = title;
    this.flow = flow;
    this.screens = screens;
  }

  List<String> options() {
    return List.of("--flow", flow, "--marketo", screens);
  }

  @Override
  public String toString() {
    return title;
  }
}
