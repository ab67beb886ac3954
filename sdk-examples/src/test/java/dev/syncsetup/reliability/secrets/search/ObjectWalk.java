package dev.syncsetup.reliability.secrets.search;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Goes from objects of the SDK to all that they hold, and lets each print itself. */
public final class ObjectWalk {
  private static final Pattern SDK =
      Pattern.compile("dev\\.syncsetup\\.(core|dynamics|marketo|setup)\\..*");

  private final Heard heard;
  private final Set<Object> met = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<String> types = new TreeSet<>();

  public ObjectWalk(Heard heard) {
    this.heard = heard;
  }

  /** Names of the SDK's types that have printed themselves so far. */
  public synchronized Set<String> types() {
    return Set.copyOf(types);
  }

  /** Goes on from here. */
  public synchronized void from(Object root) {
    Deque<Object> next = new ArrayDeque<>();
    next.add(root);
    while (!next.isEmpty()) {
      Object object = next.pop();
      if (met.add(object)) {
        look(object, next);
      }
    }
  }

  private void look(Object object, Deque<Object> next) {
    if (object instanceof Collection<?> many) {
      many.forEach(each -> push(each, next));
    } else if (object instanceof Map<?, ?> map) {
      map.forEach(
          (key, value) -> {
            push(key, next);
            push(value, next);
          });
    } else if (object instanceof Optional<?> maybe) {
      maybe.ifPresent(value -> push(value, next));
    } else if (object instanceof AtomicReference<?> reference) {
      push(reference.get(), next);
    } else if (object instanceof Object[] array) {
      for (int i = 0; i < array.length; i++) {
        push(Array.get(array, i), next);
      }
    } else if (SDK.matcher(object.getClass().getName()).matches()) {
      types.add(object.getClass().getName());
      heard.note(Place.TO_STRING, object);
      fields(object, next);
    }
  }

  private static void fields(Object object, Deque<Object> next) {
    for (Class<?> type = object.getClass(); type != null; type = type.getSuperclass()) {
      if (type.getName().startsWith("java.")) {
        return;
      }
      for (Field field : type.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
          push(value(field, object), next);
        }
      }
    }
  }

  private static @Nullable Object value(Field field, Object object) {
    try {
      field.setAccessible(true);
      return field.get(object);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void push(@Nullable Object object, Deque<Object> next) {
    if (object != null) {
      next.push(object);
    }
  }
}
