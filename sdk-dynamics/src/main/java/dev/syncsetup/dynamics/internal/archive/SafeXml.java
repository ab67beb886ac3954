package dev.syncsetup.dynamics.internal.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads XML as a stream of elements: no document type, no entity of its own, nothing external. */
public final class SafeXml {
  /** Below the limit of 100 that newer JDKs have of their own and report in their own words. */
  private static final int DEEPEST = 90;

  private SafeXml() {}

  /**
   * Tells the consumer every element at its end.
   *
   * @throws IOException when it is no XML, declares a document type, or nests too deeply; the
   *     message is a sentence
   */
  public static void read(InputStream in, Consumer<XmlElement> consumer) throws IOException {
    try {
      walk(factory().createXMLStreamReader(in), consumer);
    } catch (XMLStreamException e) {
      throw new IOException("It is no well-formed XML.", e);
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  private static void walk(XMLStreamReader xml, Consumer<XmlElement> consumer)
      throws XMLStreamException, IOException {
    @Nullable XmlElement current = null;
    int depth = 0;
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          current = new XmlElement(current, xml.getLocalName(), attributes(xml));
          if (++depth > DEEPEST) {
            throw new IOException("Its XML nests too deeply.");
          }
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (current != null) {
            current.append(xml.getText());
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          depth--;
          if (current != null) {
            consumer.accept(current);
            current = current.parent().orElse(null);
          }
        }
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw new IOException("It declares a document type, which is never read.");
        default -> {}
      }
    }
  }

  private static Map<String, String> attributes(XMLStreamReader xml) {
    Map<String, String> attributes = new HashMap<>();
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
    }
    return attributes;
  }
}
