package dev.syncsetup.dynamics.users;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.syncsetup.core.spi.WireJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SystemUserJsonTest {
  private static final String ID = "11111111-1111-1111-1111-111111111111";

  @ParameterizedTest
  @ValueSource(strings = {"[{\"uilanguageid\":1033}]", "{\"uilanguageid\":1033}"})
  void languageIsReadFromAListAndFromASingleRow(String settings) throws JsonProcessingException {
    assertThat(user(",\"user_settings\":" + settings).language()).hasValue(1033);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ",\"user_settings\":null",
        ",\"user_settings\":[]",
        ",\"user_settings\":[{\"uilanguageid\":null}]"
      })
  void unknownLanguageIsEmpty(String settings) throws JsonProcessingException {
    assertThat(user(settings).language()).isEmpty();
  }

  @Test
  void unknownFieldIsIgnoredAndMissingOnesAreTolerated() throws JsonProcessingException {
    SystemUser user = user(",\"somethingnew\":7");

    assertThat(user.email()).isEmpty();
    assertThat(user.isApplicationUser()).isFalse();
    assertThat(user.roles()).isEmpty();
    assertThat(user.softDeleted()).isFalse();
  }

  private static SystemUser user(String more) throws JsonProcessingException {
    String json =
        "{\"systemuserid\":\"" + ID + "\",\"_businessunitid_value\":\"" + ID + "\"" + more + "}";
    return WireJson.mapper().readValue(json, SystemUserJson.class).user();
  }
}
