package dev.syncsetup.marketo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.core.errors.SdkException;
import dev.syncsetup.marketo.crmsync.CrmSyncSettings;
import dev.syncsetup.marketo.crmsync.FieldSelection;
import dev.syncsetup.marketo.fields.MarketoObject;
import dev.syncsetup.marketo.support.SimulatedMarketo;
import dev.syncsetup.testing.faults.Damage;
import dev.syncsetup.testing.marketo.crm.SyncError;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import okhttp3.Interceptor;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** However an answer is damaged, each operation ends with a value or with a typed error. */
class DamagedAnswersTest {
  private static final int TRIES =
      System.getProperty("reliability", "slice").equals("whole") ? 200 : 5;

  private final SimulatedMarketo simulated = new SimulatedMarketo();
  private final Damaging damaging = new Damaging();
  private final MarketoClient client =
      simulated
          .builder()
          .crmSync(simulated.relaySettings())
          .http(http -> http.addInterceptor(damaging))
          .build();

  /** Damaged answers leave the relay's contract, so the simulator's own check of it is skipped. */
  @AfterEach
  void close() {
    client.close();
    simulated.close();
  }

  @TestFactory
  Stream<DynamicTest> operationEndsWithAValueOrATypedError() {
    long lead = simulated.marketo.addLead(Map.of("email", "jane@contoso.com"));
    simulated.marketo.addSyncError(
        new SyncError("lead", "row-1", "create", "toMarketo", "1007", "Two match"));
    return operations(lead).entrySet().stream()
        .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> check(each.getValue())));
  }

  private Map<String, Supplier<?>> operations(long lead) {
    CrmSyncSettings settings = client.crmSync();
    FieldSelection fields = FieldSelection.none().and("lead", "jobtitle");
    List<String> email = List.of("jane@contoso.com");
    Map<String, Supplier<?>> operations = new LinkedHashMap<>();
    operations.put("leadFields", () -> client.fields().leadFields());
    operations.put("leadFieldsNamed", () -> client.fields().leadFieldsNamed("Job Title"));
    operations.put("leadFieldNames", () -> client.fields().leadFieldNames());
    operations.put("describe", () -> client.fields().describe(MarketoObject.LEAD));
    operations.put("schema", () -> client.fields().schema(MarketoObject.LEAD).stream().toList());
    operations.put("snapshot", () -> client.fields().snapshot());
    operations.put(
        "find",
        () ->
            orNotSearchable(
                () -> client.leads().find("email", email, List.of()).stream().toList()));
    operations.put("delete", () -> client.leads().delete(List.of(lead)));
    operations.put("crmAttachment", () -> client.observation().crmAttachment());
    operations.put("expectedFields", () -> client.observation().expectedFields(List.of("City")));
    operations.put("dataArrived", () -> client.observation().dataArrived());
    operations.put("personArrived", () -> client.observation().personArrived(email.get(0)));
    operations.put("validate", () -> settings.validate(SimulatedMarketo.serverToServer()));
    operations.put("credentials", () -> settings.credentials(SimulatedMarketo.serverToServer()));
    operations.put("save", () -> settings.saveCredentials(SimulatedMarketo.serverToServer()));
    operations.put("fields", () -> settings.fields(fields));
    operations.put("selectFields", () -> settings.selectFields(fields));
    operations.put("fieldList", () -> settings.fieldList());
    operations.put("sync", () -> settings.sync("ops@contoso.com"));
    operations.put("enableSync", () -> settings.enableSync("ops@contoso.com"));
    operations.put("status", () -> settings.status());
    operations.put("failures", () -> settings.failures().stream().toList());
    operations.put("initialSync", () -> settings.initialSync());
    operations.put("disableSync", () -> settings.disableSync());
    return operations;
  }

  /** A describe that is damaged may well say that nobody is found by email. */
  private static Object orNotSearchable(Supplier<?> find) {
    try {
      return find.get();
    } catch (IllegalArgumentException documented) {
      return documented;
    }
  }

  private void check(Supplier<?> operation) {
    for (int i = 0; i < TRIES; i++) {
      damaging.begin();
      try {
        assertThat(operation.get()).isNotNull();
      } catch (RuntimeException error) {
        assertThat(error).as(damaging.last).isInstanceOf(SdkException.class);
      } finally {
        damaging.end();
      }
    }
    assertThat(client.requestsSent()).isLessThan(1_000_000);
  }

  /** Damages each answer while it is asked to, tokens included. */
  private static final class Damaging implements Interceptor {
    private final Random random = new Random(6);
    private boolean asked;
    private String last = "";

    synchronized void begin() {
      asked = true;
    }

    synchronized void end() {
      asked = false;
    }

    @Override
    public synchronized Response intercept(Chain chain) throws IOException {
      Response answer = chain.proceed(chain.request());
      if (!asked || random.nextInt(3) == 0) {
        return answer;
      }
      ResponseBody body = answer.body();
      last = Damage.of(body.string(), random.nextLong());
      return answer.newBuilder().body(ResponseBody.create(last, body.contentType())).build();
    }
  }
}
