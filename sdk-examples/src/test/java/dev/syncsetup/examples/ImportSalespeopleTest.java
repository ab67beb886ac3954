package dev.syncsetup.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program that imports salespeople, as a person sees it. */
class ImportSalespeopleTest {
  private static final String SAMPLE = "onboarding/people.csv";

  @TempDir private Path directory;

  @Test
  void sampleIsImportedIntoSimulators() {
    Program.Result result = run(SAMPLE);

    assertThat(result.err()).isEmpty();
    assertThat(result.exitCode()).isZero();
    assertThat(result.out())
        .contains("3 people, 0 of them have an account")
        .contains("DYN365_ENTERPRISE_SALES: 3 seats needed")
        .contains("] 3 of 3")
        .contains("created: 3");
    assertThat(result.text("results.csv").lines()).hasSize(4);
    assertThat(result.text("coupling.csv")).contains("anna.lind@contoso.com,Anna Lind");
    assertThat(result.text("coupling.md")).contains("Couple Salespersons");
    assertThat(result.text("passwords.csv").lines()).hasSize(4);
  }

  @Test
  void passwordsAreNotShownAndOnlyTheOwnerMayReadThem() throws IOException {
    Program.Result result = run(SAMPLE);

    for (String line : result.text("passwords.csv").lines().skip(1).toList()) {
      String password = line.split(",", -1)[1];
      assertThat(result.out() + result.text("results.csv")).doesNotContain(password);
    }
    Path file = directory.resolve("passwords.csv");
    assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
  }

  @Test
  void dryRunWritesNothing() {
    Program.Result result = run(SAMPLE, "--dry-run");

    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).contains("3 people");
    assertThat(result.has("results.csv")).isFalse();
  }

  @Test
  void badRowIsBadInputAndGoodRowsCanBeAskedFor() throws IOException {
    Path file = directory.resolve("bad.csv");
    Files.writeString(file, Files.readString(Path.of(SAMPLE)).replace("Italy", "Utopia"));

    Program.Result refused = run(file.toString());
    Program.Result good = run(file.toString(), "--good-rows-only");

    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.out())
        .contains("line 5, Country or Region 'Utopia': no country of this name");
    assertThat(good.exitCode()).isEqualTo(1);
    assertThat(good.out()).contains("created: 2");
  }

  @Test
  void couplingSheetOfAnEarlierRunOutlivesABadFile() throws IOException {
    String first = run(SAMPLE).text("coupling.csv");
    Path file = directory.resolve("empty.csv");
    Files.createFile(file);

    Program.Result refused = run(file.toString());

    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.out()).contains("Nothing was changed.").doesNotContain("created: 0");
    assertThat(refused.text("coupling.csv")).isEqualTo(first).contains("Anna");
    assertThat(refused.has("coupling.csv.unfinished")).isFalse();
  }

  @Test
  void missingFileCountryAndVariableAreBadInput() {
    assertThat(run("absent.csv").exitCode()).isEqualTo(2);
    assertThat(run(SAMPLE, "--country", "Utopia").err()).contains("no country 'Utopia'");
    Program.Result live = run(SAMPLE, "--live", "https://contoso.crm.dynamics.com");
    assertThat(live.exitCode()).isEqualTo(2);
    assertThat(live.err()).contains("DYNAMICS_TENANT_ID");
  }

  private Program.Result run(String... arguments) {
    List<String> all = new ArrayList<>(List.of("import-salespeople"));
    all.addAll(List.of(arguments));
    return new Program(directory).run(all.toArray(String[]::new));
  }
}
