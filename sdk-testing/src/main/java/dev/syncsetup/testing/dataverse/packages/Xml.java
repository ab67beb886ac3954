package dev.syncsetup.testing.dataverse.packages;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The little of XML a package needs, without external entities. */
public final class Xml {
  private Xml() {}

  /** Root element; anything that is no XML, or declares a document type, is refused. */
  public static Element parse(byte[] text) throws SAXException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      return builder.parse(new ByteArrayInputStream(text)).getDocumentElement();
    } catch (ParserConfigurationException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Child elements of that name. */
  public static List<Element> children(Element parent, String name) {
    List<Element> result = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && element.getTagName().equals(name)) {
        result.add(element);
      }
    }
    return result;
  }

  /** Elements at the end of a path of child names. */
  public static List<Element> all(Element parent, String... path) {
    List<Element> current = List.of(parent);
    for (String name : path) {
      current = current.stream().flatMap(e -> children(e, name).stream()).toList();
    }
    return current;
  }

  public static Optional<Element> first(Element parent, String... path) {
    return all(parent, path).stream().findFirst();
  }

  /** Text of the element at the end of the path, empty when there is none. */
  public static String text(Element parent, String... path) {
    return first(parent, path).map(element -> element.getTextContent().strip()).orElse("");
  }

  /** Localised names by language code; the elements have description and languagecode. */
  public static Map<Integer, String> labels(Element parent, String... path) {
    Map<Integer, String> result = new LinkedHashMap<>();
    for (Element label : all(parent, path)) {
      result.put(
          Integer.parseInt(label.getAttribute("languagecode")), label.getAttribute("description"));
    }
    return result;
  }

  /** An id in braces. */
  public static UUID id(Element element, String attribute) {
    return UUID.fromString(element.getAttribute(attribute).replaceAll("[{}]", ""));
  }
}
