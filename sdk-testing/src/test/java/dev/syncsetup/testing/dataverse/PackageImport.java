package dev.syncsetup.testing.dataverse;

import com.fasterxml.jackson.databind.JsonNode;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.dataverse.WebApiClient.Answer;
import java.time.Duration;
import java.util.Base64;

/** Imports packages into a simulated organisation. */
public final class PackageImport {
  private final SimulatedCloud cloud;
  private final WebApiClient api;

  public PackageImport(SimulatedCloud cloud) {
    this.cloud = cloud;
    this.api = WebApiClient.administrator(cloud);
  }

  /** Imports to the end. */
  public void install(byte[] zip) {
    if (start(zip).status() != 200) {
      throw new AssertionError("The import was refused.");
    }
    finish();
  }

  Answer start(byte[] zip) {
    return api.post("ImportSolutionAsync", body(zip, true));
  }

  void finish() {
    cloud.clock().advance(Duration.ofSeconds(90));
  }

  JsonNode solutions(String uniqueName) {
    return api.get("solutions?$filter=uniquename eq '" + uniqueName + "'").value();
  }

  static String result(Answer start) {
    return "RetrieveSolutionImportResult(ImportJobId="
        + start.body().path("ImportJobKey").asText()
        + ")";
  }

  static String body(byte[] zip, boolean publishWorkflows) {
    return "{\"OverwriteUnmanagedCustomizations\":false,\"PublishWorkflows\":"
        + publishWorkflows
        + ",\"CustomizationFile\":\""
        + Base64.getEncoder().encodeToString(zip)
        + "\"}";
  }

  static String file(byte[] zip) {
    return "{\"CustomizationFile\":\"" + Base64.getEncoder().encodeToString(zip) + "\"}";
  }
}
