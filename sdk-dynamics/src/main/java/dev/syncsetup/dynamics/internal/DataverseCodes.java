package dev.syncsetup.dynamics.internal;

import dev.syncsetup.core.spi.Remedy;
import dev.syncsetup.dynamics.internal.Verdict.Kind;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The error codes of Dataverse that matter when an organisation is set up. */
public final class DataverseCodes {
  public static final int PRIVILEGE_DENIED = 0x80040220;
  public static final int DUPLICATE_RECORD = 0x80040237;
  public static final int DUPLICATE_APPLICATION_USER = 0x8004F511;
  public static final int USER_ALREADY_EXISTS = 0x80041D2C;

  private static final Map<Integer, Verdict> VERDICTS = new HashMap<>();

  static {
    limits();
    access();
    users();
    roles();
    definitions();
    solutions();
    transients();
  }

  private DataverseCodes() {}

  /** Reads 0x80040220 as well as the signed decimal form of the same number. */
  static Optional<Integer> parse(@Nullable String code) {
    if (code == null) {
      return Optional.empty();
    }
    String text = code.strip().toLowerCase(Locale.ROOT);
    if (text.matches("0x[0-9a-f]{1,8}")) {
      return Optional.of(Integer.parseUnsignedInt(text.substring(2), 16));
    }
    return text.matches("-\\d{1,10}") && Long.parseLong(text) >= Integer.MIN_VALUE
        ? Optional.of(Integer.parseInt(text))
        : Optional.empty();
  }

  /** The form in which errors carry a code, for example 0x8004F511. */
  public static String text(int code) {
    return String.format(Locale.ROOT, "0x%08X", code);
  }

  static Optional<Verdict> verdict(int code) {
    return Optional.ofNullable(VERDICTS.get(code));
  }

  private static void limits() {
    Verdict limited =
        new Verdict(
            Kind.LIMITED, Remedy.WAIT, "The caller has used up its share; use fewer threads.");
    put(limited, 0x80072321, 0x80072322, 0x80072326);
    Verdict locked =
        new Verdict(
            Kind.LIMITED,
            Remedy.WAIT_FOR_LOCK,
            "Another import, publish or customization runs in the environment; try again when it"
                + " has ended.");
    put(locked, 0x80071151, 0x80090412);
    put(
        Verdict.of(
            Kind.OTHER,
            "The environment is in administration mode; switch that off in the Power Platform admin"
                + " center."),
        0x8004A113);
  }

  private static void access() {
    put(
        Verdict.of(
            Kind.PERMISSION,
            "Give the caller a security role with this privilege, for example System"
                + " Administrator."),
        PRIVILEGE_DENIED,
        0x80090432);
    put(
        Verdict.of(
            Kind.PERMISSION,
            "Give that user a security role with this privilege; a role counts about 30 seconds"
                + " after it was assigned."),
        0x80040231);
    put(Verdict.of(Kind.PERMISSION, "The caller may not touch this row."), 0x80048405);
    put(
        Verdict.of(
            Kind.PERMISSION,
            "The caller is no user of this organisation. Check the address; then create an"
                + " application user for the app (or add the user) in this environment and give it"
                + " a security role. A new one is accepted within ten minutes."),
        0x80072560);
    put(
        Verdict.of(Kind.PERMISSION, "Give the caller a security role in this organisation."),
        0x80042F09);
    put(
        Verdict.of(
            Kind.PERMISSION,
            "The user is disabled or in no business unit; enable it in the Power Platform admin"
                + " center."),
        0x80040225);
    put(
        Verdict.of(Kind.PERMISSION, "The user belongs to another tenant; use one of this tenant."),
        0x80044507);
    put(Verdict.of(Kind.PERMISSION, "The account cannot use the web client."), 0x80044160);
    put(
        Verdict.of(
            Kind.PERMISSION, "Column security protects the column; add the caller to a profile."),
        0x8004F507);
  }

