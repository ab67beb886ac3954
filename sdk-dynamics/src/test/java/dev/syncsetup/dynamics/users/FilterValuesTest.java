package dev.syncsetup.dynamics.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.Simulated;
import dev.syncsetup.dynamics.organization.BusinessUnitId;
import dev.syncsetup.dynamics.roles.SecurityRole;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.dataverse.store.Row;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Any text that somebody may be called arrives at the server as it is, and comes back so. */
class FilterValuesTest {
  private static final String NASTY =
      "'\"%+&#/\\?=;,()[]{}$@:|<>*~`^ \t\n\räöüßéàñçøłαжשع中\u00a0\u2028\uFFFD_.-aZ09";

  private static final SimulatedCloud CLOUD = SimulatedCloud.start();
  private static final DynamicsClient CLIENT = Simulated.client(CLOUD);

  @BeforeContainer
  static void clear() {
    CLOUD.transcript().clear();
  }

  @AfterContainer
  static void stop() {
    CLIENT.close();
    CLOUD.close();
  }

  @Property(tries = 200)
  void fullNameIsFoundWhateverItHolds(@ForAll("names") String name) {
    Row jane = jane().set("fullname", name);

    assertThat(CLIENT.users().list(UserFilter.all().named(name)).items())
        .singleElement()
        .satisfies(
            user -> {
              assertThat(user.fullName()).isEqualTo(name);
              assertThat(user.id().value()).isEqualTo(jane.id());
            });
    assertThat(CLIENT.users().list(UserFilter.all().nameContains(name)).items())
        .anyMatch(user -> user.fullName().equals(name));
    assertThat(CLIENT.users().list(UserFilter.all().named(name + "'")).items()).isEmpty();
  }

  @Property(tries = 50)
  void roleIsFoundWhateverItsName(@ForAll("names") String name) {
    Row role =
        CLOUD.dataverse().rows("role").stream()
            .filter(row -> row.refersTo("parentrootroleid", row.id()))
            .reduce((first, second) -> second)
            .orElseThrow()
            .set("name", name);
    BusinessUnitId unit = new BusinessUnitId(role.guid("businessunitid").orElseThrow());

    assertThat(CLIENT.roles().find(name, unit))
        .get()
        .extracting(SecurityRole::name)
        .isEqualTo(name);
  }

  @Property(tries = 40)
  void textOfTenThousandCharactersIsFound(@ForAll("longNames") String name) {
    jane().set("fullname", name);

    assertThat(CLIENT.users().list(UserFilter.all().named(name)).items())
        .extracting(SystemUser::fullName)
        .containsExactly(name);
    assertThat(CLIENT.users().list(UserFilter.all().named(name + "x")).items()).isEmpty();
  }

  @Property(tries = 60)
  void textIsFoundOrRefusedUnsentNeverCut(@ForAll("tooLongNames") String name) {
    jane().set("fullname", name);
    int encoded = URLEncoder.encode(name.replace("'", "''"), StandardCharsets.UTF_8).length();
    long sent = CLIENT.requestsSent();

    if (encoded < 63_000) {
      assertThat(CLIENT.users().list(UserFilter.all().named(name)).items())
          .extracting(SystemUser::fullName)
          .containsExactly(name);
    } else if (encoded > 64_000) {
      assertThatThrownBy(() -> CLIENT.users().list(UserFilter.all().named(name)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("65,536")
          .hasMessageContaining("Nothing was sent");
      assertThat(CLIENT.requestsSent()).isEqualTo(sent);
    }
  }

  /** What takes six characters or fewer of an address, so that ten thousand always fit. */
  @Provide
  Arbitrary<String> longNames() {
    return Arbitraries.of(
            "'", "\"", "%", "&", "+", "#", "\r", "\n", "ä", "Ö", "ß", "é", " ", "a", "7")
        .list()
        .ofSize(10_000)
        .map(parts -> "x" + String.join("", parts).substring(2) + "x");
  }

  @Provide
  Arbitrary<String> tooLongNames() {
    return Combinators.combine(
            Arbitraries.of("漢", "€", "😀", "ü", "'", "%", "\r\n"),
            Arbitraries.integers().between(5_000, 12_000))
        .as((text, times) -> "x" + text.repeat(times) + "x");
  }

  @Provide
  Arbitrary<String> names() {
    Arbitrary<String> characters =
        Arbitraries.chars().with(NASTY.toCharArray()).map(String::valueOf);
    Arbitrary<String> anything =
        Arbitraries.integers()
            .between(1, 0x10FFFF)
            .filter(code -> code < 0xD800 || code > 0xDFFF)
            .map(Character::toString);
    return Arbitraries.frequencyOf(Tuple.of(5, characters), Tuple.of(1, anything))
        .list()
        .ofMinSize(1)
        .ofMaxSize(120)
        .map(parts -> String.join("", parts));
  }

  private static Row jane() {
    return CLOUD.dataverse().user("jane.doe@contoso.com").orElseThrow();
  }
}
