package dev.syncsetup.dynamics.solutions;

import dev.syncsetup.dynamics.internal.archive.XmlElement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects what the two XML files of a solution package say. Confined to the reading thread. */
final class PackageContents {
  private static final String MANIFEST = "ImportExportXml/SolutionManifest/";
  private static final String ENTITY = "ImportExportXml/Entities/Entity/";

  private @Nullable String uniqueName;
  private @Nullable String version;
  private @Nullable String managed;
  private @Nullable String publisherPrefix;
  private final Set<String> friendlyNames = new LinkedHashSet<>();
  private final Map<String, Set<String>> tables = new LinkedHashMap<>();
  private final Set<String> labels = new LinkedHashSet<>();
  private final Set<String> roles = new LinkedHashSet<>();
  private final List<String> steps = new ArrayList<>();

  /** Takes an element of solution.xml. */
  void manifest(XmlElement element) {
    switch (element.path()) {
      case MANIFEST + "UniqueName" -> uniqueName = element.text();
      case MANIFEST + "Version" -> version = element.text();
      case MANIFEST + "Managed" -> managed = element.text();
      case MANIFEST + "Publisher/CustomizationPrefix" -> publisherPrefix = element.text();
      case MANIFEST + "LocalizedNames/LocalizedName" ->
          element.attribute("description").ifPresent(friendlyNames::add);
      default -> {}
    }
  }

  /** Takes an element of customizations.xml; an element comes after those inside it. */
  void customization(XmlElement element) {
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

  private void table(String schemaName) {
    tables
        .computeIfAbsent(schemaName.toLowerCase(Locale.ROOT), name -> new LinkedHashSet<>())
        .addAll(labels);
  }

  Optional<String> uniqueName() {
    return Optional.ofNullable(uniqueName).filter(name -> !name.isEmpty());
  }

  Optional<String> version() {
    return Optional.ofNullable(version).filter(text -> !text.isEmpty());
  }

  /** 0 unmanaged, 1 managed, 2 either; only the first is not installed as a managed solution. */
  boolean managed() {
    return managed != null && !managed.equals("0");
  }

  String publisherPrefix() {
    return publisherPrefix == null ? "" : publisherPrefix;
  }

  List<String> friendlyNames() {
    return List.copyOf(friendlyNames);
  }

  List<SolutionPackage.Table> tables() {
    return tables.entrySet().stream()
        .map(entry -> new SolutionPackage.Table(entry.getKey(), List.copyOf(entry.getValue())))
        .toList();
  }

  List<String> roles() {
    return List.copyOf(roles);
  }

  List<String> steps() {
    return List.copyOf(steps);
  }
}
