package dev.syncsetup.dynamics.internal.archive;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An element that has just ended, with the elements around it. */
public final class XmlElement {
  private final @Nullable XmlElement parent;
  private final String name;
  private final Map<String, String> attributes;
  private final StringBuilder text = new StringBuilder();

  XmlElement(@Nullable XmlElement parent, String name, Map<String, String> attributes) {
    this.parent = parent;
    this.name = name;
    this.attributes = attributes;
  }

  public Optional<XmlElement> parent() {
    return Optional.ofNullable(parent);
  }

  public String name() {
    return name;
  }

  /** Names of all elements from the root down to this one, with slashes between them. */
  public String path() {
    return parent == null ? name : parent.path() + "/" + name;
  }

  /** An attribute that is there and not blank. */
  public Optional<String> attribute(String attribute) {
    return Optional.ofNullable(attributes.get(attribute)).filter(value -> !value.isBlank());
  }

  /** The text directly inside, without blanks around it. */
  public String text() {
    return text.toString().strip();
  }

  void append(String more) {
    text.append(more);
  }
}
