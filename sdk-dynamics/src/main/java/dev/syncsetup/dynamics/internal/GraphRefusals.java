package dev.syncsetup.dynamics.internal;

import dev.syncsetup.core.spi.Answer;
import dev.syncsetup.core.spi.Refusal;
import dev.syncsetup.core.spi.RefusalReader;
import dev.syncsetup.core.spi.Remedy;
import dev.syncsetup.dynamics.internal.Verdict.Kind;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Understands the failures of Microsoft Graph. A detail's code decides before the outer one. */
public final class GraphRefusals implements RefusalReader {
  private static final String SERVICE = "Microsoft Graph";

  private static final Verdict TAKEN =
      Verdict.of(
          Kind.CONFLICT,
          "Something in the directory has this name already; a deleted account keeps its name for"
              + " 30 days.");
  private static final Verdict NO_MAILBOX =
      Verdict.of(
          Kind.NOT_FOUND, "The sender has no Exchange Online mailbox; name a sender that has one.");

  private static final Verdict SECRET_POLICY =
      Verdict.of(
          Kind.OTHER,
          "A policy of the tenant limits client secrets: ask for a shorter life, or sign in with a"
              + " certificate.");

  private static final Map<String, Verdict> VERDICTS =
      Map.ofEntries(
          Map.entry("ObjectConflict", TAKEN),
          Map.entry("ConflictingObjects", TAKEN),
          Map.entry("Request_MultipleObjectsWithSameKeyValue", TAKEN),
          Map.entry(
              "ConcurrencyViolation",
              new Verdict(Kind.OTHER, Remedy.TRY_AGAIN, "Another change of the account runs.")),
          Map.entry(
              "NoBackingApplicationObject",
              Verdict.of(Kind.NOT_FOUND, "The app is not registered, or the directory is behind.")),
          Map.entry("CredentialInvalidLifetimeAsPerAppPolicy", SECRET_POLICY),
          Map.entry("CredentialTypeNotAllowedAsPerAppPolicy", SECRET_POLICY),
          Map.entry("MailboxNotEnabledForRESTAPI", NO_MAILBOX),
          Map.entry("ErrorInvalidUser", NO_MAILBOX));

  @Override
  public Refusal read(Answer answer) {
    ServiceError said = ServiceError.parse(answer.body());
    @Nullable String code = said.code();
    Verdict verdict = Verdict.byStatus(answer.status());
    if (verdict.kind() == Kind.PERMISSION) {
      verdict = Verdict.of(Kind.PERMISSION, permission(answer.operation()));
    }
    for (String detail : said.details()) {
      if (VERDICTS.containsKey(detail)) {
        code = detail;
      }
    }
    verdict = code == null ? verdict : VERDICTS.getOrDefault(code, verdict);
    @Nullable String requestId = answer.header("request-id").orElse(null);
    return verdict.on(SERVICE, answer, said, code, requestId);
  }

  private static String permission(String operation) {
    return GraphPermissions.of(operation)
        .map(
            name ->
                "Grant the app the Microsoft Graph permission "
                    + name
                    + " and give admin consent; a new consent counts from the next token on.")
        .orElse("Grant the app the permission this call needs.");
  }
}
