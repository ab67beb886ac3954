package dev.syncsetup.testing.faults;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.syncsetup.testing.internal.http.Json;
import java.util.Map;

/**
 * Refusals of Dataverse that come from circumstances the simulated organisation does not have, or
 * from requests a careful client does not send: to be planned as {@link #fault()} of a request, or
 * by code and message as the end of an import. All other refusals it gives out of its own state.
 * Where no status is documented it is 400, as for most codes.
 */
public enum DataverseTrouble {
  AAD_ERROR(400, "0x80072559", "An error occurred while calling the directory."),
  ACCESS_DENIED(403, "0x80048405", "Access is denied."),
  ADMIN_OR_CUSTOMIZER_NEEDED(
      403, "0x80090432", "The caller must have the System Administrator or Customizer role."),
  BUSINESS_PROCESS_ERROR(400, "0x80040265", "An error occurred in a plug-in: no such country."),
  CUSTOMIZATION_LOCK(
      429,
      "0x80090412",
      "Cannot start the requested operation [EntityCustomization] because there is another"
          + " [Import] running at this moment."),
  DUPLICATED_JOB_ID(400, "0x80071152", "The import job id was used before."),
  DUPLICATED_JOB_ID_DUE_TO_CONCURRENCY(
      400, "0x80071155", "The import job id is in use by an import that runs."),
  DUPLICATE_ATTRIBUTE_PHYSICAL_NAME(
      400, "0x80060304", "An attribute with that physical name exists already."),
  DUPLICATE_DISPLAY_NAME(400, "0x80047011", "A component with that display name exists already."),
  DUPLICATE_NAME(400, "0x80047010", "A component with that name exists already."),
  DUPLICATE_RECORDS_FOUND(412, "0x80040333", "A record was not created: a duplicate was found."),
  DUPLICATE_RECORD_ENTITY_KEY(
      412, "0x80060892", "A record that has the key values employeeid already exists."),
  GENERIC_ERROR(400, "0x80040216", "An unexpected error occurred."),
  GENERIC_SQL_ERROR(400, "0x80044150", "Generic SQL error."),
  IMPORT_GENERIC_ERROR(400, "0x8004801e", "The import failed."),
  IMPORT_INVALID_XML(400, "0x8004802c", "The import file has invalid XML."),
  IMPORT_MISSING_COMPONENT(400, "0x8004801f", "The import lacks a component."),
  IMPORT_PATCH_BASE_MISSING(400, "0x80048540", "The solution that is patched is not installed."),
  IMPORT_ROLE_ERROR(400, "0x80048017", "A role could not be imported."),
  IMPORT_SOLUTION_ERROR(400, "0x80048033", "The solution could not be imported."),
  IMPORT_SOLUTION_MANAGED_ERROR(
      400, "0x80048038", "The managed solution could not be imported over the one installed."),
  IMPORT_TIMEOUT(400, "0x80048543", "The import of the solution timed out."),
  INVALID_ROLE_ID(400, "0x80041401", "The role id is invalid."),
  NON_INTERACTIVE_USER_CANNOT_ACCESS_UI(
      403, "0x80044160", "A non-interactive user cannot access the web user interface."),
  OBJECT_NOT_FOUND_IN_AD(400, "0x80041d2a", "The object was not found in the directory."),
  SCHEMA_NAME_IS_NOT_UNIQUE(400, "0x80044363", "The schema name is not unique."),
  SCHEMA_NAME_MATCHES_EXISTING_IDENTIFIER(
      400, "0x80044361", "The schema name matches an existing identifier."),
  SOLUTION_UPGRADE_FAILED(400, "0x8004f046", "The upgrade of the solution failed."),
  SQL_TIMEOUT(400, "0x80044151", "SQL timeout expired."),
  USER_DOES_NOT_HAVE_ACCESS_TO_THE_TENANT(
      403, "0x80044507", "The user does not have access to the tenant."),
  USER_NOT_ASSIGNED_LICENSE(403, "0x8004d24b", "The user has no licence.");

  private final int status;
  private final String code;
  private final String message;

  DataverseTrouble(int status, String code, String message) {
    this.status = status;
    this.code = code;
    this.message = message;
  }

  public int status() {
    return status;
  }

  /** The code, with small hexadecimal digits. */
  public String code() {
    return code;
  }

  public String message() {
    return message;
  }

  /** This refusal in place of the answer to a request. */
  public Fault.Answer fault() {
    return refusal(status, code, message);
  }

  /** Any refusal in the form in which the Web API words them, the code spelled as given. */
  public static Fault.Answer refusal(int status, String code, String message) {
    ObjectNode body = Json.object();
    body.putObject("error").put("code", code).put("message", message);
    return new Fault.Answer(
        status, Map.of("Content-Type", "application/json; charset=utf-8"), Json.text(body));
  }
}
