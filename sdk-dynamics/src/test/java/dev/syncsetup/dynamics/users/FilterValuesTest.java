package dev.syncsetup.dynamics.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.Simulated;
import dev.syncsetup.dynamics.organization.BusinessUnitId;
import dev.syncsetup.dynamics.roles.SecurityRole;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.dataverse.store.Row;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
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

  @Example
  void tenThousandCharactersAreFound() {
    String name = "O'Neill & ".repeat(1_000).strip() + "!";
    jane().set("fullname", name);

    assertThat(CLIENT.users().list(UserFilter.all().named(name)).items())
        .extracting(SystemUser::fullName)
        .containsExactly(name);
  }

  @Example
  void tenThousandQuotesAreFound() {
    String name = "'".repeat(5_000) + "x".repeat(1_000);
    jane().set("fullname", name);

    assertThat(CLIENT.users().list(UserFilter.all().named(name)).items())
        .extracting(SystemUser::fullName)
        .containsExactly(name);
  }

  @Example
  void valueTooLongForAnAddressIsRefusedBeforeAnythingIsSent() {
    String name = "ü".repeat(10_000);
    long sent = CLIENT.requestsSent();

    assertThatThrownBy(() -> CLIENT.users().list(UserFilter.all().named(name)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("32768")
        .hasMessageContaining("Nothing was sent");
    assertThatThrownBy(() -> CLIENT.users().findByUserName(name))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> CLIENT.roles().named(name))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> CLIENT.roles().holders(name))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(CLIENT.requestsSent()).isEqualTo(sent);
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
