package dev.syncsetup.reliability.secrets.search;

/** Where a secret could come out. */
public enum Place {
  LOG("log, all loggers at TRACE"),
  PLATFORM_LOG("java.util.logging at ALL"),
  CONSOLE("standard output and error"),
  EXCEPTIONS("exceptions with causes"),
  SERIALISED("serialised exceptions"),
  REPORTS("reports, JSON and Markdown"),
  PROGRESS("what listeners hear"),
  SHEETS("sheets, four renderings"),
  FILES("files but for passwords"),
  TO_STRING("toString of every type"),
  THREADS("names of threads"),
  FILE_NAMES("names of files"),
  PROPERTIES("system properties"),
  PROCESSES("command lines, environments"),
  TEMPORARY("left in the temp directory");

  private final String title;

  Place(String title) {
    this.title = title;
  }

  /** What a table calls it. */
  public String title() {
    return title;
  }
}
