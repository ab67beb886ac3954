package dev.syncsetup.examples.yaml;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one YAML document with keys at its top. */
public final class YamlReader {
  private final JsonParser parser;

  private YamlReader(JsonParser parser) {
    this.parser = parser;
  }

  /**
   * Reads a document.
   *
   * @throws YamlException when it is no YAML, holds a key twice, or uses anchors
   */
  public static YamlValue.Group read(String text) {
    try (JsonParser parser = new YAMLFactory().createParser(text)) {
      return new YamlReader(parser).document();
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      // The parser quotes the line it stumbles over, which may hold a secret: drop the quotation.
      String reason = String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
      throw new YamlException(
          line, "This is no YAML: " + reason + ". Check indentation, colons and quotes.");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private YamlValue.Group document() throws IOException {
    JsonToken first = parser.nextToken();
    if (first != JsonToken.START_OBJECT) {
      throw new YamlException(1, "The file holds no keys at its top, like environment:.");
    }
    YamlValue.Group group = group(line());
    if (parser.nextToken() != null) {
      throw new YamlException(line(), "The file holds a second document; use one file each.");
    }
    return group;
  }

  private YamlValue.Group group(int start) throws IOException {
    Map<String, YamlValue> values = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      int keyLine = line();
      if (values.containsKey(key)) {
        throw new YamlException(keyLine, "The key " + key + " stands here twice.");
      }
      values.put(key, value(parser.nextToken(), keyLine));
    }
    return new YamlValue.Group(start, values);
  }

  private YamlValue value(@Nullable JsonToken token, int line) throws IOException {
    if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
      throw new YamlException(line, "Anchors and aliases are not read; write the value out.");
    }
    if (token == JsonToken.START_OBJECT) {
      return group(line);
    }
    if (token == JsonToken.START_ARRAY) {
      return items(line);
    }
    return new YamlValue.Text(line, token == JsonToken.VALUE_NULL ? "" : parser.getText());
  }

  private YamlValue.Items items(int start) throws IOException {
    List<YamlValue> values = new ArrayList<>();
    JsonToken token = parser.nextToken();
    while (token != JsonToken.END_ARRAY) {
      values.add(value(token, line()));
      token = parser.nextToken();
    }
    return new YamlValue.Items(start, values);
  }

  private int line() {
    return parser.currentTokenLocation().getLineNr();
  }
}
