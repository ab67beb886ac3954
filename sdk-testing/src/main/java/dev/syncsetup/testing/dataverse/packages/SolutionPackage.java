package dev.syncsetup.testing.dataverse.packages;

import java.util.List;
import org.w3c.dom.Element;

/**
 * A solution package whose form is good.
 *
 * @param manifest the SolutionManifest of solution.xml
 * @param customizations root of customizations.xml
 * @param platformVersion version of the server that exported it
 */
public record SolutionPackage(Element manifest, Element customizations, String platformVersion) {

  public String uniqueName() {
    return Xml.text(manifest, "UniqueName");
  }

  /** The name in the base language, or the first one. */
  public String friendlyName() {
    return label(manifest);
  }

  public String version() {
    return Xml.text(manifest, "Version");
  }

  /** Whether its version is higher, number by number. */
  public boolean isNewerThan(String other) {
    return PackageReader.compareVersions(version(), other) > 0;
  }

  public boolean managed() {
    return Xml.text(manifest, "Managed").equals("1");
  }

  public String publisher() {
    return Xml.text(manifest, "Publisher", "UniqueName");
  }

  public String publisherName() {
    return Xml.first(manifest, "Publisher").map(SolutionPackage::label).orElse("");
  }

  public String prefix() {
    return Xml.text(manifest, "Publisher", "CustomizationPrefix");
  }

  public int optionPrefix() {
    String text = Xml.text(manifest, "Publisher", "CustomizationOptionValuePrefix");
    return text.isEmpty() ? 10000 : Integer.parseInt(text);
  }

  public List<Element> missingDependencies() {
    return Xml.all(manifest, "MissingDependencies", "MissingDependency");
  }

  public List<Element> entities() {
    return Xml.all(customizations, "Entities", "Entity");
  }

  public List<Element> relationships() {
    return Xml.all(customizations, "EntityRelationships", "EntityRelationship");
  }

  public List<Element> roles() {
    return Xml.all(customizations, "Roles", "Role");
  }

  public List<Element> steps() {
    return Xml.all(customizations, "SdkMessageProcessingSteps", "SdkMessageProcessingStep");
  }

  private static String label(Element owner) {
    var labels = Xml.labels(owner, "LocalizedNames", "LocalizedName");
    return labels.getOrDefault(1033, labels.values().stream().findFirst().orElse(""));
  }
}
