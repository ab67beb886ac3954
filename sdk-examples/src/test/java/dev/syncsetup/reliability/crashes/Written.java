package dev.syncsetup.reliability.crashes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files of the program at one moment.
 *
 * @param texts by path below the directory
 */
record Written(Map<String, String> texts) {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  static Written in(Path directory) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    if (Files.isDirectory(directory)) {
      List<Path> files;
      try (Stream<Path> all = Files.walk(directory)) {
        files = all.filter(Files::isRegularFile).toList();
      }
      for (Path file : files) {
        texts.put(directory.relativize(file).toString(), Files.readString(file));
      }
    }
    return new Written(texts);
  }

  /** Files that are not whole, and drafts of files. */
  List<String> halves() {
    return texts.entrySet().stream()
        .filter(file -> !isWhole(file.getKey(), file.getValue()))
        .map(file -> "half a file: " + file.getKey())
        .toList();
  }

  /** Sheets that say something else later, so that a person could have read half of one. */
  List<String> sheetsChangedIn(Written later) {
    return texts.entrySet().stream()
        .filter(file -> file.getKey().startsWith("handoff"))
        .filter(file -> !file.getValue().equals(later.texts.get(file.getKey())))
        .map(file -> "a sheet has changed: " + file.getKey())
        .toList();
  }

  private static boolean isWhole(String name, String text) {
    String ending = name.substring(name.lastIndexOf('.') + 1);
    return switch (ending) {
      case "json" -> isJson(text);
      case "jsonl" -> isLines(text) && text.lines().allMatch(Written::isJson);
      case "html" -> text.endsWith("</html>\n");
      case "md" -> !text.isEmpty() && isLines(text);
      default -> false;
    };
  }

  private static boolean isLines(String text) {
    return text.isEmpty() || text.endsWith("\n");
  }

  private static boolean isJson(String text) {
    try {
      return JSON.readTree(text).isContainerNode();
    } catch (JsonProcessingException e) {
      return false;
    }
  }
}
