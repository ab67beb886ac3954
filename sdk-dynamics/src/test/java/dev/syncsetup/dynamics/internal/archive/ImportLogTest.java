package dev.syncsetup.dynamics.internal.archive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportLogTest {
  @Test
  void warningsAreSuccess() {
    ImportLog log =
        ImportLog.parse(
                "<importexportxml succeeded='success'><entities><entity LocalizedName='Lead'>"
                    + "<result result='warning' errorcode='0x8004F039' errortext='Layer kept'/>"
                    + "</entity></entities></importexportxml>")
            .orElseThrow();

    assertThat(log.succeeded()).isTrue();
    assertThat(log.warnings()).containsExactly("entity Lead: Layer kept (0x8004F039)");
  }

  @Test
  void failureNamesItsComponent() {
    ImportLog log =
        ImportLog.parse(
                "<importexportxml succeeded='failure'><Roles><Role name='Sync User'><result"
                    + " result='failure' errorcode='0x80048017' errortext='Role import failed'/>"
                    + "</Role></Roles></importexportxml>")
            .orElseThrow();

    assertThat(log.succeeded()).isFalse();
    assertThat(log.errors()).containsExactly("Role Sync User: Role import failed (0x80048017)");
  }

  @Test
  void verdictOfFailureCountsWithoutAReason() {
    ImportLog log = ImportLog.parse("<importexportxml succeeded='failure'/>").orElseThrow();

    assertThat(log.succeeded()).isFalse();
    assertThat(log.errors()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2000, 2000", "2001, 2003"})
  void textLongerThanTwoThousandCharactersIsCut(int length, int shown) {
    String log =
        "<importexportxml><a><result result='failure' errortext='"
            + "x".repeat(length)
            + "'/></a></importexportxml>";

    assertThat(ImportLog.parse(log).orElseThrow().errors())
        .singleElement()
        .matches(line -> line.length() == "a: ".length() + shown);
  }

  @Test
  void unreadableLogIsNoLog() {
    assertThat(ImportLog.parse("<importexportxml")).isEmpty();
    assertThat(ImportLog.parse("<!DOCTYPE a []><a/>")).isEmpty();
  }
}
