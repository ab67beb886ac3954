package dev.syncsetup.marketo.fields;

import dev.syncsetup.core.Page;
import dev.syncsetup.core.errors.UnexpectedResponseException;
import dev.syncsetup.core.spi.http.ServiceConnection;
import dev.syncsetup.marketo.internal.Envelope;
import dev.syncsetup.marketo.internal.Pages;
import java.time.Clock;
import java.util.List;

final class RestFieldsClient implements FieldsClient {
  private static final int LARGEST_PAGE = 300;

  private final ServiceConnection marketo;
  private final FieldsApi api;
  private final Clock clock;

  RestFieldsClient(ServiceConnection marketo, Clock clock) {
    this.marketo = marketo;
    this.api = marketo.api(FieldsApi.class);
    this.clock = clock;
  }

  @Override
  public List<MarketoField> leadFields() {
    return describe(MarketoObject.LEAD).fields();
  }

  @Override
  public List<MarketoField> leadFieldsNamed(String displayName) {
    return describe(MarketoObject.LEAD).named(displayName);
  }

  @Override
  public List<LeadFieldNames> leadFieldNames() {
    Envelope<LeadFieldJson> envelope = marketo.body(api.describe());
    if (envelope.result().isEmpty()) {
      throw withoutFields(MarketoObject.LEAD, envelope);
    }
    return envelope.result().stream().map(LeadFieldJson::value).toList();
  }

  @Override
  public ObjectDescription describe(MarketoObject object) {
    Envelope<DescriptionJson> envelope =
        marketo.body(object == MarketoObject.LEAD ? api.describe2() : api.describe(object.path()));
    for (DescriptionJson description : envelope.result()) {
      List<DescriptionJson.Field> fields = description.fields();
      if (fields != null) {
        return description.value(fields);
      }
    }
    throw withoutFields(object, envelope);
  }

  @Override
  public Page<SchemaField> schema(MarketoObject object) {
    if (object == MarketoObject.SALES_PERSON) {
      throw new IllegalArgumentException(
          "Marketo publishes no schema of sales persons. Use describe(SALES_PERSON).");
    }
    return Pages.first(
        token -> marketo.body(api.schema(object.path(), LARGEST_PAGE, token)),
        SchemaFieldJson::value);
  }

  @Override
  public FieldSnapshot snapshot() {
    return new FieldSnapshot(marketo.baseUrl().resolve("/"), clock.instant(), leadFields());
  }

  private static UnexpectedResponseException withoutFields(
      MarketoObject object, Envelope<?> envelope) {
    return new UnexpectedResponseException(
        "Marketo described " + object + " without any field. It warned: " + envelope.warnings(),
        null);
  }
}
