package dev.syncsetup.dynamics.internal.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SafeXmlTest {
  @Test
  void elementsArriveAtTheirEndWithPathTextAndAttributes() throws IOException {
    List<String> seen = new ArrayList<>();

    SafeXml.read(
        stream("<a><b x='1'> hello <![CDATA[<world>]]></b></a>"),
        element -> seen.add(element.path() + "=" + element.text() + element.attribute("x")));

    assertThat(seen).containsExactly("a/b=hello <world>Optional[1]", "a=Optional.empty");
  }

  @Test
  void documentTypeIsRefused() {
    assertRefused("<!DOCTYPE a [<!ELEMENT a ANY>]><a/>", "document type");
  }

  @Test
  void externalEntityIsNeverRead() {
    assertRefused(
        "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><a>&x;</a>", "document type");
  }

  @Test
  void entityBombIsNeverUnfolded() {
    String bomb =
        "<!DOCTYPE a [<!ENTITY l 'lol'><!ENTITY m '&l;&l;&l;&l;&l;&l;&l;&l;&l;&l;'>]><a>&m;</a>";
    assertRefused(bomb, "document type");
  }

  @Test
  void bottomlessNestingIsRefused() {
    assertRefused("<a>".repeat(300) + "</a>".repeat(300), "too deeply");
  }

  @Test
  void malformedXmlIsRefused() {
    assertRefused("<a><b></a>", "no well-formed XML");
  }

  private static void assertRefused(String xml, String reason) {
    assertThatThrownBy(() -> SafeXml.read(stream(xml), element -> {}))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(reason);
  }

  private static ByteArrayInputStream stream(String xml) {
    return new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
  }
}
