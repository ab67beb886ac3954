package dev.syncsetup.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.syncsetup.testing.SampleSolution;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Onboarding files and packages that cannot be worked with: exit code 2 and one message. */
class BadFileTest {
  @TempDir Path directory;

  static Stream<Arguments> spoiledLines() {
    return Stream.of(
        arguments("notify: ops@", "notify: ops", "line 47, notify:", "ops@contoso.com"),
        arguments(
            "organizationUrl: https:",
            "organizationUrl: http:",
            "line 5, environment.organizationUrl:",
            "https://"),
        arguments(
            "dynamics.com\n  tenantId",
            "dynamics.com/main.aspx\n  tenantId",
            "line 5, environment.organizationUrl:",
            "address alone"),
        arguments("  clientId: 6f1a", "  clientId: 6", "environment.administrator.clientId:", "id"),
        arguments("usageLocation: DE", "usageLocation: Germany", "usageLocation:", "DE"),
        arguments("userName: marketo.sync@contoso.com", "userName: marketo", "userName:", "domain"),
        arguments("[lead, contact]", "[Lead]", "filter.tables:", "lower case"),
        arguments("[lead, contact]", "[]", "filter.tables:", "empty"),
        arguments("[lead, contact]", "lead", "filter.tables:", "a list like"),
        arguments("contact: [jobtitle]", "contact: [Job Title]", "fields.contact:", "logical name"),
        arguments("filter:", "filters:", "filters:", "Known are:"),
        arguments(
            "    mail:", "    email:", "syncUser.account.email:", "usageLocation, licence, mail"),
        arguments("notify: ops@contoso.com", "", "notify:", "missing"),
        arguments(
            "${env:CONTOSO_MARKETO_SECRET}",
            "planted-literal",
            "line 29, marketo.clientSecret:",
            "${env:"),
        arguments(
            "instanceUrl: https://123-abc-456.mktorest.com",
            "instanceUrl: https://me:planted-literal@123-abc-456.mktorest.com",
            "marketo.instanceUrl:",
            "without user name"),
        arguments("notify: ops@contoso.com", "notify: a\nnotify: b", "line 48", "twice"),
        arguments("notify: ops@contoso.com", "notify: [planted-literal", "no YAML", "quotes"),
        arguments("notify: ops@contoso.com", "notify: *other", "line 47", "aliases"),
        arguments(
            "acknowledgeIrreversible: https://contoso.",
            "acknowledgeIrreversible: https://kontoso.",
            "acknowledgeIrreversible",
            "https://kontoso."),
        arguments(
            "applicationId: b3c4d5e6",
            "applicationId: a3c4d5e6",
            "syncUser.applicationId",
            "connection.clientId"));
  }

  @ParameterizedTest
  @MethodSource("spoiledLines")
  void spoiledLineIsNamed(String part, String other, String where, String hint) {
    refused(SampleCopy.in(directory).with(part, other), where, hint);
  }

  @Test
  void everyProblemOfAFileIsToldAtOnce() {
    SampleCopy copy =
        SampleCopy.in(directory).with("notify: ops@", "notify: ops").with("filter:", "filters:");

    Program.Result result = new Program(directory).run(copy.path());

    assertThat(result.err().lines()).hasSize(2);
  }

  @Test
  void flowWithoutItsUserIsRefused() {
    SampleCopy copy = SampleCopy.in(directory).with("  applicationId: b3c4", "  # b3c4");

    refused(copy, "--flow s2s", "syncUser.applicationId");
  }

  @Test
  void missingFileIsRefused() {
    Program.Result result = new Program(directory).run("no-such.yaml");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("no-such.yaml").contains("Check the path");
  }

  @Test
  void directoryInPlaceOfAFileIsRefused() {
    Program.Result result = new Program(directory).run(directory.toString());

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err().lines()).hasSize(1);
  }

  @Test
  void missingPackageIsRefused() {
    refused(SampleCopy.in(directory).with("solution.zip", "none.zip"), "solution:", "none.zip");
  }

  @Test
  void packageThatIsNoZipIsRefused() {
    byte[] text = "This is no zip.".getBytes(StandardCharsets.UTF_8);

    refused(SampleCopy.in(directory).withSolution(text), "solution:", "zip");
  }

  @Test
  void zipThatIsNoSolutionIsRefused() {
    byte[] zip = SampleSolution.CONTOSO_NAMES.with("solution.xml", xml -> "");

    refused(SampleCopy.in(directory).withSolution(zip), "solution:", "solution.xml");
  }

  @Test
  void solutionOfSomebodyElseIsRefused() {
    byte[] zip = SampleSolution.CONTOSO_NAMES.withFriendlyName("Something Else");

    refused(SampleCopy.in(directory).withSolution(zip), "install-solution", "Something Else");
  }

  @Test
  void packageWithoutTheRoleIsRefused() {
    byte[] zip = SampleSolution.CONTOSO_NAMES.withoutRoles();

    refused(SampleCopy.in(directory).withSolution(zip), "install-solution", "Marketo Sync User");
  }

  @Test
  void packageThatIsTooOldIsRefused() {
    byte[] zip = SampleSolution.CONTOSO_NAMES.withVersion("4.0.0.13");

    refused(SampleCopy.in(directory).withSolution(zip), "install-solution", "4.0.0.14");
  }

  private void refused(SampleCopy copy, String where, String hint) {
    Program.Result result = new Program(directory.resolve("out")).run(copy.path());

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err().lines()).singleElement().asString().contains(where).contains(hint);
    assertThat(result.err() + result.out()).doesNotContain("planted-literal");
    assertThat(result.out()).doesNotContain("APPLIED");
  }
}
