package dev.syncsetup.testing.graph.applications;

/**
 * How a path names an object: by id, or by an alternate key as in {@code (appId='..')}.
 *
 * @param name id, appId or uniqueName
 */
record Key(String name, String value) {

  static Key parse(String segment) {
    int equals = segment.indexOf('=');
    if (equals < 0) {
      return new Key("id", segment);
    }
    String value = segment.substring(equals + 1).replaceAll("^'|'$", "").replace("''", "'");
    return new Key(segment.substring(0, equals), value);
  }
}
