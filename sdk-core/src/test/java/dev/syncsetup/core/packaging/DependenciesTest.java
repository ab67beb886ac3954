package dev.syncsetup.core.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Retrofit asks for okhttp 4, one jar. From version 5 on, okhttp is an empty jar that points to
 * okhttp-jvm, and Maven picks versions per name: unless our POM names both, a consumer gets the
 * classes of 4 from the one and those of 5 from the other, side by side.
 */
class DependenciesTest {

  @Test
  void okHttpIsOnTheClassPathOnce() throws Exception {
    assertThat(
            Collections.list(
                getClass().getClassLoader().getResources("okhttp3/OkHttpClient.class")))
        .hasSize(1);
  }

  @Test
  void bothHalvesOfOkHttpAreDirectDependenciesSoThatConsumersGetOneVersion() throws Exception {
    assertThat(compileDependencies())
        .contains("com.squareup.okhttp3:okhttp", "com.squareup.okhttp3:okhttp-jvm");
  }

  @Test
  void noProductIsKnownToTheCore() throws Exception {
    assertThat(compileDependencies()).noneMatch(name -> name.contains("msal4j"));
  }

  private static List<String> compileDependencies() throws Exception {
    Document pom =
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new File("pom.xml"));
    NodeList nodes = pom.getElementsByTagName("dependency");
    List<String> names = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      Element dependency = (Element) nodes.item(i);
      if (text(dependency, "scope").isEmpty()) {
        names.add(text(dependency, "groupId") + ":" + text(dependency, "artifactId"));
      }
    }
    return names;
  }

  private static String text(Element element, String name) {
    NodeList found = element.getElementsByTagName(name);
    return found.getLength() == 0 ? "" : found.item(0).getTextContent().strip();
  }
}
