package dev.syncsetup.dynamics.solutions;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Builds solution packages, good ones and others. */
final class Zips {
  static final String MANIFEST =
      """
      <?xml version="1.0" encoding="utf-8"?>
      <ImportExportXml version="9.2" SolutionPackageVersion="9.2" languagecode="1033">
        <SolutionManifest>
          <UniqueName>acme_sync</UniqueName>
          <LocalizedNames>
            <LocalizedName description="Acme Sync" languagecode="1033" />
            <LocalizedName description="Acme Abgleich" languagecode="1031" />
          </LocalizedNames>
          <Descriptions />
          <Version>5.0.2.1</Version>
          <Managed>1</Managed>
          <Publisher>
            <UniqueName>acme</UniqueName>
            <LocalizedNames><LocalizedName description="Acme Inc." languagecode="1033" /></LocalizedNames>
            <CustomizationPrefix>acm</CustomizationPrefix>
          </Publisher>
          <RootComponents />
          <MissingDependencies />
        </SolutionManifest>
      </ImportExportXml>
      """;

  static final String CUSTOMIZATIONS =
      """
      <ImportExportXml xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
        <Entities>
          <Entity>
            <Name LocalizedName="Acme Config" OriginalName="Acme Config">acm_Config</Name>
            <EntityInfo>
              <entity Name="acm_Config">
                <LocalizedNames>
                  <LocalizedName description="Acme Config" languagecode="1033" />
                  <LocalizedName description="Acme Einstellungen" languagecode="1031" />
                </LocalizedNames>
                <attributes>
                  <attribute PhysicalName="acm_User">
                    <displaynames><displayname description="Acme User" languagecode="1033" /></displaynames>
                  </attribute>
                </attributes>
              </entity>
            </EntityInfo>
          </Entity>
          <Entity>
            <Name LocalizedName="Lead" OriginalName="Lead">Lead</Name>
            <EntityInfo><entity Name="Lead" /></EntityInfo>
          </Entity>
        </Entities>
        <Roles><Role id="{8f1c0000-0000-0000-0000-000000000001}" name="Acme Sync User" /></Roles>
        <SdkMessageProcessingSteps>
          <SdkMessageProcessingStep Name="Acme: lead create" />
        </SdkMessageProcessingSteps>
      </ImportExportXml>
      """;

  private final Map<String, byte[]> entries = new LinkedHashMap<>();

  static Zips solution() {
    return new Zips()
        .with("[Content_Types].xml", "<Types/>")
        .with("solution.xml", MANIFEST)
        .with("customizations.xml", CUSTOMIZATIONS);
  }

  Zips with(String name, String text) {
    return with(name, text.getBytes(StandardCharsets.UTF_8));
  }

  Zips with(String name, byte[] content) {
    entries.put(name, content);
    return this;
  }

  Path write(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        ZipEntry header = new ZipEntry(entry.getKey());
        // Some tools write remarks and fields of their own.
        header.setComment("Grüße");
        header.setExtra(new byte[] {0x34, 0x12, 2, 0, 1, 2});
        zip.putNextEntry(header);
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    }
    return file;
  }
}
