package dev.syncsetup.core.internal.http;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One line per exchange, at DEBUG: operation, status, time, attempt, correlation id. TRACE adds
 * verb and path. Never a query, a header or a body.
 */
final class LoggingInterceptor implements Interceptor {
  private final Logger log;
  private final Clock clock;

  LoggingInterceptor(String name, Clock clock) {
    this.log = LoggerFactory.getLogger(name);
    this.clock = clock;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    CallState state = CallState.current();
    log.trace("{} {} id={}", request.method(), request.url().encodedPath(), state.correlationId);
    Instant start = clock.instant();
    try {
      Response response = chain.proceed(request);
      log(request, String.valueOf(response.code()), start, state);
      return response;
    } catch (IOException e) {
      log(request, e.getClass().getSimpleName(), start, state);
      throw e;
    }
  }

  private void log(Request request, String outcome, Instant start, CallState state) {
    if (log.isDebugEnabled()) {
      log.debug(
          "{} {} {}ms try {} id={}",
          CallTraits.of(request).operation(),
          outcome,
          Duration.between(start, clock.instant()).toMillis(),
          state.attempt,
          state.correlationId);
    }
  }
}
