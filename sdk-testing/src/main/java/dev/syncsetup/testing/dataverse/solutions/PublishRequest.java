package dev.syncsetup.testing.dataverse.solutions;

import dev.syncsetup.testing.dataverse.odata.ODataError;
import dev.syncsetup.testing.dataverse.packages.Xml;
import dev.syncsetup.testing.dataverse.store.Schema;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The ParameterXml of PublishXml: lists of things to publish, under names that must be right. */
record PublishRequest(String xml) {
  private static final Map<String, String> LISTS =
      Map.of(
          "entities", "entity",
          "ribbons", "ribbon",
          "dashboards", "dashboard",
          "optionsets", "optionset",
          "sitemaps", "sitemap",
          "webresources", "webresource",
          "appmodules", "appmodule");

  /** Logical names of the tables it lists, all of which must exist. */
  List<String> tables(Schema schema) {
    List<String> tables = new ArrayList<>();
    for (Element list : elements(root())) {
      String item = LISTS.get(list.getTagName());
      if (item == null) {
        throw unknown(list);
      }
      for (Element one : elements(list)) {
        if (!one.getTagName().equals(item)) {
          throw unknown(one);
        }
        if (item.equals("entity")) {
          tables.add(known(schema, one.getTextContent().strip()));
        }
      }
    }
    return tables;
  }

  private Element root() {
    try {
      Element root = Xml.parse(xml.getBytes(StandardCharsets.UTF_8));
      if (!root.getTagName().equals("importexportxml")) {
        throw unknown(root);
      }
      return root;
    } catch (SAXException e) {
      throw ODataError.badRequest("ParameterXml is no valid XML: " + e.getMessage());
    }
  }

  private static String known(Schema schema, String name) {
    if (schema.find(name).isEmpty()) {
      throw ODataError.badRequest("Could not find an entity with name " + name + ".");
    }
    return name;
  }

  private static ODataError unknown(Element element) {
    return ODataError.badRequest("ParameterXml must not hold '" + element.getTagName() + "' here.");
  }

  private static List<Element> elements(Element parent) {
    List<Element> result = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        result.add(element);
      }
    }
    return result;
  }
}
