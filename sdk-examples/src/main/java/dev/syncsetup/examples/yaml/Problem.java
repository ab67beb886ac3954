package dev.syncsetup.examples.yaml;

/**
 * Something to mend in a file.
 *
 * @param line where it stands
 * @param key which key it is about, with the keys above it; empty for the file as a whole
 * @param message what is wrong and what to try; never repeats a value that may be secret
 */
public record Problem(int line, String key, String message) {

  /** The problem for people, with the name of the file. */
  public String in(String file) {
    return file + ", line " + line + (key.isEmpty() ? "" : ", " + key) + ": " + message;
  }
}
