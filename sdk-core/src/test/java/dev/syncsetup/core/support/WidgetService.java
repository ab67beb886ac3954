package dev.syncsetup.core.support;

import dev.syncsetup.core.HttpCustomizer;
import dev.syncsetup.core.TokenProvider;
import dev.syncsetup.core.spi.ClientSettings;
import dev.syncsetup.core.spi.ServiceProfile;
import dev.syncsetup.core.spi.Throughput;
import dev.syncsetup.core.spi.http.HttpStack;
import dev.syncsetup.core.spi.http.ServiceConnection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.jspecify.annotations.Nullable;

/** The made-up service over real HTTP, with a client that waits in fake time. */
public final class WidgetService implements AutoCloseable {
  /** Name of the logger of this service. */
  public static final String LOGGER = "dev.syncsetup.test.http";

  private static final Throughput PLENTY = new Throughput(1000, Duration.ofSeconds(1), 100);

  public final MockWebServer server = new MockWebServer();
  public final FakeTime time = new FakeTime();
  public final FakeTokens tokens = new FakeTokens();
  public final HttpStack stack;
  public final ServiceConnection connection;
  public final WidgetsApi api;

  public WidgetService() {
    this(PLENTY, Duration.ofMinutes(10), builder -> {});
  }

  public WidgetService(HttpCustomizer customizer) {
    this(PLENTY, Duration.ofMinutes(10), customizer);
  }

  public WidgetService(Throughput throughput, Duration longestWait, HttpCustomizer customizer) {
    this(throughput, longestWait, customizer, server -> {});
  }

  WidgetService(
      Throughput throughput,
      Duration longestWait,
      HttpCustomizer customizer,
      Consumer<MockWebServer> beforeStart) {
    beforeStart.accept(server);
    try {
      server.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    stack =
        new HttpStack(
            ClientSettings.standard()
                .withTime(time, time)
                .withLongestWait(longestWait)
                .withHttp(customizer));
    connection = stack.connect(profile(server.url("/").uri(), tokens, throughput));
    api = connection.api(WidgetsApi.class);
  }

  /** Another service, or this one at another address, through the same stack. */
  public ServiceConnection connect(URI address, @Nullable TokenProvider otherTokens) {
    return stack.connect(profile(address, otherTokens, PLENTY));
  }

  /** This service through a stack of the test's own, for example one that waits in real time. */
  public ServiceConnection through(HttpStack other) {
    return other.connect(profile(server.url("/").uri(), tokens, PLENTY));
  }

  private static ServiceProfile profile(
      URI address, @Nullable TokenProvider tokens, Throughput throughput) {
    return new ServiceProfile(
        "Widgets",
        LOGGER,
        address,
        tokens,
        Map.of("Accept", "application/json"),
        "client-request-id",
        throughput,
        new WidgetRefusals());
  }

  public void answer(MockResponse.Builder response) {
    server.enqueue(response.build());
  }

  public void answer(int status) {
    answer(new MockResponse.Builder().code(status));
  }

  public void answer(int status, String retryAfter) {
    answer(new MockResponse.Builder().code(status).setHeader("Retry-After", retryAfter));
  }

  public void answer(String json) {
    answer(new MockResponse.Builder().body(json));
  }

  /** Answers one call with a widget. */
  public void answerWidget() {
    answer("{\"name\":\"cog\"}");
  }

  /** The next request that has reached the server. */
  public RecordedRequest received() {
    try {
      return server.takeRequest();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    stack.close();
    server.close();
  }
}
