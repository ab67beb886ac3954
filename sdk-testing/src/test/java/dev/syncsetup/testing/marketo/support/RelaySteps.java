package dev.syncsetup.testing.marketo.support;

/** The screens in their order, each with values that work. */
public final class RelaySteps {
  /** Credentials that pass. */
  public static final String CREDENTIALS =
      "{'connectionType':'serverToServer','organizationUrl':'"
          + FakeDynamics.URL
          + "','userName':'sync@contoso.com','clientId':'app','clientSecret':'planted-secret'}";

  private final RunningMarketo marketo;

  public RelaySteps(RunningMarketo marketo) {
    this.marketo = marketo;
  }

  public Answer connect() {
    return save(CREDENTIALS, "first");
  }

  /** Saves credentials under an Idempotency-Key. */
  public Answer save(String credentials, String key) {
    return marketo.relay(
        "PUT", "/connection", credentials, "If-None-Match", "*", "Idempotency-Key", key);
  }

  /** Selects fields, given as the contract's "fields". */
  public Answer select(String fields) {
    return marketo.relay("PUT", "/fields/selection", "{'fields':" + fields + "}");
  }

  public Answer enable() {
    return marketo.relay("PUT", "/sync", "{'enabled':true,'notifyAddress':'ops@contoso.com'}");
  }

  public Answer disable() {
    return marketo.relay("PUT", "/sync", "{'enabled':false}");
  }

  /** All three steps: the initial sync runs. */
  public void startSync() {
    connect();
    select("{'lead':['emailaddress1']}");
    enable();
  }
}
