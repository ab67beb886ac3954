package dev.syncsetup.testing.marketo.admin;

import dev.syncsetup.testing.marketo.MarketoSimulator;
import dev.syncsetup.testing.marketo.crm.Credentials;
import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * A person who sits in front of the CRM screens of a {@link MarketoSimulator}, works from hand-off
 * sheets, and tells what she saw. She knows the screens by their titles and reads the sheet as
 * JSON. Not thread-safe: she does one thing after the other.
 */
public final class SimulatedAdmin {
  /** Her name. */
  public static final String NAME = "Ada Admin";

  private static final String FILTER = "new_synctomkto";

  private final MarketoSimulator marketo;
  private final Clock clock;
  private final Set<String> known = new HashSet<>();
  private Mood mood = Mood.CAREFUL;

  /** A careful person by this clock. */
  public SimulatedAdmin(MarketoSimulator marketo, Clock clock) {
    this.marketo = marketo;
    this.clock = clock;
  }

  /** How she works from now on. */
  public void mood(Mood newMood) {
    mood = newMood;
  }

  /**
   * Works on a sheet.
   *
   * @param sheetJson the sheet: id, title, steps (label, value, secret), questions (id, kind)
   * @param secrets shows the secret of a step, by its number from 1; asked only for secret steps
   * @return her word; nothing when she has not done it, or will say so later
   * @throws IllegalArgumentException when she knows no screen of that title
   */
  public Optional<Word> work(String sheetJson, IntFunction<String> secrets) {
    Sheet sheet = Sheet.read(sheetJson, secrets);
    boolean first = known.add(sheet.id());
    if (mood == Mood.NEEDS_TIME && first) {
      return Optional.empty();
    }
    Screens screens = new Screens(marketo.screens(), clock.instant());
    Map<String, String> answers = answers(sheet, screens);
    boolean later = mood == Mood.CONFIRMS_LATER && first && !isLook(sheet);
    boolean waits = sheet.title().equals("Wait for the initial sync") && !screens.mailHasCome();
    return later || (waits && mood != Mood.ONLY_SAYS_SO)
        ? Optional.empty()
        : Optional.of(
            new Word(NAME, clock.instant(), "the screen '" + sheet.title() + "'", answers));
  }

  private Map<String, String> answers(Sheet sheet, Screens screens) {
    if (mood == Mood.ONLY_SAYS_SO && !isLook(sheet)) {
      return pleasing(sheet);
    }
    Map<String, String> answers = new LinkedHashMap<>();
    switch (sheet.title()) {
      case "Validate Sync Setup" -> checks(screens.validate(typed(sheet)), answers);
      case "Step 1: Enter Credentials" -> screens.save(typed(sheet));
      case "Look at Step 1: Enter Credentials" -> known.add(sheet.id());
      case "Reconfigure New Auth Method" -> {
        checks(screens.validate(typed(sheet)), answers);
        screens.switchTo(typed(sheet));
      }
      case "Step 2: Select Fields to Sync" ->
          screens.tick(
              sheet.columns("tick in "), mood == Mood.FORGETS_FILTER ? Set.of(FILTER) : Set.of());
      case "Take fields out of the sync" -> screens.untick(sheet.columns("untick in "));
      case "Step 3: Enable Sync" -> screens.start(address(sheet));
      case "Disable Sync" -> screens.stop();
      case "Wait for the initial sync" -> answers.put("mail", yes(screens.mailHasCome()));
      default -> throw new IllegalArgumentException("No screen is called " + sheet.title());
    }
    readBack(sheet, screens, answers);
    return answers;
  }

  private static void readBack(Sheet sheet, Screens screens, Map<String, String> answers) {
    for (String question : sheet.questions()) {
      if (!answers.containsKey(question)) {
        answers.put(question, seen(question, sheet, screens));
      }
    }
  }

  private static String seen(String question, Sheet sheet, Screens screens) {
    Optional<Credentials> shown = screens.shown();
    return switch (question) {
      case "url" -> shown.map(Credentials::organizationUrl).orElse("nothing");
      case "user" -> shown.map(Credentials::userName).orElse("nothing");
      case "client" -> shown.map(Credentials::clientId).orElse("nothing");
      case "address" -> address(sheet);
      case "on" -> yes(screens.isOn());
      case "off" -> yes(!screens.isOn());
      default -> ticks(question, sheet, screens);
    };
  }

  /** Questions like fields-lead and filter-lead. */
  private static String ticks(String question, Sheet sheet, Screens screens) {
    String table = question.substring(question.indexOf('-') + 1);
    List<String> ticked = List.copyOf(screens.ticked(table));
    List<String> off = sheet.columns("untick in ").getOrDefault(table, List.of());
    if (!off.isEmpty()) {
      return yes(off.stream().noneMatch(ticked::contains));
    }
    List<String> wished = sheet.columns("tick in ").getOrDefault(table, List.of());
    return yes(
        wished.stream()
            .filter(column -> column.equals(FILTER) == question.startsWith("filter-"))
            .allMatch(ticked::contains));
  }

  private static void checks(List<Optional<String>> outcomes, Map<String, String> answers) {
    for (int number = 1; number <= outcomes.size(); number++) {
      answers.put("check-" + number, yes(outcomes.get(number - 1).isEmpty()));
    }
  }

  private Credentials typed(Sheet sheet) {
    String url = sheet.value("URL").orElse("");
    String user = sheet.value("Username").orElse("");
    return Screens.typed(
        sheet,
        mood == Mood.MISTYPES_URL ? url.replaceFirst("://", "://x") : url,
        mood == Mood.TAKES_WRONG_USER ? "somebody." + user : user);
  }

  private static Map<String, String> pleasing(Sheet sheet) {
    Map<String, String> answers = new LinkedHashMap<>();
    for (String question : sheet.questions()) {
      answers.put(
          question,
          switch (question) {
            case "url" -> sheet.value("URL").orElse("");
            case "user" -> sheet.value("Username").orElse("");
            case "client" -> sheet.value("Client ID").orElse("");
            case "address" -> address(sheet);
            default -> "yes";
          });
    }
    return answers;
  }

  private static String address(Sheet sheet) {
    return sheet.value("e-mail address").orElse("");
  }

  private static boolean isLook(Sheet sheet) {
    return sheet.title().startsWith("Look at");
  }

  private static String yes(boolean right) {
    return right ? "yes" : "no";
  }
}
