package dev.syncsetup.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.syncsetup.core.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the builder refuses before anything is sent. */
class BuilderInputTest {

  @Test
  void incompleteSyncUserNamesEverythingItLacks() {
    NewSyncUser user = NewSyncUser.named("Marketo Sync").userName("marketo.sync@contoso.com");

    assertThatIllegalArgumentException()
        .isThrownBy(user::wish)
        .withMessageContaining("usageLocation, licence, password");
  }

  @ParameterizedTest
  @ValueSource(strings = {"marketo", "marketo@", "@contoso.com", "a b@contoso.com", "a@b", ""})
  void userNameThatIsNoPrincipalNameIsRefused(String userName) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NewSyncUser.named("x").userName(userName))
        .withMessageContaining("marketo.sync@contoso.com");
  }

  @ParameterizedTest
  @Documents("A-09")
  @ValueSource(strings = {" secret-of-hers", "secret-of-hers "})
  void passwordWithABlankAtEitherEndIsRefusedWithoutBeingShown(String password) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NewSyncUser.named("x").password(Secret.of(password)))
        .withMessageContaining("blank")
        .withMessageNotContaining("secret-of-hers");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Germany", "XX", "D", ""})
  void usageLocationThatIsNoCountryIsRefused(String country) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NewSyncUser.named("x").usageLocation(country))
        .withMessageContaining("DE");
  }

  @Test
  void usageLocationMayBeLowerCase() {
    assertThat(
            NewSyncUser.named("x")
                .userName("a@contoso.com")
                .password(Secret.of("p"))
                .usageLocation("de")
                .licence("SKU")
                .wish()
                .usageLocation())
        .isEqualTo("DE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://contoso.crm.dynamics.com",
        "contoso.crm.dynamics.com",
        "https://",
        "ftp://x"
      })
  void acknowledgedAddressThatIsNoHttpsAddressIsRefused(String address) {
    assertThatIllegalArgumentException().isThrownBy(() -> Irreversible.acknowledge(address));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Lead", "lead table", "", "lead;drop"})
  void filterTableThatIsNoLogicalNameIsRefused(String table) {
    assertThatIllegalArgumentException().isThrownBy(() -> SyncFilter.on(table));
  }

  @Test
  void filterWithoutTableIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(SyncFilter::on);
  }

  @Test
  void syncUserPrintsNoPassword() {
    NewSyncUser user = NewSyncUser.named("x").password(Secret.of("planted-secret"));

    assertThat(user.toString()).doesNotContain("planted-secret");
  }
}
