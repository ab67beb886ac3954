package dev.syncsetup.core.spi.text;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The secrets that have left this process. Services, and proxies in front of them, write what they
 * were sent into their answers; what is known here is not shown. Thread-safe.
 */
public final class Revealed {
  private static final String HIDDEN = "***";

  /** What is shorter is a word that stands in many a text. */
  private static final int SHORTEST = 8;

  /** So much of a token is as good as all of it, where a service has cut its text short. */
  private static final int HEAD = 32;

  private static final Set<Known> KNOWN = ConcurrentHashMap.newKeySet();
  private static final ReferenceQueue<Object> GONE = new ReferenceQueue<>();

  private Revealed() {}

  /** The forms in which a secret comes back: as it is, as in a web form, as in JSON. */
  private static final class Known extends WeakReference<Object> {
    private final List<String> forms;

    Known(Object owner, String secret) {
      super(owner, GONE);
      String json = secret.replace("\\", "\\\\").replace("\"", "\\\"");
      String form = URLEncoder.encode(secret, StandardCharsets.UTF_8);
      forms = Stream.of(secret, form, json).distinct().toList();
    }
  }

  /**
   * Remembers a secret, unless it is too short to be one.
   *
   * @param owner the secret is forgotten when nothing else refers to this any more
   */
  public static void add(Object owner, String secret) {
    for (Reference<?> gone = GONE.poll(); gone != null; gone = GONE.poll()) {
      KNOWN.remove((Object) gone);
    }
    if (secret.length() >= SHORTEST) {
      KNOWN.add(new Known(owner, secret));
    }
  }

  /** The text with {@code ***} in place of every secret that has left this process. */
  public static String hidden(String text) {
    List<String> held =
        KNOWN.stream()
            .flatMap(known -> known.forms.stream())
            .filter(form -> text.contains(head(form)))
            .distinct()
            .toList();
    StringBuilder shown = new StringBuilder();
    int from = 0;
    for (int at = next(held, text, 0); at < text.length(); at = next(held, text, from)) {
      shown.append(text, from, at).append(HIDDEN);
      from = at + longest(held, text, at);
    }
    return shown.append(text, from, text.length()).toString();
  }

  private static int next(List<String> held, String text, int from) {
    return held.stream()
        .mapToInt(form -> text.indexOf(head(form), from))
        .filter(at -> at >= 0)
        .min()
        .orElse(text.length());
  }

  /**
   * Tokens of one issuer begin alike, so the first that fits may not be the one that stands there.
   */
  private static int longest(List<String> held, String text, int at) {
    return held.stream()
        .filter(form -> text.startsWith(head(form), at))
        .mapToInt(form -> inCommon(text, at, form))
        .max()
        .orElseThrow();
  }

  private static String head(String form) {
    return form.substring(0, Math.min(HEAD, form.length()));
  }

  private static int inCommon(String text, int at, String form) {
    int length = 0;
    while (length < form.length()
        && at + length < text.length()
        && text.charAt(at + length) == form.charAt(length)) {
      length++;
    }
    return length;
  }
}
