package dev.syncsetup.examples.yaml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value of a YAML file, and the line of the key it belongs to. Immutable. */
public sealed interface YamlValue {

  int line();

  /** A single value, as written; YAML's own ideas of numbers and truth values are not applied. */
  record Text(int line, String text) implements YamlValue {}

  /** A list. */
  record Items(int line, List<YamlValue> values) implements YamlValue {
    public Items {
      values = List.copyOf(values);
    }
  }

  /** Keys with their values, in the order of the file. */
  record Group(int line, Map<String, YamlValue> values) implements YamlValue {
    public Group {
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** The group under a key, if there is one. */
    public Optional<Group> group(String key) {
      return values.get(key) instanceof Group group ? Optional.of(group) : Optional.empty();
    }

    /** The text under a key, if there is one. */
    public Optional<Text> text(String key) {
      return values.get(key) instanceof Text text ? Optional.of(text) : Optional.empty();
    }

    /** The texts of the list under a key; none when there is no list. */
    public List<String> texts(String key) {
      if (!(values.get(key) instanceof Items items)) {
        return List.of();
      }
      return items.values().stream()
          .filter(Text.class::isInstance)
          .map(value -> ((Text) value).text())
          .toList();
    }
  }
}
