package dev.syncsetup.reliability.secrets.search;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** What must come out nowhere, in any form, not even a piece of it. Thread-safe. */
public final class Planted {
  private static final int PIECE = 12;

  private final Set<String> secrets = ConcurrentHashMap.newKeySet();
  private final Map<String, String> namesByPiece = new ConcurrentHashMap<>();
  private final Map<String, String> namesOfShortOnes = new ConcurrentHashMap<>();

  /**
   * Looks for one more secret.
   *
   * @param name what the search calls it
   */
  public void plant(String name, String secret) {
    if (!secrets.add(secret)) {
      return;
    }
    for (String form : Forms.of(secret)) {
      if (form.length() < PIECE) {
        namesOfShortOnes.put(form, name);
      }
      for (int at = 0; at + PIECE <= form.length(); at++) {
        namesByPiece.put(form.substring(at, at + PIECE), name);
      }
    }
  }

  /** Plants what makes a key in PEM form secret: neither its first nor its last line do. */
  public void plantKey(String name, String pem) {
    String text = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
    plant(name, text.substring(64));
  }

  /** How many there are. */
  public int number() {
    return secrets.size();
  }

  /** Names of the secrets of which a piece stands in the text. */
  public Set<String> in(String text) {
    Set<String> found = new TreeSet<>();
    for (int at = 0; at + PIECE <= text.length(); at++) {
      String name = namesByPiece.get(text.substring(at, at + PIECE));
      if (name != null) {
        found.add(name);
      }
    }
    namesOfShortOnes.forEach(
        (form, name) -> {
          if (text.contains(form)) {
            found.add(name);
          }
        });
    return found;
  }
}
