package dev.syncsetup.examples.onboarding;

import static dev.syncsetup.examples.yaml.Shape.group;
import static dev.syncsetup.examples.yaml.Shape.list;
import static dev.syncsetup.examples.yaml.Shape.namedLists;
import static dev.syncsetup.examples.yaml.Shape.text;

import dev.syncsetup.examples.yaml.Shape;

/** The keys of an onboarding file. */
final class FileShape {
  private FileShape() {}

  static Shape whole() {
    return new Shape()
        .required("environment", group(environment()))
        .required("solution", text(Rules::path))
        .required("syncUser", group(syncUser()))
        .required("marketo", group(marketo()))
        .required("connection", group(app()))
        .optional("filter", group(new Shape().required("tables", list(Rules::table))))
        .required("fields", namedLists(Rules::table, Rules::column))
        .required("notify", text(Rules::mail))
        .optional("acknowledgeIrreversible", text(Rules::organization));
  }

  private static Shape environment() {
    return new Shape()
        .required("organizationUrl", text(Rules::organization))
        .required("tenantId", text(Rules::tenant))
        .required("administrator", group(app()));
  }

  private static Shape app() {
    return new Shape()
        .required("clientId", text(Rules::id))
        .required("clientSecret", text(SecretReference::check));
  }

  private static Shape syncUser() {
    Shape mail =
        new Shape().required("to", text(Rules::mail)).required("from", text(Rules::userName));
    Shape account =
        new Shape()
            .required("name", text(Rules::anything))
            .required("userName", text(Rules::userName))
            .required("password", text(SecretReference::check))
            .required("usageLocation", text(Rules::usageLocation))
            .required("licence", text(Rules::anything))
            .optional("mail", group(mail));
    return new Shape()
        .optional("applicationId", text(Rules::id))
        .optional("account", group(account));
  }

  private static Shape marketo() {
    Shape relay =
        new Shape()
            .required("url", text(Rules::address))
            .required("token", text(SecretReference::check));
    return new Shape()
        .required("instanceUrl", text(Rules::address))
        .required("clientId", text(Rules::anything))
        .required("clientSecret", text(SecretReference::check))
        .optional("relay", group(relay))
        .optional("operatorDirectory", text(Rules::path))
        .optional("signers", text(Rules::path));
  }
}
