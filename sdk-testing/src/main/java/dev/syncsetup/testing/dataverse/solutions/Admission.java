package dev.syncsetup.testing.dataverse.solutions;

import dev.syncsetup.testing.dataverse.packages.InvalidPackage;
import dev.syncsetup.testing.dataverse.packages.SolutionPackage;
import dev.syncsetup.testing.dataverse.packages.Xml;
import dev.syncsetup.testing.dataverse.store.Row;
import dev.syncsetup.testing.dataverse.store.Store;
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
    if (store.first("solution", "uniquename", content.uniqueName() + "_Upgrade").isPresent()) {
      throw new InvalidPackage(
          "0x8004f086", "The solution " + content.uniqueName() + " has a pending upgrade.");
    }
    for (Element missing : content.missingDependencies()) {
      String needed =
          Xml.first(missing, "Required").map(r -> r.getAttribute("solution")).orElse("");
      String uniqueName = needed.replaceFirst(" \\(.*", "");
      if (store.first("solution", "uniquename", uniqueName).isEmpty()) {
        throw new InvalidPackage("0x8004801d", "The import lacks the solution " + needed + ".");
      }
    }
  }
}
