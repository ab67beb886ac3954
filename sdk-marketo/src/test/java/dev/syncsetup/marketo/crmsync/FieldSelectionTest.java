package dev.syncsetup.marketo.crmsync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FieldSelectionTest {

  @Test
  void addingLeavesTheSelectionBeforeAsItWas() {
    FieldSelection first = FieldSelection.none().and("lead", "lastname");

    FieldSelection second = first.and("lead", "firstname", "lastname").and("contact", "fax");

    assertThat(first.fields()).isEqualTo(Map.of("lead", Set.of("lastname")));
    assertThat(second.fields())
        .isEqualTo(Map.of("lead", Set.of("lastname", "firstname"), "contact", Set.of("fax")));
  }

  @Test
  void selectionCannotBeChangedFromOutside() {
    Map<String, Set<String>> fields = FieldSelection.none().and("lead", "lastname").fields();

    assertThatThrownBy(() -> fields.put("contact", Set.of()))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> fields.getOrDefault("lead", Set.of()).add("firstname"))
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
