package dev.syncsetup.dynamics.internal.archive;

import dev.syncsetup.dynamics.solutions.components.ComponentType;
import dev.syncsetup.dynamics.solutions.components.MissingDependency;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Collects what the two XML files of a solution package say. Confined to the reading thread. */
public final class PackageContents {
  private static final String MANIFEST = "ImportExportXml/SolutionManifest/";
  private static final String DEPENDENCY = MANIFEST + "MissingDependencies/MissingDependency";
  private static final String ENTITY = "ImportExportXml/Entities/Entity/";

  private @Nullable String uniqueName;
  private @Nullable String version;
  private @Nullable String managed;
  private @Nullable String publisherPrefix;
  private @Nullable XmlElement required;
  private @Nullable XmlElement dependent;
  private final List<MissingDependency> dependencies = new ArrayList<>();
  private final Set<String> friendlyNames = new LinkedHashSet<>();
  private final Map<String, Set<String>> tables = new LinkedHashMap<>();
  private final Set<String> labels = new LinkedHashSet<>();
  private final Set<String> roles = new LinkedHashSet<>();
  private final List<String> steps = new ArrayList<>();

  /** Takes an element of solution.xml. */
  public void manifest(XmlElement element) {
    switch (element.path()) {
      case MANIFEST + "UniqueName" -> uniqueName = element.text();
      case MANIFEST + "Version" -> version = element.text();
      case MANIFEST + "Managed" -> managed = element.text();
      case MANIFEST + "Publisher/CustomizationPrefix" -> publisherPrefix = element.text();
      case MANIFEST + "LocalizedNames/LocalizedName" ->
          element.attribute("description").ifPresent(friendlyNames::add);
      case DEPENDENCY + "/Required" -> required = element;
      case DEPENDENCY + "/Dependent" -> dependent = element;
      case DEPENDENCY -> dependency();
      default -> {}
    }
  }

  /** Takes an element of customizations.xml; an element comes after those inside it. */
  public void customization(XmlElement element) {
    switch (element.path()) {
      case ENTITY + "Name" -> element.attribute("LocalizedName").ifPresent(labels::add);
      case ENTITY + "EntityInfo/entity/LocalizedNames/LocalizedName" ->
          element.attribute("description").ifPresent(labels::add);
      case ENTITY + "EntityInfo/entity" -> element.attribute("Name").ifPresent(this::table);
      case "ImportExportXml/Entities/Entity" -> labels.clear();
      case "ImportExportXml/Roles/Role" -> element.attribute("name").ifPresent(roles::add);
      case "ImportExportXml/SdkMessageProcessingSteps/SdkMessageProcessingStep" ->
          element.attribute("Name").ifPresent(steps::add);
      default -> {}
    }
  }

  private void dependency() {
    if (required != null) {
      dependencies.add(
          new MissingDependency(
              name(required),
              type(required),
              required.attribute("solution").orElse(""),
              dependent == null ? "" : name(dependent),
              dependent == null ? new ComponentType(0) : type(dependent)));
    }
    required = null;
    dependent = null;
  }

  private static String name(XmlElement component) {
    return Stream.of("displayName", "schemaName", "id")
        .flatMap(attribute -> component.attribute(attribute).stream())
        .findFirst()
        .orElse("");
  }

  private static ComponentType type(XmlElement component) {
    return new ComponentType(
        component
            .attribute("type")
            .filter(text -> text.matches("\\d{1,9}"))
            .map(Integer::parseInt)
            .orElse(0));
  }

  private void table(String schemaName) {
    tables
        .computeIfAbsent(schemaName.toLowerCase(Locale.ROOT), name -> new LinkedHashSet<>())
        .addAll(labels);
  }

  public Optional<String> uniqueName() {
    return Optional.ofNullable(uniqueName).filter(name -> !name.isEmpty());
  }

  public Optional<String> version() {
    return Optional.ofNullable(version).filter(text -> !text.isEmpty());
  }

  /** 0 unmanaged, 1 managed, 2 either; only the first is not installed as a managed solution. */
  public boolean managed() {
    return managed != null && !managed.equals("0");
  }

  public String publisherPrefix() {
    return publisherPrefix == null ? "" : publisherPrefix;
  }

  public List<String> friendlyNames() {
    return List.copyOf(friendlyNames);
  }

  /** Labels of the tables by logical name. */
  public Map<String, List<String>> tables() {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    tables.forEach((name, names) -> copy.put(name, List.copyOf(names)));
    return copy;
  }

  /** What the package says it needs from other solutions. */
  public List<MissingDependency> dependencies() {
    return List.copyOf(dependencies);
  }

  public List<String> roles() {
    return List.copyOf(roles);
  }

  public List<String> steps() {
    return List.copyOf(steps);
  }
}
