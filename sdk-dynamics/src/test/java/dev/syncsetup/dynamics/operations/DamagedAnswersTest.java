package dev.syncsetup.dynamics.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.core.errors.SdkException;
import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.Simulated;
import dev.syncsetup.dynamics.solutions.Samples;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.SimulatedCloudTest;
import dev.syncsetup.testing.faults.Damage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import okhttp3.Interceptor;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** However an answer is damaged, each operation ends with a value or with a typed error. */
@SimulatedCloudTest
class DamagedAnswersTest {
  private static final int TRIES =
      System.getProperty("reliability", "slice").equals("whole") ? 60 : 2;

  /** So many calls are no endless loop yet. */
  private static final int MOST_REQUESTS = 3_000;

  @TempDir Path folder;
  private SimulatedCloud cloud;

  @BeforeEach
  void start(SimulatedCloud fresh) {
    cloud = fresh;
  }

  @TestFactory
  Stream<DynamicTest> operationEndsWithAValueOrATypedError() {
    return AllOperations.stream()
        .map(each -> DynamicTest.dynamicTest(each.name(), () -> check(each)));
  }

  private void check(Operation operation) {
    cloud.reset();
    Damaging damaging = new Damaging(operation.name().hashCode());
    try (DynamicsClient client = Simulated.client(cloud, http -> http.addInterceptor(damaging))) {
      client.signIn();
      Stage stage = new Stage(cloud, client, new Samples(cloud, client, folder));
      Supplier<Optional<Object>> call = operation.preparation().apply(stage);
      for (int i = 0; i < TRIES; i++) {
        damaging.one();
        List<Throwable> errors = Outcomes.errorsOf(call);
        damaging.none();
        assertThat(errors)
            .as("%s, try %d, after %s", operation.name(), i, damaging.last)
            .allSatisfy(error -> assertThat(error).isInstanceOf(SdkException.class));
      }
      assertThat(client.requestsSent()).isLessThan((long) MOST_REQUESTS * TRIES);
    }
  }

  /** Damages the answers from one on, until told to stop. */
  private static final class Damaging implements Interceptor {
    private static final int NEVER = Integer.MAX_VALUE;

    private final Random random;
    private int spared = NEVER;
    private String last = "";

    Damaging(long seed) {
      this.random = new Random(seed);
    }

    /** Damages what comes after a few answers. */
    void one() {
      spared = random.nextInt(3);
    }

    void none() {
      spared = NEVER;
    }

    @Override
    public synchronized Response intercept(Chain chain) throws IOException {
      Response answer = chain.proceed(chain.request());
      if (spared == NEVER || spared-- > 0) {
        return answer;
      }
      spared = 0;
      ResponseBody body = answer.body();
      last = Damage.of(body.string(), random.nextLong());
      return answer.newBuilder().body(ResponseBody.create(last, body.contentType())).build();
    }
  }
}
