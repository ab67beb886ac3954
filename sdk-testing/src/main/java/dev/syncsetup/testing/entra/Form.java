package dev.syncsetup.testing.entra;

import java.util.Map;
import java.util.Optional;

/** The fields of a token request. */
record Form(Map<String, String> fields) {

  Optional<String> optional(String name) {
    return Optional.ofNullable(fields.get(name)).filter(value -> !value.isEmpty());
  }

  String required(String name) {
    return optional(name)
        .orElseThrow(
            () ->
                new Refusal(
                    400,
                    "invalid_request",
                    900144,
                    "The request body must contain the following parameter: '" + name + "'."));
  }

  @Override
  public String toString() {
    return "Form" + fields.keySet();
  }
}
