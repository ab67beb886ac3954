package dev.syncsetup.examples.onboarding;

import dev.syncsetup.examples.yaml.YamlValue;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns a file whose shape was checked into values. */
final class OnboardingParts {
  private final Path file;
  private final YamlValue.Group whole;

  OnboardingParts(Path file, YamlValue.Group whole) {
    this.file = file;
    this.whole = whole;
  }

  Onboarding onboarding() {
    return new Onboarding(
        file,
        environment(part(whole, "environment")),
        path(text(whole, "solution")),
        syncUser(part(whole, "syncUser")),
        marketo(part(whole, "marketo")),
        connection(part(whole, "connection")),
        whole.group("filter").map(filter -> filter.texts("tables")).orElse(List.of()),
        fields(part(whole, "fields")),
        text(whole, "notify"),
        whole.text("acknowledgeIrreversible").map(text -> URI.create(text.text())));
  }

  private static Onboarding.Environment environment(YamlValue.Group group) {
    YamlValue.Group administrator = part(group, "administrator");
    return new Onboarding.Environment(
        URI.create(text(group, "organizationUrl")),
        text(group, "tenantId"),
        text(administrator, "clientId"),
        secret(administrator, "environment.administrator", "clientSecret"));
  }

  private static Onboarding.SyncUser syncUser(YamlValue.Group group) {
    return new Onboarding.SyncUser(
        group.text("applicationId").map(YamlValue.Text::text),
        group.group("account").map(OnboardingParts::account));
  }

  private static Onboarding.Account account(YamlValue.Group group) {
    return new Onboarding.Account(
        text(group, "name"),
        text(group, "userName"),
        secret(group, "syncUser.account", "password"),
        text(group, "usageLocation"),
        text(group, "licence"),
        group.group("mail").map(m -> new Onboarding.Mail(text(m, "to"), text(m, "from"))));
  }

  private Onboarding.Marketo marketo(YamlValue.Group group) {
    return new Onboarding.Marketo(
        URI.create(text(group, "instanceUrl")),
        text(group, "clientId"),
        secret(group, "marketo", "clientSecret"),
        group
            .group("relay")
            .map(
                relay ->
                    new Onboarding.Relay(
                        URI.create(text(relay, "url")), secret(relay, "marketo.relay", "token"))),
        group.text("operatorDirectory").map(text -> path(text.text())),
        group.text("signers").map(text -> path(text.text())));
  }

  private static Onboarding.Connection connection(YamlValue.Group group) {
    return new Onboarding.Connection(
        text(group, "clientId"), secret(group, "connection", "clientSecret"));
  }

  private static Map<String, List<String>> fields(YamlValue.Group group) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    group.values().keySet().forEach(table -> fields.put(table, group.texts(table)));
    return fields;
  }

  private static SecretReference secret(YamlValue.Group group, String above, String key) {
    YamlValue.Text text = group.text(key).orElseThrow();
    return SecretReference.of(above + "." + key, text.line(), text.text());
  }

  private static YamlValue.Group part(YamlValue.Group group, String key) {
    return group.group(key).orElseThrow();
  }

  private static String text(YamlValue.Group group, String key) {
    return group.text(key).orElseThrow().text();
  }

  /** Paths in the file start from the file's own directory. */
  private Path path(String text) {
    return file.resolveSibling(text).normalize();
  }
}
