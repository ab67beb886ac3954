package dev.syncsetup.marketo.crmsync;

import dev.syncsetup.core.Secret;
import dev.syncsetup.core.errors.ConflictException;
import dev.syncsetup.core.errors.SdkException;
import dev.syncsetup.core.errors.ServiceException;
import dev.syncsetup.core.errors.TransportException;
import dev.syncsetup.core.errors.UnexpectedResponseException;
import dev.syncsetup.marketo.crmsync.Standing.State;
import dev.syncsetup.marketo.internal.relay.ConnectionJson;
import dev.syncsetup.marketo.internal.relay.CredentialsJson;
import dev.syncsetup.marketo.internal.relay.Relay;
import dev.syncsetup.marketo.internal.relay.SyncJson;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Sends credentials through a relay, each time at most once. */
final class RelayCredentials {
  private final Relay relay;

  RelayCredentials(Relay relay) {
    this.relay = relay;
  }

  Standing standing(CredentialsForm form) {
    return RelayStandings.connection(relay.connection(), json(form));
  }

  Standing save(CredentialsForm form) {
    CredentialsJson wished = json(form);
    ConnectionJson saved;
    try {
      saved = relay.save(wished);
    } catch (SdkException e) {
      if (Settling.leavesOpen(e) || e instanceof ConflictException) {
        return settled(wished, e);
      }
      throw e;
    }
    return asMeant(saved, wished);
  }

  Standing reconfigure(CredentialsForm form) {
    CredentialsJson wished = json(form);
    SyncJson before = relay.sync();
    try {
      return changed(asMeant(relay.reconfigure(wished), wished));
    } catch (SdkException e) {
      if (!Settling.leavesOpen(e)) {
        throw e;
      }
      SyncJson after = Settling.read(relay::sync, e);
      if (Objects.equals(before.authenticationChangedAt(), after.authenticationChangedAt())) {
        throw new TransportException(
            e.getMessage()
                + " Afterwards the relay showed no change, but it may still be under way. Nothing"
                + " was sent a second time; sending it again does no harm while the sync is off.",
            true,
            e);
      }
      return changed(asMeant(Settling.read(relay::connection, e), wished));
    }
  }

  private static Standing changed(Standing done) {
    return RelayStandings.relayed(
        done.state(),
        done.evidence() + " The way to sign in was changed: the sync must stay off for a while.");
  }

  private static Standing asMeant(ConnectionJson saved, CredentialsJson wished) {
    Standing standing = RelayStandings.connection(saved, wished);
    if (standing.state() != State.DONE) {
      throw new UnexpectedResponseException(
          "The credentials were saved, but not as meant. " + standing.evidence(), null);
    }
    return standing;
  }

  /** After an answer that leaves open what was saved, or says that something was saved before. */
  private Standing settled(CredentialsJson wished, SdkException cause) {
    Standing now = RelayStandings.connection(Settling.read(relay::connection, cause), wished);
    if (now.state() == State.DONE) {
      return now;
    }
    if (now.state() == State.CONTRADICTED) {
      throw new ConflictException(
          "The credentials were not saved. " + now.evidence(), details(cause));
    }
    if (cause instanceof ConflictException) {
      throw cause;
    }
    throw new TransportException(
        cause.getMessage()
            + " Afterwards the relay showed no connection, but saving may still be under way."
            + " Nothing was sent a second time: look again before you do.",
        true,
        cause);
  }

  private static ServiceException.Details details(SdkException cause) {
    @Nullable ServiceException said = cause instanceof ServiceException s ? s : null;
    return new ServiceException.Details(
        Relay.NAME,
        "saveCredentials",
        said == null ? 0 : said.status(),
        said == null ? null : said.code().orElse(null),
        null,
        false);
  }

  static CredentialsJson json(CredentialsForm form) {
    CrmCredentials credentials = form.credentials();
    return new CredentialsJson(
        credentials.type() == ConnectionType.SERVER_TO_SERVER ? "serverToServer" : "userPassword",
        form.organizationUrl().toString(),
        form.userName(),
        credentials.password().map(Secret::reveal).orElse(null),
        credentials.clientId(),
        credentials.clientSecret().reveal(),
        form.tenantId().isBlank() ? null : form.tenantId());
  }
}
