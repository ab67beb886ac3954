package dev.syncsetup.dynamics.internal;

import dev.syncsetup.core.spi.Answer;
import dev.syncsetup.core.spi.Refusal;
import dev.syncsetup.core.spi.RefusalReader;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Understands the failures of the Dataverse Web API.
 *
 * <p>The code decides before the status does: a 429 is either throttling, which tells how long to
 * wait, or the customization lock, which does not.
 */
public final class DataverseRefusals implements RefusalReader {
  private static final String SERVICE = "Dataverse";

  /** The only thing known of this refusal: its code is published nowhere. */
  private static final String NO_PLACE = "maximum number of non-interactive users";

  private static final Verdict NO_PLACE_LEFT =
      Verdict.of(
          Verdict.Kind.CONFLICT,
          "An application user needs no such place; it can be used instead.");

  @Override
  public Refusal read(Answer answer) {
    ServiceError said = ServiceError.parse(answer.body());
    Optional<Integer> number = DataverseCodes.parse(said.code());
    @Nullable String code = number.map(DataverseCodes::text).orElse(said.code());
    @Nullable String requestId =
        answer.header("x-ms-service-request-id").or(() -> answer.header("REQ_ID")).orElse(null);
    return verdict(answer, said, number).on(SERVICE, answer, said, code, requestId);
  }

  private static Verdict verdict(Answer answer, ServiceError said, Optional<Integer> code) {
    if (answer.status() == 401) {
      return Verdict.byStatus(401);
    }
    if (said.message().contains(NO_PLACE)) {
      return NO_PLACE_LEFT;
    }
    return code.flatMap(DataverseCodes::verdict).orElseGet(() -> Verdict.byStatus(answer.status()));
  }
}
