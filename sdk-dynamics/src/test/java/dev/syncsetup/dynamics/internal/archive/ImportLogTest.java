package dev.syncsetup.dynamics.internal.archive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
  void unreadableLogIsNoLog() {
    assertThat(ImportLog.parse("<importexportxml")).isEmpty();
    assertThat(ImportLog.parse("<!DOCTYPE a []><a/>")).isEmpty();
  }
}
