package dev.syncsetup.marketo.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.marketo.handoff.HandOffSheet.Question;
import dev.syncsetup.marketo.handoff.HandOffSheet.Question.Kind;
import dev.syncsetup.marketo.handoff.HandOffSheet.Step;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class SheetHtmlTest {
  private static final String NASTY = "<script>alert('x')</script> & \"q\" ]]> \u0007 --> é 漢";

  private final Document page = parsed(sheet("Client Secret", "https://contoso.example").toHtml());

  @Test
  void pageIsWellFormedNamesItsLanguageAndItsTitle() {
    assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("en");
    assertThat(all(page, "title"))
        .singleElement()
        .extracting(Element::getTextContent)
        .isEqualTo("Step 1");
    assertThat(all(page, "main")).hasSize(1);
  }

  @Test
  void pageNeedsNothingFromElsewhereAndRunsNothing() {
    String html = sheet("Client Secret", "https://contoso.example").toHtml();

    assertThat(html).doesNotContain("<script", "<link", "<img", "<iframe", "url(", "@import");
    for (Element element : all(page, "*")) {
      assertThat(element.getAttribute("src") + element.getAttribute("href")).isEmpty();
      assertThat(element.getAttributes().getNamedItem("onclick")).isNull();
    }
  }

  @Test
  void headingsComeInOrderAndTheIrreversibleComesFirst() {
    assertThat(all(page, "h1")).hasSize(1);
    assertThat(all(page, "h2"))
        .extracting(Element::getTextContent)
        .containsExactly(
            "Stop. Irreversible: this cannot be undone.",
            "Read this first",
            "Do this, in this order",
            "Read back from the screen",
            "When it is done");
    assertThat(all(page, "section"))
        .first()
        .satisfies(
            section -> {
              assertThat(section.getAttribute("class")).isEqualTo("irreversible");
              assertThat(section.getTextContent()).contains("costs the subscription");
            });
  }

  @Test
  void everyControlIsNativeAndHasItsLabel() {
    Set<String> labelled = new HashSet<>();
    all(page, "label").forEach(label -> labelled.add(label.getAttribute("for")));
    List<String> ids = new ArrayList<>();
    all(page, "input").forEach(input -> ids.add(input.getAttribute("id")));

    assertThat(ids).isNotEmpty().doesNotHaveDuplicates().allMatch(labelled::contains);
    assertThat(all(page, "input"))
        .extracting(input -> input.getAttribute("type"))
        .containsOnly("checkbox", "radio", "text");
    assertThat(all(page, "fieldset")).hasSize(1);
    assertThat(all(page, "legend")).hasSize(1);
  }

  @Test
  void sectionsAreNamedByTheirHeadings() {
    Set<String> ids = new HashSet<>();
    all(page, "h2").forEach(heading -> ids.add(heading.getAttribute("id")));

    assertThat(all(page, "section"))
        .extracting(section -> section.getAttribute("aria-labelledby"))
        .allMatch(ids::contains);
  }

  @Test
  void valuesOfOtherSystemsStayText() {
    Document odd = parsed(sheet(NASTY, NASTY).toHtml());

    assertThat(all(odd, "script")).isEmpty();
    assertThat(all(odd, "code"))
        .extracting(Element::getTextContent)
        .contains(NASTY.replace('\u0007', '\uFFFD'));
  }

  @Test
  void paperLosesNeitherTheWarningNorTheSecretsPlace() {
    String html = sheet("Client Secret", "https://contoso.example").toHtml();

    assertThat(html).contains("@media print", "border: 5pt double #000");
    assertThat(all(page, "span"))
        .extracting(Element::getTextContent)
        .containsExactly("(secret, not on this sheet) client secret of app 7");
  }

  @Test
  void coloursHaveContrastEnoughOnWhite() {
    String css = all(page, "style").get(0).getTextContent();
    List<String> colours =
        java.util.regex.Pattern.compile("[ :]color: (#[0-9a-f]+)")
            .matcher(css)
            .results()
            .map(match -> match.group(1))
            .toList();

    assertThat(colours)
        .isNotEmpty()
        .allSatisfy(colour -> assertThat(onWhite(colour)).isGreaterThan(4.5));
  }

  /** As WCAG defines it. */
  private static double onWhite(String colour) {
    String hex = colour.length() == 4 ? colour.replaceAll("([0-9a-f])", "$1$1") : colour;
    double[] weights = {0.2126, 0.7152, 0.0722};
    double luminance = 0;
    for (int i = 0; i < 3; i++) {
      double part = Integer.parseInt(hex.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
      luminance +=
          weights[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
    }
    return 1.05 / (luminance + 0.05);
  }

  private static HandOffSheet sheet(String label, String value) {
    return new HandOffSheet(
        "credentials-x-1",
        "Step 1",
        Optional.of("A wrong URL costs the subscription."),
        List.of("Look twice."),
        List.of(
            new Step("Edit", "", false),
            new Step(label, value, false),
            new Step("Client Secret", "client secret of app 7", true)),
        List.of(
            new Question("url", "Which URL?", Kind.TEXT),
            new Question("saved", "Is it saved?", Kind.YES_NO)));
  }

  private static Document parsed(String html) {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(html)));
    } catch (Exception e) {
      throw new AssertionError("not well-formed: " + html, e);
    }
  }

  private static List<Element> all(Document document, String name) {
    NodeList nodes = document.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }
}
