package dev.syncsetup.examples.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which keys a group may and must have, and what their values must look like. */
public final class Shape {
  private final Map<String, Key> keys = new LinkedHashMap<>();

  private record Key(boolean required, Part part) {}

  /** What stands under a key. */
  public sealed interface Part {}

  private record TextPart(Check check) implements Part {}

  private record ListPart(Check each) implements Part {}

  private record GroupPart(Shape shape) implements Part {}

  private record NamedListsPart(Check name, Check each) implements Part {}

  /** Accepts or refuses a text. */
  @FunctionalInterface
  public interface Check {
    /**
     * Does nothing for a good text.
     *
     * @throws IllegalArgumentException for a bad one; the message says what to write instead
     */
    void accept(String text);
  }

  /** One text. */
  public static Part text(Check check) {
    return new TextPart(check);
  }

  /** A list of at least one text. */
  public static Part list(Check each) {
    return new ListPart(each);
  }

  /** A group of its own. */
  public static Part group(Shape shape) {
    return new GroupPart(shape);
  }

  /** A group of lists under names that are free to choose. */
  public static Part namedLists(Check name, Check each) {
    return new NamedListsPart(name, each);
  }

  /** Adds a key that must be there. */
  public Shape required(String key, Part part) {
    keys.put(key, new Key(true, part));
    return this;
  }

  /** Adds a key that may be missing. */
  public Shape optional(String key, Part part) {
    keys.put(key, new Key(false, part));
    return this;
  }

  /** Everything that does not fit, in the order of the file, missing keys last in each group. */
  public List<Problem> problems(YamlValue.Group group) {
    return problems(group, "");
  }

  private List<Problem> problems(YamlValue.Group group, String above) {
    List<Problem> problems = new ArrayList<>();
    group
        .values()
        .forEach(
            (name, value) -> {
              Key key = keys.get(name);
              if (key == null) {
                problems.add(unknown(value.line(), above + name));
              } else {
                check(key.part(), value, above + name, problems);
              }
            });
    keys.forEach(
        (name, key) -> {
          if (key.required() && !group.values().containsKey(name)) {
            problems.add(new Problem(group.line(), above + name, "This key is missing. Add it."));
          }
        });
    return problems;
  }

  private Problem unknown(int line, String key) {
    return new Problem(
        line, key, "This key is not known here. Known are: " + String.join(", ", keys.keySet()));
  }

  private static void check(Part part, YamlValue value, String key, List<Problem> problems) {
    if (part instanceof TextPart text && value instanceof YamlValue.Text given) {
      check(text.check(), given, key, problems);
    } else if (part instanceof ListPart list && value instanceof YamlValue.Items items) {
      checkAll(list.each(), items, key, problems);
    } else if (part instanceof GroupPart nested && value instanceof YamlValue.Group group) {
      problems.addAll(nested.shape().problems(group, key + "."));
    } else if (part instanceof NamedListsPart lists && value instanceof YamlValue.Group group) {
      group
          .values()
          .forEach(
              (name, items) -> {
                String path = key + "." + name;
                check(lists.name(), new YamlValue.Text(items.line(), name), path, problems);
                check(new ListPart(lists.each()), items, path, problems);
              });
    } else {
      problems.add(new Problem(value.line(), key, "Here belongs " + expected(part) + "."));
    }
  }

  private static void checkAll(
      Check each, YamlValue.Items items, String key, List<Problem> problems) {
    if (items.values().isEmpty()) {
      problems.add(new Problem(items.line(), key, "The list is empty. Fill it or leave it out."));
    }
    for (YamlValue item : items.values()) {
      check(new TextPart(each), item, key, problems);
    }
  }

  private static void check(Check check, YamlValue.Text text, String key, List<Problem> problems) {
    if (text.text().isBlank()) {
      problems.add(new Problem(text.line(), key, "The value is missing. Write one."));
      return;
    }
    try {
      check.accept(text.text());
    } catch (IllegalArgumentException e) {
      problems.add(new Problem(text.line(), key, String.valueOf(e.getMessage())));
    }
  }

  private static String expected(Part part) {
    if (part instanceof TextPart) {
      return "a single value";
    }
    if (part instanceof ListPart) {
      return "a list like [lead, contact]";
    }
    return part instanceof GroupPart nested
        ? "a group of keys: " + String.join(", ", nested.shape().keys.keySet())
        : "a group of lists like lead: [fullname, emailaddress1]";
  }
}
