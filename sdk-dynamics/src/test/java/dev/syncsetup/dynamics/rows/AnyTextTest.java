package dev.syncsetup.dynamics.rows;

import static dev.syncsetup.dynamics.rows.query.RowColumn.column;
import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.Simulated;
import dev.syncsetup.dynamics.columns.TableDefinition;
import dev.syncsetup.dynamics.rows.query.RowQuery;
import dev.syncsetup.testing.SimulatedCloud;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.lifecycle.AfterContainer;

/** Values travel unharmed, into rows, out of rows, and in the conditions that find them. */
class AnyTextTest {
  private static final SimulatedCloud CLOUD = SimulatedCloud.start();
  private static final DynamicsClient CLIENT = Simulated.client(CLOUD);
  private static final TableDefinition CONTACTS = Contacts.table(CLIENT);

  @AfterContainer
  static void stop() {
    CLIENT.close();
    CLOUD.close();
  }

  @Property(tries = 60)
  void textIsReadBackAsItWasWritten(@ForAll("texts") String text) {
    UUID id = CLIENT.rows().create(CONTACTS, RowChanges.none().text("description", text));

    assertThat(read(id)).isEqualTo(text);
  }

  @Property(tries = 40)
  void textIsWrittenByABatchAsWell(@ForAll("texts") String text) {
    RowWrite write = RowWrite.create(CONTACTS, RowChanges.none().text("description", text));

    assertThat(read(CLIENT.rows().writeTogether(List.of(write)).get(0))).isEqualTo(text);
  }

  @Property(tries = 60)
  void conditionFindsTheRowThatHoldsItsText(@ForAll("texts") String text) {
    UUID id = CLIENT.rows().create(CONTACTS, RowChanges.none().text("description", text));
    RowQuery same = RowQuery.of("description").where(column("description").is(text));

    assertThat(CLIENT.rows().query(CONTACTS, same).stream())
        .anyMatch(row -> row.id().equals(id))
        .allMatch(row -> folded(row.values().text("description").orElse("")).equals(folded(text)));
  }

  /** What takes six characters or fewer of an address, so that ten thousand always fit. */
  @Property(tries = 30)
  void conditionOfTenThousandCharactersFindsItsRow(
      @ForAll
          @Chars({'\'', '"', '%', '&', '+', '#', '\r', '\n', 'ä', 'Ö', 'ß', 'a', ' '})
          @StringLength(10_000)
          String text) {
    UUID id = CLIENT.rows().create(CONTACTS, RowChanges.none().text("description", text));
    RowQuery same = RowQuery.of("description").where(column("description").is(text));

    assertThat(CLIENT.rows().query(CONTACTS, same).stream())
        .anyMatch(row -> row.id().equals(id))
        .allMatch(row -> folded(row.values().text("description").orElse("")).equals(folded(text)));
  }

  private static String folded(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static String read(UUID id) {
    return CLIENT
        .rows()
        .find(CONTACTS, id, "description")
        .orElseThrow()
        .values()
        .text("description")
        .orElseThrow();
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withChars("'\"%&+#/\\?=();,:{}[]$@ \r\n\täöüßé€漢")
        .alpha()
        .ofMinLength(1)
        .ofMaxLength(200)
        .edgeCases(
            cases ->
                cases.add(
                    "'",
                    "''",
                    "%",
                    "%27",
                    "a\r\nb",
                    "$1",
                    "--batch\r\n",
                    "'".repeat(10_000),
                    "ü".repeat(10_000),
                    "x\r\n".repeat(3_333)));
  }
}
