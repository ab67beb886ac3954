package dev.syncsetup.dynamics.internal.access;

import com.fasterxml.jackson.databind.JsonNode;
import dev.syncsetup.core.errors.NotFoundException;
import dev.syncsetup.core.errors.PermissionException;
import dev.syncsetup.core.errors.ServiceException;
import dev.syncsetup.core.spi.http.ServiceConnection;
import dev.syncsetup.dynamics.internal.ODataList;
import dev.syncsetup.dynamics.internal.ODataLiteral;
import dev.syncsetup.dynamics.users.access.ReadCheck;
import dev.syncsetup.dynamics.users.access.ReadCheck.Answer;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a row of a table on a user's behalf and understands the refusals. Thread-safe. */
public final class ReadChecks {
  private static final String NOT_A_MEMBER = "0x80072560";
  private static final Pattern MISSING = Pattern.compile("missing (prv\\w+)");
  private static final Pattern PRINCIPAL =
      Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final ServiceConnection dataverse;
  private final ReadCheckApi api;

  public ReadChecks(ServiceConnection dataverse) {
    this.dataverse = dataverse;
    this.api = dataverse.api(ReadCheckApi.class);
  }

  /** Checks a user by the id of its row. */
  public ReadCheck asUser(UUID userId, String entitySet) {
    return check(entitySet, null, userId, userId);
  }

  /** Checks a user by its id in Entra ID, whose row has another id. */
  public ReadCheck asAccount(UUID objectId, UUID userId, String entitySet) {
    return check(entitySet, objectId, null, userId);
  }

  private ReadCheck check(
      String entitySet, @Nullable UUID objectId, @Nullable UUID callerId, UUID userId) {
    String column = primaryId(entitySet);
    try {
      // Its rows do not matter, but a page of something in between would be no yes.
      ODataList<JsonNode> unused =
          dataverse.body(api.read(ODataLiteral.segment(entitySet), column, objectId, callerId));
      return new ReadCheck(Answer.YES, Optional.empty(), "");
    } catch (PermissionException e) {
      return refused(e, userId);
    }
  }

  private String primaryId(String entitySet) {
    return dataverse
        .body(api.table("EntitySetName eq " + ODataLiteral.text(entitySet)))
        .rows()
        .stream()
        .findFirst()
        .map(ReadCheckApi.TableJson::primaryId)
        .orElseThrow(
            () ->
                new NotFoundException(
                    "Dataverse has no table whose entity set is "
                        + entitySet
                        + ". The name is the plural of the table's name, for example accounts.",
                    new ServiceException.Details(
                        "Dataverse", "ReadCheckApi.table", 200, null, null, false)));
  }

  /** A refusal that names another principal than the user is about the caller's own rights. */
  private static ReadCheck refused(PermissionException refusal, UUID userId) {
    if (refusal.code().filter(NOT_A_MEMBER::equals).isPresent()) {
      throw refusal;
    }
    String said = String.valueOf(refusal.getMessage());
    Matcher missing = MISSING.matcher(said);
    Optional<String> privilege = missing.find() ? Optional.of(missing.group(1)) : Optional.empty();
    Matcher principal = PRINCIPAL.matcher(said.toLowerCase(Locale.ROOT));
    boolean aboutSomebodyElse = principal.find() && !principal.group().equals(userId.toString());
    boolean actingRefused = said.contains("ActOnBehalf");
    return new ReadCheck(
        aboutSomebodyElse || actingRefused ? Answer.NOT_ALLOWED_TO_ASK : Answer.NO,
        privilege,
        said);
  }
}