  private static void users() {
    put(
        Verdict.of(Kind.OTHER, "Assign a licence, and give it some minutes to reach Dataverse."),
        0x8004D24B,
        0x8004D24C);
    put(
        Verdict.of(Kind.NOT_FOUND, "The identity is not in the directory, or not there yet."),
        0x80041D28,
        0x80041D2A);
    put(
        Verdict.of(
            Kind.NOT_FOUND,
            "The tenant does not know this app. Check the client id; a new app is known within two"
                + " minutes."),
        0x80041D49);
    put(
        Verdict.of(Kind.CONFLICT, "Use the user that exists."),
        USER_ALREADY_EXISTS,
        DUPLICATE_APPLICATION_USER);
    put(
        Verdict.of(Kind.OTHER, "Application users keep their name and access mode."),
        0x80041D48,
        0x80040D40);
  }

  private static void roles() {
    put(
        Verdict.of(
            Kind.OTHER, "Use the copy of the role that belongs to the user's own business unit."),
        0x80041409);
    put(
        Verdict.of(Kind.NOT_FOUND, "The role does not exist; read its id again."),
        0x80041401,
        0x80041402);
  }

  private static void definitions() {
    Verdict taken = Verdict.of(Kind.CONFLICT, "Read what exists and compare.");
    put(taken, DUPLICATE_RECORD, 0x80060892, 0x80040333);
    put(taken, 0x80047013, 0x80060304, 0x80044363, 0x80044361, 0x80047010, 0x80047011);
    put(Verdict.of(Kind.NOT_FOUND, ""), 0x80040217);
    put(
        Verdict.of(Kind.OTHER, "Use the prefix of the publisher that the solution belongs to."),
        0x8004431A);
    put(
        Verdict.of(
            Kind.OTHER,
            "A name in the request is unknown here; navigation names are case-sensitive."),
        0x80048D19);
    put(Verdict.of(Kind.OTHER, "Custom logic of the organisation refused it."), 0x80040265);
    put(Verdict.of(Kind.OTHER, "The text is longer than the column; shorten it."), 0x80044331);
  }

  private static void solutions() {
    put(
        Verdict.of(Kind.OTHER, "Look whether the import still runs before you start it again."),
        0x80048543);
    put(Verdict.of(Kind.CONFLICT, "Look whether that import runs."), 0x80071152, 0x80071155);
    put(
        Verdict.of(Kind.CONFLICT, "Finish or delete the pending upgrade of this solution first."),
        0x8004F086);
    put(
        Verdict.of(
            Kind.OTHER,
            "Upgrading needs an older version that is installed, and for applying an upgrade a"
                + " holding solution that waits; read what is installed."),
        0x8004853B);
    put(
        Verdict.of(Kind.CONFLICT, "Remove what depends on it first; the solution's page lists it."),
        0x8004F01D,
        0x8004F01F);
    put(
        Verdict.of(Kind.CONFLICT, "Managed and unmanaged solutions cannot replace each other."),
        0x80048040,
        0x80048041);
    put(
        Verdict.of(Kind.OTHER, "Install the solutions that the package depends on first."),
        0x8004801D,
        0x8004801F);
    put(
        Verdict.of(
            Kind.OTHER,
            "The package was made for a newer server; take the one for this version of Dynamics."),
        0x80048068);
    put(
        Verdict.of(Kind.OTHER, "The file is damaged or no solution; download it again."),
        0x80048000,
        0x8004802C);
    failedImports();
  }

  private static void failedImports() {
    put(
        Verdict.of(
            Kind.OTHER, "The solution history of the environment names the component that failed."),
        0x80048033,
        0x8004801E,
        0x80048017,
        0x8004F046);
    put(
        Verdict.of(Kind.CONFLICT, "Compare the package with the solution that is installed."),
        0x80048038,
        0x8004801C);
    put(Verdict.of(Kind.OTHER, "Install the solution first that this one patches."), 0x80048540);
    put(Verdict.of(Kind.CONFLICT, "Take another unique name."), 0x8004F023);
  }

  private static void transients() {
    Verdict passing = new Verdict(Kind.OTHER, Remedy.TRY_AGAIN, "Read before you send it again.");
    put(passing, 0x80060891, 0x80040216, 0x80044150, 0x80044151, 0x80072559);
  }

  private static void put(Verdict verdict, int... codes) {
    for (int code : codes) {
      VERDICTS.put(code, verdict);
    }
  }
}
