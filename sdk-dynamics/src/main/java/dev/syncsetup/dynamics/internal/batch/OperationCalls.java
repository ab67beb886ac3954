package dev.syncsetup.dynamics.internal.batch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.syncsetup.core.errors.UnexpectedResponseException;
import dev.syncsetup.core.spi.http.ServiceConnection;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Response;

/** Turns operations into calls of their own, and answers into values. Thread-safe. */
final class OperationCalls {
  private final OperationsApi api;
  private final String root;

  OperationCalls(ServiceConnection dataverse) {
    this.api = dataverse.api(OperationsApi.class);
    this.root = dataverse.baseUrl().getPath();
  }

  /** Path of the Web API on its host, with a slash at its end. */
  String root() {
    return root;
  }

  Call<ResponseBody> batch(BatchBody body, boolean repeatable) {
    RequestBody parts = RequestBody.create(body.text(), null);
    return repeatable
        ? api.repeatableBatch(body.contentType(), parts)
        : api.batch(body.contentType(), parts);
  }

  Call<ResponseBody> call(Operation operation) {
    String path = operation.path();
    Map<String, String> headers = operation.headers();
    boolean repeatable = operation.repeatable();
    JsonNode body =
        operation.body() == null ? JsonNodeFactory.instance.objectNode() : operation.body();
    return switch (operation.method()) {
      case "GET" -> api.read(path, headers);
      case "POST" ->
          repeatable ? api.repeatableAction(path, headers, body) : api.create(path, headers, body);
      case "PATCH" ->
          repeatable ? api.update(path, headers, body) : api.updateOnce(path, headers, body);
      case "DELETE" -> repeatable ? api.delete(path, headers) : api.deleteOnce(path, headers);
      default -> throw new IllegalArgumentException("No operation is called " + operation.method());
    };
  }

  static OperationAnswer answer(Response<ResponseBody> response) {
    Map<String, String> headers = new LinkedHashMap<>();
    response.headers().forEach(pair -> headers.putIfAbsent(pair.getFirst(), pair.getSecond()));
    return new OperationAnswer(response.code(), headers, text(response.body()));
  }

  private static String text(@Nullable ResponseBody body) {
    if (body == null) {
      return "";
    }
    try (body) {
      return body.string();
    } catch (IOException e) {
      throw new UnexpectedResponseException("The answer of Dataverse cannot be read.", e);
    }
  }
}
