package dev.syncsetup.dynamics.names;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Looks up the names in bodies: rows, definitions with all their parts, and parameters. */
final class BodyNames {
  private static final String BIND = "@odata.bind";
  private static final String TYPE = "@odata.type";

  private final UnknownNames names;

  BodyNames(UnknownNames names) {
    this.names = names;
  }

  void row(String type, String body) {
    row(type, parse(body));
  }

  /**
   * Looks up the parameters of an operation.
   *
   * @param bound the table whose rows the operation takes; null for none
   */
  void parameters(String operation, @Nullable String bound, String body) {
    JsonNode all = parse(body);
    for (String name : (Iterable<String>) all::fieldNames) {
      names.check(names.real.hasParameter(operation, name), operation + "(" + name + ")");
      String declared = names.real.typeOfParameter(operation, name);
      value(declared.equals("crmbaseentity") && bound != null ? bound : declared, all.path(name));
    }
  }

  private void row(String declared, JsonNode body) {
    String type = declared;
    if (body.has(TYPE)) {
      type = body.path(TYPE).asText().replaceFirst("^#?Microsoft\\.Dynamics\\.CRM\\.", "");
      boolean table = type.equals(declared);
      names.check(table || names.real.extendsType(type, declared), type + " as " + declared);
    }
    for (String name : (Iterable<String>) body::fieldNames) {
      if (name.endsWith(BIND)) {
        names.navigation(type, name.substring(0, name.length() - BIND.length()));
      } else if (!name.contains("@")) {
        names.property(type, name);
        value(names.real.typeOfProperty(type, name), body.path(name));
      }
    }
  }

  private void value(String type, JsonNode value) {
    if (value.isObject()) {
      row(type, value);
    } else if (value.isArray()) {
      value.forEach(each -> value(type, each));
    }
  }

  private static JsonNode parse(String body) {
    try {
      return new ObjectMapper().readTree(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
