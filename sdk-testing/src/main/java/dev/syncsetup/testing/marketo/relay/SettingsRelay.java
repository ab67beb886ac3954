package dev.syncsetup.testing.marketo.relay;

import dev.syncsetup.testing.internal.http.Reply;
import dev.syncsetup.testing.internal.http.Request;
import dev.syncsetup.testing.marketo.instance.Instance;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Serves crm-sync-settings.openapi.yaml for one instance. */
public final class SettingsRelay {
  private static final String BASE = "/crm-sync/v1";

  private final String token;
  private final Map<String, Map<String, Function<Request, Reply>>> operations = new TreeMap<>();

  /** A relay that lets in who bears the token. */
  public SettingsRelay(Instance instance, String token) {
    this.token = token;
    ConnectionOperations connection = new ConnectionOperations(instance.crm(), instance.clock());
    FieldOperations fields = new FieldOperations(instance);
    SyncOperations sync = new SyncOperations(instance.crm(), instance.clock());
    add("GET", "/connection", connection::read);
    add("PUT", "/connection", connection::save);
    add("POST", "/validations", connection::validate);
    add("POST", "/authentication-method", connection::switchMethod);
    add("GET", "/fields", fields::read);
    add("PUT", "/fields/selection", fields::select);
    add("GET", "/sync", sync::read);
    add("PUT", "/sync", sync::save);
    add("GET", "/sync/errors", sync::errors);
  }

  public Reply answer(Request request) {
    try {
      if (!request.bearer().equals(Optional.of(token))) {
        throw Problem.of(
                401, "unauthorized", "A bearer token is needed", "It is missing or unknown.")
            .with("WWW-Authenticate", "Bearer");
      }
      Reply reply = operation(request).apply(request);
      return request.method().equals("GET") ? EntityTag.tagged(request, reply) : reply;
    } catch (Problem problem) {
      return problem.reply();
    }
  }

  private void add(String method, String path, Function<Request, Reply> operation) {
    operations.computeIfAbsent(BASE + path, p -> new TreeMap<>()).put(method, operation);
  }

  private Function<Request, Reply> operation(Request request) {
    Map<String, Function<Request, Reply>> here = operations.get(request.path());
    if (here == null) {
      throw Problem.of(404, "notFound", "The contract has no such path", request.path());
    }
    Function<Request, Reply> operation = here.get(request.method());
    if (operation == null) {
      throw Problem.of(405, "methodNotAllowed", "The path has no such method", request.method())
          .with("Allow", String.join(", ", here.keySet()));
    }
    return operation;
  }
}
