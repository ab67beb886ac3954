package dev.syncsetup.marketo.internal.handoff;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** How a sheet looks; put into the page itself, so that the page needs no other file. */
public final class Stylesheet {
  public static final String SHEET = read("sheet.css");

  private Stylesheet() {}

  private static String read(String name) {
    try (InputStream css = Stylesheet.class.getResourceAsStream(name)) {
      if (css == null) {
        throw new IllegalStateException(name + " is missing from the jar.");
      }
      return new String(css.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
