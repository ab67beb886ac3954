package dev.syncsetup.setup.salespeople.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Which headings a file may have. */
class HeadingsTest {

  @Test
  void columnCanHaveSeveralNamesBesidesItsOwn() {
    Headings headings =
        Headings.standard()
            .alias(PeopleColumn.CITY, "Stadt")
            .alias(PeopleColumn.CITY, "Ville")
            .alias(PeopleColumn.STATE, "Land");

    assertThat(headings.means("City", PeopleColumn.CITY)).isTrue();
    assertThat(headings.means("s t\u00a0adt", PeopleColumn.CITY)).isTrue();
    assertThat(headings.means("Ville", PeopleColumn.CITY)).isTrue();
    assertThat(headings.means("Land", PeopleColumn.CITY)).isFalse();
    assertThat(Headings.standard().means("Stadt", PeopleColumn.CITY)).isFalse();
  }

  @Test
  void addedColumnsFollowThoseOfBothTemplatesInTheirOrder() {
    Headings headings =
        Headings.standard()
            .with(PeopleColumn.ROLES)
            .with(PeopleColumn.LICENCES)
            .alias(PeopleColumn.ROLES, "Rollen");

    assertThat(headings.layouts())
        .hasSize(2)
        .allSatisfy(
            layout ->
                assertThat(layout)
                    .endsWith(PeopleColumn.COUNTRY, PeopleColumn.ROLES, PeopleColumn.LICENCES));
    assertThat(headings.layouts().get(0)).hasSize(18).contains(PeopleColumn.ALTERNATE_EMAIL);
    assertThat(headings.layouts().get(1)).hasSize(17).doesNotContain(PeopleColumn.ALTERNATE_EMAIL);
  }

  @Test
  void columnThatIsInTheFileCannotBeAddedAgain() {
    Headings standard = Headings.standard();

    assertThatThrownBy(() -> standard.with(PeopleColumn.CITY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("City");
    assertThatThrownBy(() -> standard.with(PeopleColumn.ROLES, PeopleColumn.ROLES))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Roles");
  }
}
