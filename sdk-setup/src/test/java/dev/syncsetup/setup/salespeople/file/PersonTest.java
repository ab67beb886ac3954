package dev.syncsetup.setup.salespeople.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a row says of a person. */
class PersonTest {

  @Test
  void addressOfTheSalespersonIsTheUserNameUnlessTheFileSaysAnother() {
    Person anna = person(Map.of(PeopleColumn.USER_NAME, "anna@contoso.com"));
    Person other =
        person(
            Map.of(
                PeopleColumn.USER_NAME, "anna@contoso.com",
                PeopleColumn.SALESPERSON_EMAIL, "sales@contoso.com"));

    assertThat(anna.salespersonEmail()).isEqualTo("anna@contoso.com");
    assertThat(other.salespersonEmail()).isEqualTo("sales@contoso.com");
  }

  @Test
  void entriesOfAListAreToldOnceInTheirOrder() {
    Person person = person(Map.of(PeopleColumn.ROLES, " Two;One ;; Two"));

    assertThat(person.list(PeopleColumn.ROLES)).containsExactly("Two", "One");
  }

  @Test
  void rowWithoutValuesSaysNothing() {
    Person nobody = person(Map.of());

    assertThat(nobody.userName()).isEmpty();
    assertThat(nobody.list(PeopleColumn.ROLES)).isEmpty();
  }

  private static Person person(Map<PeopleColumn, String> values) {
    return new Person(2, values, "DE");
  }
}
