package dev.syncsetup.reliability.secrets.search;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Everything that came out, by place. Thread-safe. */
public final class Heard {
  private final Map<Place, Set<String>> texts = new EnumMap<>(Place.class);

  /** Notes a text, or anything by what it prints. */
  public synchronized void note(Place place, Object said) {
    texts.computeIfAbsent(place, p -> new LinkedHashSet<>()).add(String.valueOf(said));
  }

  /** Notes an exception with everything it carries. */
  public void thrown(Throwable error) {
    StringWriter trace = new StringWriter();
    error.printStackTrace(new PrintWriter(trace, true));
    note(Place.EXCEPTIONS, trace);
    for (Throwable each = error; each != null; each = each.getCause()) {
      note(Place.EXCEPTIONS, each + "\n" + each.getLocalizedMessage());
      for (Throwable suppressed : each.getSuppressed()) {
        thrown(suppressed);
      }
    }
    note(Place.SERIALISED, serialised(error));
  }

  /** How many different texts there are. */
  public synchronized int texts(Place place) {
    return texts.getOrDefault(place, Set.of()).size();
  }

  /** How long they are in all. */
  public synchronized long characters(Place place) {
    return texts.getOrDefault(place, Set.of()).stream().mapToLong(String::length).sum();
  }

  /** Names of the secrets of which a piece came out there. */
  public synchronized Set<String> found(Place place, Planted planted) {
    Set<String> found = new TreeSet<>();
    for (String text : texts.getOrDefault(place, Set.of())) {
      found.addAll(planted.in(text));
    }
    return found;
  }

  /** The first text of the place that holds a piece of a secret, for people who look for it. */
  public synchronized String example(Place place, Planted planted) {
    return texts.getOrDefault(place, Set.of()).stream()
        .filter(text -> !planted.in(text).isEmpty())
        .findFirst()
        .orElse("");
  }

  private static String serialised(Throwable error) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(error);
    } catch (IOException notSerialisable) {
      return notSerialisable.toString();
    }
    return bytes.toString(StandardCharsets.ISO_8859_1);
  }
}
