package dev.syncsetup.setup.procedure;

import dev.syncsetup.setup.Documents;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** The test methods of this module and the rows they are annotated with. */
final class DocumentedTests {
  private DocumentedTests() {}

  /** Row ids by Class.method, of methods that JUnit runs. */
  static Map<String, List<String>> rowsByTest() {
    Map<String, List<String>> rows = new LinkedHashMap<>();
    for (Class<?> type : testClasses()) {
      for (Method method : type.getDeclaredMethods()) {
        Documents documents = method.getAnnotation(Documents.class);
        if (documents != null && isTest(method)) {
          rows.put(type.getSimpleName() + "." + method.getName(), List.of(documents.value()));
        }
      }
    }
    return rows;
  }

  private static boolean isTest(Method method) {
    return method.isAnnotationPresent(Test.class)
        || method.isAnnotationPresent(ParameterizedTest.class);
  }

  private static List<Class<?>> testClasses() {
    try {
      Path root =
          Path.of(
              DocumentedTests.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      try (Stream<Path> files = Files.walk(root)) {
        return files
            .map(file -> root.relativize(file).toString())
            .filter(name -> name.endsWith("Test.class"))
            .sorted()
            .<Class<?>>map(DocumentedTests::load)
            .toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Class<?> load(String file) {
    String name = file.substring(0, file.length() - ".class".length());
    try {
      return Class.forName(name.replace('/', '.').replace('\\', '.'));
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
