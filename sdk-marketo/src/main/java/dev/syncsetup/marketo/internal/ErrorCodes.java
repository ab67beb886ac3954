package dev.syncsetup.marketo.internal;

import static dev.syncsetup.marketo.internal.ErrorKind.BUSY;
import static dev.syncsetup.marketo.internal.ErrorKind.CONFLICT;
import static dev.syncsetup.marketo.internal.ErrorKind.NOT_FOUND;
import static dev.syncsetup.marketo.internal.ErrorKind.OTHER;
import static dev.syncsetup.marketo.internal.ErrorKind.PERMISSION;
import static dev.syncsetup.marketo.internal.ErrorKind.QUOTA;
import static dev.syncsetup.marketo.internal.ErrorKind.THROTTLED;
import static dev.syncsetup.marketo.internal.ErrorKind.TOKEN;
import static dev.syncsetup.marketo.internal.ErrorKind.TRANSIENT;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The error codes of Marketo's REST API that mean more than "no", as <a
 * href="https://experienceleague.adobe.com/en/docs/marketo-developer/marketo/rest/error-codes">listed
 * by the vendor</a>.
 */
public final class ErrorCodes {
  /** A native CRM is attached, and the action belongs to it. */
  public static final String CRM_ENABLED = "1018";

  /** A value does not fit, or more than 1,000 leads match. */
  public static final String TOO_MANY_OR_INVALID = "1003";

  /**
   * What a code means.
   *
   * @param advice what to try, in one sentence; empty where nobody can say
   */
  record Meaning(ErrorKind kind, String advice) {}

  private static final String EXPORT_QUEUE = "1029";
  private static final Meaning UNKNOWN = new Meaning(OTHER, "");
  private static final Map<String, Meaning> KNOWN = new HashMap<>();

  static {
    put(TOKEN, "Does another system use the same LaunchPoint service?", "600", "601", "602");
    put(
        PERMISSION,
        "Give the API user's role the permission for this call (Admin > Users & Roles > Roles, group"
            + " Access API), and check that this machine's IP address is on the allowlist.",
        "603");
    put(
        THROTTLED,
        "The instance allows 100 calls per 20 seconds and 10 at once, for all integrations together.",
        "606",
        "615");
    put(
        QUOTA,
        "The instance's calls of the day are spent, by all integrations together; counting starts"
            + " again at 00:00 US Central time.",
        "607");
    put(TRANSIENT, "Try again in a few minutes.", "500", "502", "604", "608", "611", "713", "719");
    put(
        TRANSIENT,
        "This usually passes; if not, check the Munchkin id in the instance URL.",
        "614");
    put(
        NOT_FOUND,
        "Check the instance URL: Admin > Integration > Web Services shows it, like"
            + " https://123-abc-456.mktorest.com.",
        "610");
    put(NOT_FOUND, "", "702", "710", "718", "1004", "1013", "1015");
    put(
        OTHER,
        "The subscription lacks this feature; ask its Marketo contact.",
        "616",
        "703",
        "1026",
        "1035");
    put(OTHER, "This is a fault of the SDK; please report it.", "605", "609", "612", "613");
    put(OTHER, "Ask only for fields that fields() lists.", "1006");
    put(OTHER, "Filter by a field that describe(LEAD) lists as searchable.", "1011");
    put(
        OTHER,
        "Either a value does not fit, or more than 1,000 leads match: ask more narrowly.",
        TOO_MANY_OR_INVALID);
    put(
        PERMISSION,
        "Give the API user's role access to the workspace and partition of these leads.",
        "1008");
    put(BUSY, "Wait until what is under way has ended.", "1016", "1019", "1022", EXPORT_QUEUE);
    put(BUSY, "Some clients find that this passes; try again later.", "1014");
    put(QUOTA, "The clones of the day are spent.", "1020");
    put(CONFLICT, "", "1005", "1017", "1036");
    put(
        CONFLICT,
        "A native CRM sync (Dynamics or Salesforce) is attached to this instance and owns this"
            + " object.",
        CRM_ENABLED);
  }

  private ErrorCodes() {}

  static Meaning of(Notice error) {
    // One code for "queue full" and "quota of the day spent": only the text tells them apart.
    if (error.code().equals(EXPORT_QUEUE)
        && error.message().toLowerCase(Locale.ROOT).contains("daily")) {
      return new Meaning(QUOTA, "The export quota of the day is spent.");
    }
    return KNOWN.getOrDefault(error.code(), UNKNOWN);
  }

  private static void put(ErrorKind kind, String advice, String... codes) {
    for (String code : codes) {
      KNOWN.put(code, new Meaning(kind, advice));
    }
  }
}
