package dev.syncsetup.reliability.secrets.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.syncsetup.core.Secret;
import dev.syncsetup.core.errors.ServiceException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes an object of almost any type through its constructors and factories. Every secret in it is
 * a planted one; every text is one of a few that many types accept.
 */
final class Samples {
  private static final int DEEPEST = 5;
  private static final String SECRET = "sM3~planted.Kx7-Wq2_Hd9zTb4";
  private static final List<String> TEXTS =
      List.of("lead", "https://contoso.crm.dynamics.com", "2026-01-05T08:00:00Z", "5.0.2.1");

  private final Map<Class<?>, Object> plain;

  private String text = "lead";

  Samples(Planted planted) {
    planted.plant("secret of a sample", SECRET);
    Secret secret = Secret.of(SECRET);
    if (secret.reveal().isEmpty()) {
      throw new IllegalStateException();
    }
    plain =
        Map.ofEntries(
            Map.entry(Secret.class, secret),
            Map.entry(UUID.class, UUID.nameUUIDFromBytes(new byte[] {1})),
            Map.entry(URI.class, URI.create("https://contoso.crm.dynamics.com")),
            Map.entry(Instant.class, Instant.EPOCH),
            Map.entry(Duration.class, Duration.ofMinutes(1)),
            Map.entry(Clock.class, Clock.systemUTC()),
            Map.entry(Path.class, Path.of("people.csv")),
            Map.entry(boolean.class, true),
            Map.entry(int.class, 1),
            Map.entry(long.class, 1L),
            Map.entry(double.class, 1.0),
            Map.entry(Integer.class, 1),
            Map.entry(Long.class, 1L),
            Map.entry(Boolean.class, true),
            Map.entry(Object.class, "lead"),
            Map.entry(OptionalInt.class, OptionalInt.of(1)),
            Map.entry(OptionalLong.class, OptionalLong.of(1)),
            Map.entry(OptionalDouble.class, OptionalDouble.of(1)),
            Map.entry(Writer.class, new StringWriter()),
            Map.entry(Appendable.class, new StringWriter()),
            Map.entry(Reader.class, new StringReader("")),
            Map.entry(JsonNode.class, TextNode.valueOf("lead")),
            Map.entry(
                ServiceException.Details.class,
                new ServiceException.Details("S", "Api.get", 400, "code", "id", false)));
  }

  /** An object of the type; nothing when none can be made. */
  Optional<Object> of(Class<?> type, Type generic) {
    for (String each : TEXTS) {
      text = each;
      Object made = make(type, generic, 0);
      if (made != null) {
        return Optional.of(made);
      }
    }
    return Optional.empty();
  }

  private @Nullable Object make(Class<?> type, Type generic, int depth) {
    if (type == String.class || type == CharSequence.class) {
      return text;
    }
    if (plain.containsKey(type)) {
      return plain.get(type);
    }
    if (type.isEnum()) {
      return type.getEnumConstants()[0];
    }
    if (type.isAssignableFrom(IllegalStateException.class)) {
      return new IllegalStateException("why");
    }
    if (type.isArray()) {
      Object one = make(type.getComponentType(), type.getComponentType(), depth + 1);
      Object array = Array.newInstance(type.getComponentType(), one == null ? 0 : 1);
      if (one != null) {
        Array.set(array, 0, one);
      }
      return array;
    }
    Object container = container(type, generic, depth);
    if (container != null || depth > DEEPEST) {
      return container;
    }
    if (type.isSealed()) {
      Class<?> first = type.getPermittedSubclasses()[0];
      return make(first, first, depth + 1);
    }
    Object made = ours(type, depth);
    return made == null && type.isInterface() ? silent(type) : made;
  }

  private @Nullable Object container(Class<?> type, Type generic, int depth) {
    if (type == Optional.class) {
      return Optional.ofNullable(argument(generic, 0, depth));
    }
    if (type.isAssignableFrom(List.class)) {
      return Stream.ofNullable(argument(generic, 0, depth)).toList();
    }
    if (type == Set.class) {
      Object one = argument(generic, 0, depth);
      return one == null ? Set.of() : Set.of(one);
    }
    if (type == Map.class) {
      Object key = argument(generic, 0, depth);
      Object value = argument(generic, 1, depth);
      return key == null || value == null ? Map.of() : Map.of(key, value);
    }
    return null;
  }

  private @Nullable Object argument(Type generic, int number, int depth) {
    if (!(generic instanceof ParameterizedType parameterised)) {
      return null;
    }
    Type type = parameterised.getActualTypeArguments()[number];
    Type bound = type instanceof WildcardType wild ? wild.getUpperBounds()[0] : type;
    Type raw = bound instanceof ParameterizedType inner ? inner.getRawType() : bound;
    return raw instanceof Class<?> known ? make(known, bound, depth + 1) : null;
  }

  private @Nullable Object ours(Class<?> type, int depth) {
    if (!type.getName().startsWith("dev.syncsetup")) {
      return null;
    }
    for (Executable way : ways(type)) {
      Object made = through(way, depth);
      if (made != null) {
        return made;
      }
    }
    return null;
  }

  private static List<Executable> ways(Class<?> type) {
    List<Executable> ways = new ArrayList<>();
    if (!Modifier.isAbstract(type.getModifiers())) {
      ways.addAll(Arrays.asList(type.getDeclaredConstructors()));
    }
    Arrays.stream(type.getDeclaredMethods())
        .filter(method -> Modifier.isStatic(method.getModifiers()) && !method.isSynthetic())
        .filter(method -> method.getReturnType() == type)
        .forEach(ways::add);
    ways.sort(
        Comparator.comparing((Executable way) -> !Modifier.isPublic(way.getModifiers()))
            .thenComparing(way -> -way.getParameterCount()));
    return ways;
  }

  private @Nullable Object through(Executable way, int depth) {
    Type[] generic = way.getGenericParameterTypes();
    Class<?>[] types = way.getParameterTypes();
    Object[] arguments = new Object[types.length];
    for (int i = 0; i < types.length; i++) {
      Type type = generic.length == types.length ? generic[i] : types[i];
      arguments[i] = make(types[i], type, depth + 1);
      if (arguments[i] == null) {
        return null;
      }
    }
    try {
      way.setAccessible(true);
      return way instanceof Constructor<?> constructor
          ? constructor.newInstance(arguments)
          : ((Method) way).invoke(null, arguments);
    } catch (InvocationTargetException | IllegalArgumentException refused) {
      return null;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(way.toString(), e);
    }
  }

  private static Object silent(Class<?> type) {
    return Proxy.newProxyInstance(
        type.getClassLoader() == null ? Samples.class.getClassLoader() : type.getClassLoader(),
        new Class<?>[] {type},
        (proxy, method, arguments) ->
            switch (method.getName()) {
              case "toString" -> "a " + type.getSimpleName();
              case "hashCode" -> 1;
              case "equals" -> arguments != null && proxy == arguments[0];
              default -> null;
            });
  }
}
