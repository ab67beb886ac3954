package dev.syncsetup.marketo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.marketo.crmsync.CrmSyncSettings;
import dev.syncsetup.marketo.crmsync.followup.FollowUp;
import dev.syncsetup.marketo.crmsync.followup.SecretExpiry;
import dev.syncsetup.marketo.fields.FieldsClient;
import dev.syncsetup.marketo.handoff.Operator;
import dev.syncsetup.marketo.leads.LeadsClient;
import dev.syncsetup.marketo.observation.ObservationClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds docs/marketo-clients.md against the code: no method without a row and its tests. */
class MarketoClientsTableTest {
  private static final Path TABLE = Path.of("..", "docs", "marketo-clients.md");
  private static final Pattern OPERATION = Pattern.compile("`(\\w+)(?:\\(\\))?\\.(\\w+)\\(");
  private static final Pattern TEST = Pattern.compile("(\\w+Test)#(\\w+)");
  private static final int HTTP_CALL = 1;
  private static final int SUCCESS = 5;
  private static final int FAILURE = 6;

  /** An exception, a refusal, or a value that says that it has not been done or is not known. */
  private static final Pattern LOOKS_FOR_FAILURE =
      Pattern.compile(
          "Exception|assertThatThrownBy|[Rr]efus|CONTRADICTED|UNKNOWN|UNUSABLE|HANDED_OVER"
              + "|FAILED|passed\\(\\)\\)\\.isFalse|isEmpty\\(\\)");

  private static final Map<String, Class<?>> CLIENTS =
      Map.of(
          "fields", FieldsClient.class,
          "leads", LeadsClient.class,
          "observation", ObservationClient.class,
          "crmSync", CrmSyncSettings.class,
          "followUp", FollowUp.class);

  private static final List<Class<?>> FACTORIES =
      List.of(CrmSyncSettings.class, FollowUp.class, SecretExpiry.class, Operator.class);

  @Test
  void everyMethodHasARowAndEveryRowAMethod() throws IOException {
    Set<String> described = new TreeSet<>();
    rows().forEach(row -> described.add(operation(row)));

    assertThat(described).isEqualTo(methods());
  }

  @Test
  void everyRowNamesTestsThatExist() throws IOException {
    Map<String, String> sources = sources();
    for (String row : rows()) {
      List<String> cells = cells(row);
      assertThat(tests(cells.get(SUCCESS))).as(row).isNotEmpty();
      if (!cells.get(HTTP_CALL).startsWith("none")) {
        assertThat(tests(cells.get(FAILURE))).as(row).isNotEmpty();
      }
      for (String test : tests(row)) {
        assertThat(sources).as(row).containsKey(type(test));
        assertThat(sources.get(type(test))).as(row).contains("void " + method(test) + "(");
      }
    }
  }

  @Test
  void everyTestOfAFailureLooksForOne() throws IOException {
    Map<String, String> sources = sources();
    for (String row : rows()) {
      for (String test : tests(cells(row).get(FAILURE))) {
        assertThat(body(sources, test)).as(test).containsPattern(LOOKS_FOR_FAILURE);
      }
    }
  }

  private static Set<String> methods() {
    Set<String> names = new TreeSet<>();
    CLIENTS.forEach((name, type) -> add(names, name, type, false));
    FACTORIES.forEach(type -> add(names, type.getSimpleName(), type, true));
    return names;
  }

  private static void add(Set<String> names, String name, Class<?> type, boolean factories) {
    Arrays.stream(type.getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
        .filter(method -> Modifier.isStatic(method.getModifiers()) == factories)
        .map(Method::getName)
        // How settings become part of a client is not for callers.
        .filter(method -> !method.equals("joining"))
        .forEach(method -> names.add(name + "." + method));
  }

  private static List<String> rows() throws IOException {
    return Files.readAllLines(TABLE).stream().filter(line -> line.startsWith("| `")).toList();
  }

  private static List<String> cells(String row) {
    List<String> cells = Arrays.stream(row.split("\\|", -1)).map(String::strip).toList();
    assertThat(cells).as(row).hasSize(9);
    return cells.subList(1, 8);
  }

  private static String operation(String row) {
    Matcher matcher = OPERATION.matcher(row);
    assertThat(matcher.find()).as(row).isTrue();
    return matcher.group(1) + "." + matcher.group(2);
  }

  private static List<String> tests(String text) {
    return TEST.matcher(text).results().map(found -> found.group()).toList();
  }

  private static String type(String test) {
    return test.substring(0, test.indexOf('#'));
  }

  private static String method(String test) {
    return test.substring(test.indexOf('#') + 1);
  }

  /** What stands between a method's name and the brace that closes it. */
  private static String body(Map<String, String> sources, String test) {
    String source = Objects.requireNonNull(sources.get(type(test)), test);
    int start = source.indexOf("{", source.indexOf("void " + method(test) + "("));
    return source.substring(start, source.indexOf("\n  }\n", start));
  }

  private static Map<String, String> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src", "test"))) {
      return files
          .filter(file -> file.toString().endsWith("Test.java"))
          .collect(
              Collectors.toMap(
                  file -> file.getFileName().toString().replace(".java", ""),
                  MarketoClientsTableTest::text,
                  String::concat));
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
