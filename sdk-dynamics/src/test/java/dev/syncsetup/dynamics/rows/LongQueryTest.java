package dev.syncsetup.dynamics.rows;

import static dev.syncsetup.dynamics.rows.query.RowColumn.column;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncsetup.core.errors.ServiceException;
import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.Simulated;
import dev.syncsetup.dynamics.columns.TableDefinition;
import dev.syncsetup.dynamics.rows.query.RowQuery;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.SimulatedCloudTest;
import dev.syncsetup.testing.transcript.Exchange;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SimulatedCloudTest
class LongQueryTest {
  private static final String LONG = "ü".repeat(10_000);

  private SimulatedCloud cloud;
  private DynamicsClient client;
  private TableDefinition contacts;

  @BeforeEach
  void start(SimulatedCloud fresh) {
    cloud = fresh;
    client = Simulated.client(cloud);
    contacts = Contacts.table(client);
    cloud.transcript().clear();
  }

  @AfterEach
  void stop() {
    client.close();
  }

  @Test
  void queryThatIsTooLongForAnAddressTravelsInABatch() {
    IntStream.range(0, 5)
        .forEach(i -> client.rows().create(contacts, RowChanges.none().text("description", LONG)));
    cloud.transcript().clear();

    RowQuery query = RowQuery.of().where(column("description").is(LONG)).pageSize(2);

    assertThat(client.rows().query(contacts, query).stream()).hasSize(5);
    assertThat(cloud.transcript().exchanges())
        .extracting(Exchange::method, Exchange::status)
        .hasSize(3)
        .allSatisfy(call -> assertThat(call.toList()).containsExactly("POST", 200));
  }

  @Test
  void refusalOfALongQueryIsTyped() {
    RowQuery query = RowQuery.of().where(column("nosuch").is(LONG));

    assertThatThrownBy(() -> client.rows().query(contacts, query))
        .isInstanceOf(ServiceException.class)
        .hasMessageContaining("nosuch");
  }

  @Test
  void queryThatIsTooLongEvenForABatchIsNotSent() {
    RowQuery query = RowQuery.of().where(column("description").is("漢".repeat(10_000)));

    assertThatThrownBy(() -> client.rows().query(contacts, query))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("65,536");
    assertThat(cloud.transcript().exchanges()).isEmpty();
  }
}
