package dev.syncsetup.testing.dataverse.users;

import com.fasterxml.jackson.databind.JsonNode;
import dev.syncsetup.testing.dataverse.access.Call;
import dev.syncsetup.testing.dataverse.odata.ODataError;
import dev.syncsetup.testing.dataverse.organization.Organization;
import dev.syncsetup.testing.dataverse.rows.TableRules;
import dev.syncsetup.testing.dataverse.store.Row;
import dev.syncsetup.testing.dataverse.store.Table;
import java.util.Map;
import java.util.UUID;

/** Writing the personal settings of users. */
public final class UserSettingsRules extends TableRules {

  @Override
  public Row create(Call call, Table table, UUID id, Map<String, JsonNode> changes) {
    throw new ODataError(405, "", "Settings come and go with their user.");
  }

  /** A language must be provisioned; 0 stands for that of the organisation. */
  @Override
  public void update(Call call, Row settings, Map<String, JsonNode> changes) {
    for (String column : new String[] {"uilanguageid", "helplanguageid"}) {
      JsonNode language = changes.get(column);
      if (language != null
          && language.asInt() != 0
          && !Organization.LANGUAGES.contains(language.asInt())) {
        throw ODataError.badRequest("The language " + language + " is not provisioned.");
      }
    }
    super.update(call, settings, changes);
  }

  @Override
  public void delete(Call call, Row settings) {
    throw new ODataError(405, "", "Settings come and go with their user.");
  }
}
