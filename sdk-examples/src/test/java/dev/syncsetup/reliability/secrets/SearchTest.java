package dev.syncsetup.reliability.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.core.errors.SdkException;
import dev.syncsetup.marketo.handoff.HandOffSheet;
import dev.syncsetup.marketo.handoff.HandOffSheet.Step;
import dev.syncsetup.reliability.secrets.search.Ears;
import dev.syncsetup.reliability.secrets.search.Heard;
import dev.syncsetup.reliability.secrets.search.ObjectWalk;
import dev.syncsetup.reliability.secrets.search.Place;
import dev.syncsetup.reliability.secrets.search.Planted;
import dev.syncsetup.reliability.secrets.search.Surroundings;
import dev.syncsetup.setup.report.Notice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** A secret that is let out on purpose is found, in each place and in each form. */
class SearchTest {
  private static final String SECRET = "kT5~let.Out-0n\"Purpose&Wx7";

  private final Planted planted = new Planted();
  private final Heard heard = new Heard();
  private final Surroundings surroundings = new Surroundings(heard);
  @TempDir private Path directory;

  SearchTest() {
    planted.plant("secret", SECRET);
  }

  @ParameterizedTest
  @EnumSource
  void secretInAPlaceIsFound(Place place) throws Exception {
    try (Ears ears = new Ears(heard)) {
      letOut(place);
      ears.flush();
    }

    assertThat(heard.found(place, planted)).containsExactly("secret");
    assertThat(heard.example(place, planted)).isNotEmpty();
  }

  private void letOut(Place place) throws Exception {
    switch (place) {
      case LOG -> LoggerFactory.getLogger("com.microsoft.aad.msal4j").trace("{}", SECRET);
      case PLATFORM_LOG -> java.util.logging.Logger.getLogger("okhttp3").finest(SECRET);
      case CONSOLE -> System.err.print(SECRET);
      case EXCEPTIONS -> heard.thrown(wrapped());
      case SERIALISED -> heard.thrown(wrapped());
      case REPORTS, PROGRESS -> heard.note(place, new Notice("id", SECRET));
      case SHEETS -> heard.note(place, sheet().toMarkdown());
      case TO_STRING -> new ObjectWalk(heard).from(Optional.of(List.of(sheet())));
      case FILES -> {
        Files.writeString(directory.resolve("results.csv"), SECRET);
        surroundings.files(directory, "passwords.csv");
      }
      case FILE_NAMES -> {
        Files.createFile(directory.resolve("a-" + SECRET.replace("\"", "%22") + ".csv"));
        surroundings.files(directory);
      }
      case THREADS -> inAThread();
      case PROPERTIES -> inAProperty();
      case PROCESSES -> inAProcess();
      case TEMPORARY -> inTheTempDirectory();
    }
  }

  private static SdkException wrapped() {
    SdkException outer = new SdkException("outer", new IOException("inner"));
    outer.addSuppressed(new IOException("a", new IOException("b " + SECRET)));
    return outer;
  }

  private static HandOffSheet sheet() {
    return new HandOffSheet(
        "id",
        "title",
        Optional.empty(),
        List.of(),
        List.of(new Step("label", SECRET, false)),
        List.of());
  }

  private void inAThread() throws InterruptedException {
    Thread thread = new Thread(surroundings::threads, "worker of " + SECRET);
    thread.start();
    thread.join();
  }

  private void inAProperty() {
    System.setProperty("reliability.secret", SECRET);
    try {
      surroundings.look();
    } finally {
      System.clearProperty("reliability.secret");
    }
  }

  private void inAProcess() throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder("sleep", "60");
    builder.environment().put("TOKEN", SECRET);
    Process process = builder.start();
    try {
      surroundings.look();
    } finally {
      process.destroy();
      process.waitFor();
    }
  }

  private void inTheTempDirectory() throws IOException {
    Path left = Files.createTempFile("left", ".txt");
    try {
      Files.writeString(left, SECRET);
      surroundings.look();
    } finally {
      Files.delete(left);
    }
  }

  @Test
  void mdcArgumentsAndThrowablesOfTheLogAreSearched() {
    try (Ears ears = new Ears(heard);
        MDC.MDCCloseable mdc = MDC.putCloseable("token", SECRET)) {
      LoggerFactory.getLogger("any").trace("text");
      ears.flush();
      assertThat(mdc).isNotNull();
    }
    assertThat(heard.found(Place.LOG, planted)).containsExactly("secret");

    Heard second = new Heard();
    try (Ears ears = new Ears(second)) {
      LoggerFactory.getLogger("any").trace("text without a place for it", (Object) SECRET);
      ears.flush();
    }
    assertThat(second.found(Place.LOG, planted)).containsExactly("secret");

    Heard third = new Heard();
    try (Ears ears = new Ears(third)) {
      LoggerFactory.getLogger("any")
          .trace("text", new UncheckedIOException(new IOException(SECRET)));
      ears.flush();
    }
    assertThat(third.found(Place.LOG, planted)).containsExactly("secret");
  }

  @Test
  void everyFormAndEveryLongPieceIsFound() {
    byte[] bytes = SECRET.getBytes(StandardCharsets.UTF_8);
    String reversed = new StringBuilder(SECRET).reverse().toString();
    for (String text :
        List.of(
            SECRET.substring(5, 17),
            SECRET.substring(0, SECRET.length() / 2),
            reversed,
            HexFormat.of().formatHex(bytes),
            HexFormat.of().withUpperCase().formatHex(bytes),
            "kT5~let.Out-0n\\\"Purpose&Wx7".substring(8, 22),
            "kT5%7Elet.Out-0n%22Purpose%26Wx7".substring(10),
            base64("client:" + SECRET),
            base64("a:" + SECRET + ":b"),
            base64(SECRET))) {
      assertThat(planted.in("before " + text + " after")).as(text).containsExactly("secret");
    }
    assertThat(planted.in(SECRET.substring(0, 11) + "|" + SECRET.substring(11, 22))).isEmpty();
  }

  @Test
  void shortSecretIsFoundAsAWhole() {
    planted.plant("user code", "AB12CD34");

    assertThat(planted.in("enter AB12CD34 there")).containsExactly("user code");
    assertThat(planted.in("enter AB12CD3")).isEmpty();
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
