package dev.syncsetup.testing.dataverse.solutions;

import dev.syncsetup.testing.dataverse.packages.InvalidPackage;
import dev.syncsetup.testing.dataverse.packages.SolutionPackage;
import dev.syncsetup.testing.dataverse.packages.Xml;
import dev.syncsetup.testing.dataverse.store.Row;
import dev.syncsetup.testing.dataverse.store.Store;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;

/** Whether a good package may be imported into this organisation. */
final class Admission {
  private final Store store;

  Admission(Store store) {
    this.store = store;
  }

  void require(SolutionPackage content) throws InvalidPackage {
    Optional<Row> installed = store.first("solution", "uniquename", content.uniqueName());
    if (installed.isPresent() && installed.get().flag("ismanaged") != content.managed()) {
      throw content.managed()
          ? new InvalidPackage(
              "0x80048040", "The package is managed, the installed solution is unmanaged.")
          : new InvalidPackage(
              "0x80048041", "The package is unmanaged, the installed solution is managed.");
    }
    if (installed.isPresent() && !samePublisher(installed.get(), content)) {
      throw new InvalidPackage(
          "0x8004801c",
          "The publisher " + content.publisher() + " is not that of the installed solution.");
    }
    if (pendingUpgrade(content)) {
      throw new InvalidPackage(
          "0x8004f086", "The solution " + content.uniqueName() + " has a pending upgrade.");
    }
    List<Element> missing = missing(content);
    if (!missing.isEmpty()) {
      throw new InvalidPackage(
          "0x8004801d", "The import lacks the solution " + solution(missing.get(0)) + ".");
    }
  }

  private boolean samePublisher(Row installed, SolutionPackage content) {
    return store
        .first("publisher", "uniquename", content.publisher())
        .filter(publisher -> installed.refersTo("publisherid", publisher.id()))
        .isPresent();
  }

  /** What the package needs from solutions that are not installed. */
  List<Element> missing(SolutionPackage content) {
    return content.missingDependencies().stream()
        .filter(
            dependency ->
                store
                    .first(
                        "solution", "uniquename", solution(dependency).replaceFirst(" \\(.*", ""))
                    .isEmpty())
        .toList();
  }

  /** Whether a holding solution waits for its promotion. */
  boolean pendingUpgrade(SolutionPackage content) {
    return store.first("solution", "uniquename", content.uniqueName() + "_Upgrade").isPresent();
  }

  static String solution(Element dependency) {
    return Xml.first(dependency, "Required").map(r -> r.getAttribute("solution")).orElse("");
  }
}
