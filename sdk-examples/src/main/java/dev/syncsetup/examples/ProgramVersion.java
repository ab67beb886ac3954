package dev.syncsetup.examples;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version in the jar's manifest. */
final class ProgramVersion implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = SetUpSync.class.getPackage().getImplementationVersion();
    return new String[] {"set-up-sync " + Optional.ofNullable(version).orElse("(not packaged)")};
  }
}
