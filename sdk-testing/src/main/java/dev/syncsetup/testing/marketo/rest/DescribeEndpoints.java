package dev.syncsetup.testing.marketo.rest;

import static dev.syncsetup.testing.marketo.instance.MarketoObject.COMPANY;
import static dev.syncsetup.testing.marketo.instance.MarketoObject.LEAD;
import static dev.syncsetup.testing.marketo.instance.MarketoObject.OPPORTUNITY;
import static dev.syncsetup.testing.marketo.instance.MarketoObject.OPPORTUNITY_ROLE;
import static dev.syncsetup.testing.marketo.instance.MarketoObject.SALES_PERSON;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.syncsetup.testing.internal.http.Json;
import dev.syncsetup.testing.marketo.gate.Refusal;
import dev.syncsetup.testing.marketo.instance.Field;
import dev.syncsetup.testing.marketo.instance.Instance;
import dev.syncsetup.testing.marketo.instance.MarketoObject;
import java.util.ArrayList;
import java.util.List;

/** Field metadata: the describes of all objects, and the schema of most. */
final class DescribeEndpoints {
  private static final String SCHEMA_STANDARD = "Read-Write Schema Standard Field";
  private static final String SCHEMA_CUSTOM = "Read-Write Schema Custom Field";

  private final Instance instance;
  private final CrmGuard guard;

  DescribeEndpoints(Instance instance, CrmGuard guard) {
    this.instance = instance;
    this.guard = guard;
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.get("/leads/describe.json", "Read-Only Lead", call -> leads()),
        Endpoint.get("/leads/describe2.json", "Read-Only Lead", call -> leads2()),
        schemaOf("leads", LEAD),
        schemaOf("companies", COMPANY),
        schemaOf("opportunities", OPPORTUNITY),
        Endpoint.get("/leads/schema/fields/{name}.json", SCHEMA_STANDARD, this::schemaField)
            .allowing(SCHEMA_STANDARD, SCHEMA_CUSTOM),
        Endpoint.get(
            "/companies/describe.json",
            "Read-Only Company",
            call -> object("Company", COMPANY, "externalCompanyId")),
        Endpoint.get(
            "/opportunities/describe.json",
            "Read-Only Opportunity",
            call -> object("Opportunity", OPPORTUNITY, "externalOpportunityId")),
        Endpoint.get(
            "/salespersons/describe.json",
            "Read-Only Sales Person",
            call -> object("SalesPerson", SALES_PERSON, "externalSalesPersonId")),
        Endpoint.get(
            "/opportunities/roles/describe.json",
            "Read-Only Opportunity",
            call -> guard.unlessAttached(1, this::roles)));
  }

  private ObjectNode leads() {
    List<ObjectNode> rows = new ArrayList<>();
    for (Field field : instance.fields().of(LEAD)) {
      ObjectNode row = Json.object().put("id", rows.size() + 1);
      row.put("displayName", field.displayName()).put("dataType", field.dataType());
      putLength(row, field);
      row.putObject("rest").put("name", field.name()).put("readOnly", !field.updateable());
      String soapName = field.displayName().replace(" ", "");
      row.putObject("soap").put("name", soapName).put("readOnly", !field.updateable());
      rows.add(row);
    }
    return Envelope.success(rows);
  }

  private ObjectNode leads2() {
    ObjectNode description = Json.object().put("name", "API Lead");
    ArrayNode searchable = description.putArray("searchableFields");
    LeadEndpoints.searchable(instance).forEach(name -> searchable.addArray().add(name));
    putFields(description, LEAD);
    return Envelope.success(List.of(description));
  }

  private ObjectNode roles() {
    return object("OpportunityRole", OPPORTUNITY_ROLE, "externalOpportunityId", "leadId", "role");
  }

  private ObjectNode object(String name, MarketoObject object, String... dedupeFields) {
    ObjectNode description = Json.object().put("name", name).put("idField", "marketoGUID");
    ArrayNode dedupe = description.putArray("dedupeFields");
    ArrayNode searchable = description.putArray("searchableFields");
    searchable.addArray().add("marketoGUID");
    ArrayNode together = searchable.addArray();
    for (String field : dedupeFields) {
      dedupe.add(field);
      together.add(field);
    }
    putFields(description, object);
    return Envelope.success(List.of(description));
  }

  private void putFields(ObjectNode description, MarketoObject object) {
    ArrayNode rows = description.putArray("fields");
    for (Field field : instance.fields().of(object)) {
      ObjectNode row = rows.addObject().put("name", field.name());
      row.put("displayName", field.displayName()).put("dataType", field.dataType());
      putLength(row, field);
      row.put("updateable", field.updateable()).put("crmManaged", field.crmManaged());
    }
  }

  private Endpoint schemaOf(String path, MarketoObject object) {
    return Endpoint.get(
            "/" + path + "/schema/fields.json", SCHEMA_STANDARD, call -> schema(object, call))
        .allowing(SCHEMA_STANDARD, SCHEMA_CUSTOM);
  }

  private ObjectNode schema(MarketoObject object, Call call) {
    List<ObjectNode> rows =
        visible(object, call).stream().map(DescribeEndpoints::schemaRow).toList();
    return Paging.page(rows, call, instance.open());
  }

  private ObjectNode schemaField(Call call) {
    Field field =
        visible(LEAD, call).stream()
            .filter(each -> each.name().equals(call.name()))
            .findFirst()
            .orElseThrow(() -> new Refusal(1006, "Field '" + call.name() + "' not found"));
    return Envelope.success(List.of(schemaRow(field)));
  }

  /** Each of the two permissions shows its own kind of field. */
  private List<Field> visible(MarketoObject object, Call call) {
    return instance.fields().of(object).stream()
        .filter(field -> call.user().may(field.custom() ? SCHEMA_CUSTOM : SCHEMA_STANDARD))
        .toList();
  }

  private static ObjectNode schemaRow(Field field) {
    ObjectNode row = Json.object().put("displayName", field.displayName());
    row.put("name", field.name()).put("description", "").put("dataType", field.dataType());
    putLength(row, field);
    return row.put("isHidden", false)
        .put("isHtmlEncodingInEmail", true)
        .put("isSensitive", false)
        .put("isCustom", field.custom())
        .put("isApiCreated", false);
  }

  private static void putLength(ObjectNode row, Field field) {
    if (field.length() > 0) {
      row.put("length", field.length());
    }
  }
}
