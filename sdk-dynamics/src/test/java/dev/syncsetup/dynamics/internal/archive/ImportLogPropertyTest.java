package dev.syncsetup.dynamics.internal.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;

/** The log comes from a server, and through whatever lies in between. */
class ImportLogPropertyTest {
  @Property
  void anyTextIsALogOrNone(@ForAll @StringLength(max = 3_000) String text) {
    Optional<ImportLog> unused = ImportLog.parse(text);
  }

  @Property
  void anyMarkupIsALogOrNone(@ForAll("markup") String text) {
    Optional<ImportLog> unused = ImportLog.parse("<importexportxml>" + text + "</importexportxml>");
  }

  @Property
  void whatAComponentIsCalledIsToldUnharmed(
      @ForAll("writable") String name, @ForAll("writable") String reason) {
    String xml =
        "<importexportxml succeeded='failure'><Role name=\""
            + escaped(name)
            + "\"><result result='failure' errortext=\""
            + escaped(reason)
            + "\"/></Role></importexportxml>";

    ImportLog log = ImportLog.parse(xml).orElseThrow();

    assertThat(log.succeeded()).isFalse();
    assertThat(log.failures())
        .singleElement()
        .satisfies(
            failure -> {
              assertThat(failure.name()).isEqualTo(name.isBlank() ? "" : name);
              assertThat(failure.text()).isEqualTo(reason.isBlank() ? "" : reason);
            });
  }

  @Property(tries = 20)
  void endlessLogIsCut(@ForAll("outcome") String outcome) {
    String note = "<r><result result='" + outcome + "' errortext='" + "x".repeat(3_000) + "'/></r>";
    ImportLog log = ImportLog.parse("<a>" + note.repeat(700) + "</a>").orElseThrow();

    assertThat(log.warned().size() + log.failures().size()).isLessThanOrEqualTo(500);
    assertThat(log.errors()).allMatch(line -> line.length() < 2_100);
  }

  @Provide
  Arbitrary<String> markup() {
    return Arbitraries.of(
            "<a>",
            "</a>",
            "<result result='failure'",
            "/>",
            "&lt;",
            "&#0;",
            "&#x1F600;",
            "&x;",
            "<![CDATA[",
            "]]>",
            "<!--",
            "-->",
            "<?xml version='1.1'?>",
            "<!DOCTYPE a>",
            "\u0000",
            "\uD800",
            "name='",
            "'",
            " ",
            "é")
        .list()
        .ofMaxSize(60)
        .map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<String> writable() {
    return Arbitraries.strings()
        .withCharRange(' ', '\uD7FF')
        .withChars("\"'<>&%\u00FC")
        .ofMaxLength(200);
  }

  @Provide
  Arbitrary<String> outcome() {
    return Arbitraries.of("warning", "failure");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
