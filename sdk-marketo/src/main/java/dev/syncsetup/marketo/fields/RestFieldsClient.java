package dev.syncsetup.marketo.fields;

import dev.syncsetup.core.errors.UnexpectedResponseException;
import dev.syncsetup.core.spi.http.ServiceConnection;
import dev.syncsetup.marketo.internal.Envelope;
import java.util.List;

final class RestFieldsClient implements FieldsClient {
  private final ServiceConnection marketo;
  private final FieldsApi api;

  RestFieldsClient(ServiceConnection marketo) {
    this.marketo = marketo;
    this.api = marketo.api(FieldsApi.class);
  }

  @Override
  public List<MarketoField> leadFields() {
    Envelope<LeadDescription> envelope = marketo.body(api.describe2());
    List<LeadDescription.Field> fields =
        envelope.result().isEmpty() ? null : envelope.result().get(0).fields();
    if (fields == null) {
      throw new UnexpectedResponseException(
          "Marketo described a person without any field. It warned: " + envelope.warnings(), null);
    }
    return fields.stream().map(LeadDescription.Field::value).toList();
  }
}
