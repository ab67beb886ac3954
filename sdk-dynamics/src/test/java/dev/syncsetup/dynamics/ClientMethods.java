package dev.syncsetup.dynamics;

import dev.syncsetup.dynamics.columns.ColumnsClient;
import dev.syncsetup.dynamics.directory.DirectoryClient;
import dev.syncsetup.dynamics.directory.apps.AppsClient;
import dev.syncsetup.dynamics.directory.licences.LicencesClient;
import dev.syncsetup.dynamics.publishing.PublishingClient;
import dev.syncsetup.dynamics.roles.RolesClient;
import dev.syncsetup.dynamics.rows.RowsClient;
import dev.syncsetup.dynamics.solutions.SolutionsClient;
import dev.syncsetup.dynamics.users.UsersClient;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The methods of the client interfaces, read from the code. */
public final class ClientMethods {
  private static final Map<String, Class<?>> CLIENTS =
      Map.of(
          "users", UsersClient.class,
          "roles", RolesClient.class,
          "solutions", SolutionsClient.class,
          "publishing", PublishingClient.class,
          "columns", ColumnsClient.class,
          "rows", RowsClient.class,
          "directory", DirectoryClient.class,
          "licensing", LicencesClient.class,
          "apps", AppsClient.class);

  private ClientMethods() {}

  /** As {@code users.me}, without parameters. */
  public static Set<String> names() {
    Set<String> names = new TreeSet<>();
    CLIENTS.forEach(
        (name, type) -> methods(type).forEach(each -> names.add(name + "." + each.getName())));
    return names;
  }

  /** As {@code users.me}, and {@code users.canRead(UUID, String)} where there are several. */
  public static Set<String> signatures() {
    Set<String> signatures = new TreeSet<>();
    CLIENTS.forEach(
        (name, type) ->
            methods(type).forEach(each -> signatures.add(name + "." + signature(type, each))));
    return signatures;
  }

  private static String signature(Class<?> type, Method method) {
    long namesakes =
        methods(type).stream().filter(each -> each.getName().equals(method.getName())).count();
    return namesakes == 1
        ? method.getName()
        : Arrays.stream(method.getParameterTypes())
            .map(Class::getSimpleName)
            .collect(Collectors.joining(", ", method.getName() + "(", ")"));
  }

  private static List<Method> methods(Class<?> type) {
    return Arrays.stream(type.getMethods())
        .filter(method -> !Modifier.isStatic(method.getModifiers()))
        .toList();
  }
}
