package dev.syncsetup.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Compiles small programs against the builder, with the real compiler. */
class BuilderOrderTest {
  private static final String MARK = "// expect: ";

  @TempDir Path output;

  static List<Path> wrongOrders() throws IOException, URISyntaxException {
    try (Stream<Path> programs = Files.list(resource("/uncompilable"))) {
      return programs.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("wrongOrders")
  void wrongOrderDoesNotCompile(Path program) throws IOException {
    String first = Files.readAllLines(program).get(0);

    List<Diagnostic<? extends JavaFileObject>> errors = compile(program);

    assertThat(errors).as("errors of %s", program.getFileName()).isNotEmpty();
    assertThat(errors.get(0).getMessage(Locale.ENGLISH)).contains(first.substring(MARK.length()));
    assertThat(errors.get(0).getLineNumber()).isGreaterThan(17);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/RightOrder.java", "/RightSalesOrder.java"})
  void rightOrderCompiles(String program) throws IOException, URISyntaxException {
    assertThat(compile(resource(program))).isEmpty();
  }

  private List<Diagnostic<? extends JavaFileObject>> compile(Path program) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(diagnostics, Locale.ENGLISH, null)) {
      List<String> options =
          List.of(
              "-d",
              output.toString(),
              "-proc:none",
              "-classpath",
              System.getProperty("java.class.path"));
      compiler
          .getTask(null, files, diagnostics, options, null, files.getJavaFileObjects(program))
          .call();
    }
    return diagnostics.getDiagnostics().stream()
        .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
        .toList();
  }

  private static Path resource(String name) throws URISyntaxException {
    URL url = Objects.requireNonNull(BuilderOrderTest.class.getResource(name), name);
    return Path.of(url.toURI());
  }
}
