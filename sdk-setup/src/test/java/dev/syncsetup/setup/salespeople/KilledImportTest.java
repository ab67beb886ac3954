package dev.syncsetup.setup.salespeople;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.testing.graph.mail.SentMail;
import dev.syncsetup.testing.remote.RemoteControl;
import dev.syncsetup.testing.tenant.Account;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The process is killed in the middle, and the next one goes on. */
class KilledImportTest {
  private static final int PEOPLE = 80;
  private static final int TENANTS = 5;
  private static final int KILLS = 4;

  /** Each kill in one tenant may come so many requests later than the one before. */
  private static final int REACH = 20;

  /** Chosen once; where a kill falls depends on how the threads of the process run all the same. */
  private static final long SEED = 20261121;

  @TempDir private Path directory;

  @Test
  @Timeout(value = 10, unit = TimeUnit.MINUTES)
  void importKilledTwentyTimesEndsWithOneOfEachForEverybody() throws Exception {
    Random random = new Random(SEED);
    List<String> states = new ArrayList<>();
    for (int tenant = 0; tenant < TENANTS; tenant++) {
      Files.deleteIfExists(passwords());
      try (Importing people = new Importing(directory).people(PEOPLE);
          RemoteControl control = RemoteControl.start(people.cloud)) {
        control.writeTo(directory.resolve("cloud.json"));
        for (int kill = 1; kill <= KILLS; kill++) {
          int request = 1 + random.nextInt(kill * REACH);
          assertThat(run(random.nextBoolean() ? request : -request)).isEqualTo("kill me");
          states.add(state(people));
        }
        assertThat(run(0)).as("after " + states).isEqualTo("complete: true");
        assertOneOfEach(people);
        assertThat(run(0)).isEqualTo("complete: true");
        assertOneOfEach(people);
      }
    }
    // Kills that all fell into the same state would show little.
    assertThat(states).hasSize(TENANTS * KILLS);
    assertThat(new HashSet<>(states)).as("states " + states).hasSizeGreaterThan(KILLS);
  }

  private static String state(Importing people) {
    return people.cloud.tenant().accounts().size()
        + " accounts, "
        + people.cloud.dataverse().users().size()
        + " users, "
        + people.cloud.graph().sentMail().size()
        + " mails";
  }

  private void assertOneOfEach(Importing people) throws IOException {
    people.assertAllThere(PEOPLE);
    assertThat(people.cloud.graph().sentMail())
        .extracting(SentMail::subject)
        .hasSize(PEOPLE)
        .doesNotHaveDuplicates();
    assertEverybodysPasswordWasWritten(people);
  }

  private Path passwords() {
    return directory.resolve("passwords.csv");
  }

  private void assertEverybodysPasswordWasWritten(Importing people) throws IOException {
    List<String> written = Files.readAllLines(passwords());
    for (int i = 0; i < PEOPLE; i++) {
      Account account = people.account("p" + i + "@contoso.com");
      String begin = account.userPrincipalName() + "," + account.password() + ",";
      assertThat(written).anyMatch(row -> row.startsWith(begin));
    }
  }

  /** What the process says first; if it stands still, it is killed. */
  private String run(int stopAt) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                ImportProgram.class.getName(),
                directory.resolve("cloud.json").toString(),
                directory.resolve("people.csv").toString(),
                passwords().toString(),
                String.valueOf(stopAt))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
      String line = said.readLine();
      while (line != null && !line.matches("kill me|complete.*")) {
        line = said.readLine();
      }
      return String.valueOf(line);
    } finally {
      process.destroyForcibly().waitFor();
    }
  }
}
