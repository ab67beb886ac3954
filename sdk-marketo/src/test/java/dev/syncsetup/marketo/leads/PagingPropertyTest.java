package dev.syncsetup.marketo.leads;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.core.Page;
import dev.syncsetup.marketo.MarketoClient;
import dev.syncsetup.marketo.fields.MarketoObject;
import dev.syncsetup.marketo.fields.SchemaField;
import dev.syncsetup.marketo.support.SimulatedMarketo;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;

/** However Marketo cuts a list, all of it arrives, once and in order. */
class PagingPropertyTest {
  private static final SimulatedMarketo SIMULATED = new SimulatedMarketo();
  private static final MarketoClient CLIENT = SIMULATED.client();

  @AfterContainer
  static void stop() {
    CLIENT.close();
    SIMULATED.close();
  }

  @Property(tries = 60)
  void leadsArriveAllOnceAndInOrder(
      @ForAll @IntRange(max = 40) int count, @ForAll("cuts") List<Integer> cuts) {
    String email = UUID.randomUUID() + "@contoso.com";
    List<Long> ids =
        Stream.generate(() -> SIMULATED.marketo.addLead(Map.of("email", email)))
            .limit(count)
            .toList();
    cut(cuts);

    Page<Lead> first = CLIENT.leads().find("email", List.of(email), List.of());

    assertThat(first.stream().map(Lead::id)).containsExactlyElementsOf(ids);
  }

  @Property(tries = 25)
  void schemaFieldsArriveAllOnceAndInOrder(@ForAll("cuts") List<Integer> cuts) {
    cut(List.of());
    List<SchemaField> whole = CLIENT.fields().schema(MarketoObject.LEAD).items();
    cut(cuts);

    assertThat(CLIENT.fields().schema(MarketoObject.LEAD).stream())
        .containsExactlyElementsOf(whole);
  }

  /** Rows per page, many of them none; what is left comes on one page. */
  @Provide
  Arbitrary<List<Integer>> cuts() {
    return Arbitraries.of(0, 0, 1, 2, 3, 7).list().ofMaxSize(12);
  }

  private static void cut(List<Integer> cuts) {
    SIMULATED.marketo.openQuestions().pageRows(page -> page < cuts.size() ? cuts.get(page) : 300);
  }
}
