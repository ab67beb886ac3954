package dev.syncsetup.marketo.crmsync;

import dev.syncsetup.core.TokenProvider;
import java.net.URI;

/**
 * The screens Admin &gt; CRM &gt; Microsoft Dynamics of Marketo. Marketo has no public API for
 * them; either a person operates them, or a relay that somebody runs.
 */
@SuppressWarnings("DoNotCallSuggester")
public interface CrmSyncSettings {

  /** A person operates the screens from precise sheets. */
  static CrmSyncSettings byOperator(Operator operator) {
    throw new UnsupportedOperationException(operator.toString());
  }

  /** A relay operates the screens; it speaks the contract published with this module. */
  static CrmSyncSettings overHttp(URI relay, TokenProvider tokens) {
    throw new UnsupportedOperationException(relay.toString() + tokens);
  }

  ValidationReport validate(CredentialsForm form);

  Standing credentials(CredentialsForm form);

  Standing saveCredentials(CredentialsForm form);

  Standing fields(FieldSelection selection);

  Standing selectFields(FieldSelection selection);

  Standing sync(String notifyAddress);

  Standing enableSync(String notifyAddress);
}
