package dev.syncsetup.marketo.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.marketo.handoff.HandOffSheet.Question;
import dev.syncsetup.marketo.handoff.HandOffSheet.Question.Kind;
import dev.syncsetup.marketo.handoff.HandOffSheet.Step;
import dev.syncsetup.marketo.handoff.signing.OperatorKey;
import dev.syncsetup.marketo.handoff.signing.TrustedSigners;
import dev.syncsetup.marketo.internal.handoff.ConfirmationFile;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** Whatever text other systems hand in. */
class HandOffPropertyTest {
  private static final OperatorKey ADA = OperatorKey.generate("Ada Admin");
  private static final TrustedSigners SIGNERS = TrustedSigners.of(ADA.publicLine());

  @Property
  void anySheetComesBackFromItsJson(
      @ForAll String title, @ForAll String label, @ForAll String value, @ForAll boolean secret) {
    HandOffSheet sheet = sheet(title, new Step(label, value, secret));

    HandOffSheet read = HandOffSheet.fromJson(sheet.toJson());

    assertThat(read).isEqualTo(sheet);
    assertThat(read.digest()).isEqualTo(sheet.digest());
  }

  @Property
  void anyValueIsOneElementOfAWellFormedPage(@ForAll String title, @ForAll @NotBlank String value)
      throws Exception {
    String html = sheet(title, new Step("URL", value, false)).toHtml();

    Document page =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(html)));
    assertThat(page.getElementsByTagName("li").getLength()).isEqualTo(2);
    assertThat(page.getElementsByTagName("code").item(1).getTextContent())
        .isEqualTo(SheetParts.line(value));
  }

  @Property
  void anyValueIsOneLineOfMarkdownInsideItsFence(@ForAll @NotBlank String value) {
    String line =
        sheet("x", new Step("URL", value, false))
            .toMarkdown()
            .lines()
            .filter(text -> text.startsWith("1. **URL**: "))
            .findFirst()
            .orElseThrow()
            .substring("1. **URL**: ".length());

    int fence = line.length() - line.replaceFirst("^`+", "").length();
    assertThat(line).endsWith("`".repeat(fence));
    assertThat(line.substring(fence, line.length() - fence)).doesNotContain("`".repeat(fence));
  }

  @Property
  void noTextCommandsATerminal(@ForAll String title, @ForAll String value) {
    assertThat(sheet(title, new Step("URL", value, false)).toText().codePoints())
        .noneMatch(
            c ->
                c != '\n'
                    && (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT));
  }

  @Property
  void signatureHoldsForTheFileAndForNoOther(
      @ForAll String seen, @ForAll String answer, @ForAll String other) {
    ConfirmationFile file = file(seen, answer);
    String signature = ADA.sign(file.content());
    ConfirmationFile read = ConfirmationFile.parse(file.signed(signature).json());

    assertThat(SIGNERS.verify("Ada Admin", read.content(), signature)).isTrue();
    assertThat(SIGNERS.verify("Ada Admin", file(seen, answer + other).content(), signature))
        .isEqualTo(other.isEmpty());
    assertThat(SIGNERS.verify("Ada Admin", file(seen + other, answer).content(), signature))
        .isEqualTo(other.isEmpty());
  }

  private static ConfirmationFile file(String seen, String answer) {
    return new ConfirmationFile(
        "x", "digest", "Ada Admin", "2026-01-05T09:00:00Z", seen, Map.of("url", answer), null);
  }

  private static HandOffSheet sheet(String title, Step step) {
    return new HandOffSheet(
        "x",
        title,
        Optional.of(title),
        List.of(title),
        List.of(step),
        List.of(new Question("url", title, Kind.TEXT)));
  }
}
