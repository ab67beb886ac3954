package dev.syncsetup.dynamics.internal;

import dev.syncsetup.core.spi.Answer;
import dev.syncsetup.core.spi.Refusal;
import dev.syncsetup.core.spi.RefusalReader;
import dev.syncsetup.dynamics.internal.Verdict.Kind;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Understands the failures of the Power Platform administration. */
public final class AdminRefusals implements RefusalReader {
  /** The code of a user whose licence has not reached the environment. */
  public static final String NOT_LICENSED = "userNotLicensed";

  private static final String SERVICE = "Power Platform administration";

  @Override
  public Refusal read(Answer answer) {
    ServiceError said = ServiceError.parse(answer.body());
    @Nullable String requestId = answer.header("x-ms-request-id").orElse(null);
    if (answer.body().toLowerCase(Locale.ROOT).contains("usernotlicensed")) {
      return Verdict.of(Kind.OTHER, "A new licence takes some minutes to arrive.")
          .on(SERVICE, answer, said, NOT_LICENSED, requestId);
    }
    Verdict verdict =
        answer.status() == 403
            ? Verdict.of(
                Kind.PERMISSION,
                "Sign in as a Power Platform administrator, or let one register this app as an"
                    + " admin management application.")
            : Verdict.byStatus(answer.status());
    return verdict.on(SERVICE, answer, said, said.code(), requestId);
  }
}
