package dev.syncsetup.dynamics.names;

import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.testing.transcript.Exchange;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.PATCH;
import retrofit2.http.POST;
import retrofit2.http.PUT;

/** All requests to Dataverse that the clients declare, whether or not a test makes them. */
final class DeclaredRequests {
  private static final Pattern VARIABLE = Pattern.compile("\\{\\w+}");

  /** Of other services: Microsoft Graph, and the administration of Power Platform. */
  private static final Predicate<String> ELSEWHERE =
      Pattern.compile("\\.directory\\.|\\.internal\\.graph\\.|\\.(Arrival|Environment)Api$")
          .asPredicate();

  private DeclaredRequests() {}

  /** Those that none of these exchanges was; addresses given by the server are left out. */
  static List<String> absentIn(List<Exchange> exchanges) throws Exception {
    return methods()
        .filter(method -> !address(method).isEmpty())
        .filter(method -> exchanges.stream().noneMatch(exchange -> fits(method, exchange)))
        .map(method -> method.getDeclaringClass().getSimpleName() + "." + method.getName())
        .toList();
  }

  private static boolean fits(Method method, Exchange exchange) {
    StringBuilder regex = new StringBuilder(Pattern.quote("/api/data/v9.2/"));
    for (String literal : VARIABLE.split(decoded(address(method)), -1)) {
      regex.append(Pattern.quote(literal)).append("[^/?]*");
    }
    return exchange.method().equals(verb(method))
        && Pattern.compile(regex + "(?s).*").matcher(decoded(exchange.target())).matches();
  }

  private static String decoded(String address) {
    return URLDecoder.decode(address, StandardCharsets.UTF_8);
  }

  private static Stream<Method> methods() throws IOException, URISyntaxException {
    Path classes =
        Path.of(DynamicsClient.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (Stream<Path> files = Files.walk(classes)) {
      return files
          .map(file -> classes.relativize(file).toString())
          .filter(name -> name.endsWith("Api.class"))
          .map(name -> name.replaceAll("\\.class$", "").replaceAll("[/\\\\]", "."))
          .filter(ELSEWHERE.negate())
          .toList()
          .stream()
          .flatMap(name -> Arrays.stream(type(name).getDeclaredMethods()))
          .filter(method -> !verb(method).isEmpty());
    }
  }

  private static Class<?> type(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String verb(Method method) {
    return Stream.of(GET.class, POST.class, PATCH.class, PUT.class, DELETE.class)
        .filter(method::isAnnotationPresent)
        .map(Class::getSimpleName)
        .findFirst()
        .orElse("");
  }

  private static String address(Method method) {
    return switch (verb(method)) {
      case "GET" -> method.getAnnotation(GET.class).value();
      case "POST" -> method.getAnnotation(POST.class).value();
      case "PATCH" -> method.getAnnotation(PATCH.class).value();
      case "PUT" -> method.getAnnotation(PUT.class).value();
      case "DELETE" -> method.getAnnotation(DELETE.class).value();
      default -> "";
    };
  }
}
