package dev.syncsetup.testing.dataverse.solutions;

import java.util.List;
import org.w3c.dom.Element;

/**
 * A solution package whose form is good.
 *
 * @param manifest the SolutionManifest of solution.xml
 * @param customizations root of customizations.xml
 * @param platformVersion version of the server that exported it
 */
record SolutionPackage(Element manifest, Element customizations, String platformVersion) {

  String uniqueName() {
    return Xml.text(manifest, "UniqueName");
  }

  /** The name in the base language, or the first one. */
  String friendlyName() {
    return label(manifest);
  }

  String version() {
    return Xml.text(manifest, "Version");
  }

  boolean managed() {
    return Xml.text(manifest, "Managed").equals("1");
  }

  String publisher() {
    return Xml.text(manifest, "Publisher", "UniqueName");
  }

  String publisherName() {
    return Xml.first(manifest, "Publisher").map(SolutionPackage::label).orElse("");
  }

  String prefix() {
    return Xml.text(manifest, "Publisher", "CustomizationPrefix");
  }

  int optionPrefix() {
    String text = Xml.text(manifest, "Publisher", "CustomizationOptionValuePrefix");
    return text.isEmpty() ? 10000 : Integer.parseInt(text);
  }

  List<Element> missingDependencies() {
    return Xml.all(manifest, "MissingDependencies", "MissingDependency");
  }

  List<Element> entities() {
    return Xml.all(customizations, "Entities", "Entity");
  }

  List<Element> relationships() {
    return Xml.all(customizations, "EntityRelationships", "EntityRelationship");
  }

  List<Element> roles() {
    return Xml.all(customizations, "Roles", "Role");
  }

  List<Element> steps() {
    return Xml.all(customizations, "SdkMessageProcessingSteps", "SdkMessageProcessingStep");
  }

  private static String label(Element owner) {
    var labels = Xml.labels(owner, "LocalizedNames", "LocalizedName");
    return labels.getOrDefault(1033, labels.values().stream().findFirst().orElse(""));
  }
}
