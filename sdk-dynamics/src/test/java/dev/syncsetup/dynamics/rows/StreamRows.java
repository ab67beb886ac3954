package dev.syncsetup.dynamics.rows;

import dev.syncsetup.core.AccessToken;
import dev.syncsetup.core.Secret;
import dev.syncsetup.core.TokenProvider;
import dev.syncsetup.core.spi.ClientSettings;
import dev.syncsetup.core.spi.ServiceProfile;
import dev.syncsetup.core.spi.Throughput;
import dev.syncsetup.core.spi.http.HttpStack;
import dev.syncsetup.dynamics.columns.TableDefinition;
import dev.syncsetup.dynamics.internal.DataverseRefusals;
import dev.syncsetup.dynamics.rows.query.RowQuery;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A program that reads all contacts of an organisation and prints how many there are. */
final class StreamRows {
  private StreamRows() {}

  /** Takes the address of the organisation and a token for it. */
  public static void main(String[] args) {
    AccessToken token = new AccessToken(Secret.of(args[1]), Instant.MAX);
    TokenProvider tokens =
        new TokenProvider() {
          @Override
          public AccessToken token() {
            return token;
          }

          @Override
          public void refused(AccessToken refused) {}
        };
    ServiceProfile profile =
        new ServiceProfile(
            "Dataverse",
            "stream",
            URI.create(args[0] + "/api/data/v9.2/"),
            tokens,
            Map.of("Accept", "application/json", "OData-MaxVersion", "4.0", "OData-Version", "4.0"),
            "x-ms-client-request-id",
            new Throughput(5000, Duration.ofMinutes(5), 4),
            new DataverseRefusals());
    TableDefinition contacts =
        new TableDefinition("contact", "contacts", "contactid", "fullname", List.of(), List.of());
    try (HttpStack stack = new HttpStack(ClientSettings.standard())) {
      long rows =
          RowsClient.over(stack.connect(profile))
              .query(contacts, RowQuery.of("lastname", "createdon"))
              .stream()
              .filter(row -> row.values().text("lastname").isPresent())
              .count();
      System.out.println(rows);
    }
  }
}
