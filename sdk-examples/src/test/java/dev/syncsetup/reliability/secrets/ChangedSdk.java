package dev.syncsetup.reliability.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.reliability.secrets.drive.LittleDrive;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * A second copy of the SDK, the simulators and the search in this process, in which one class was
 * compiled anew from its changed source. Everything else is shared.
 */
final class ChangedSdk extends ClassLoader {
  private static final String OURS = "dev.syncsetup.";

  private final Path classes;

  private ChangedSdk(Path classes) {
    super(ChangedSdk.class.getClassLoader());
    this.classes = classes;
  }

  /**
   * Goes the short drive in an SDK with one change.
   *
   * @param source a source file, from the root of the project
   * @param from text in it; the test fails when it is not there
   * @param scratch an empty directory
   */
  static Map<String, Set<String>> drive(String source, String from, String to, Path scratch)
      throws Exception {
    Path classes = compile(changed(source, from, to, scratch), scratch);
    Class<?> drive = new ChangedSdk(classes).loadClass(LittleDrive.class.getName());
    assertThat(drive).isNotEqualTo(LittleDrive.class);
    @SuppressWarnings("unchecked") // what the same method of the same source returns
    Map<String, Set<String>> found =
        (Map<String, Set<String>>)
            drive
                .getMethod("run", Path.class)
                .invoke(null, Files.createDirectory(scratch.resolve("drive")));
    return found;
  }

  private static Path changed(String source, String from, String to, Path scratch)
      throws IOException {
    Path original = Path.of("..").resolve(source);
    String text = Files.readString(original);
    assertThat(text).as(source).contains(from);
    Path changed = scratch.resolve(String.valueOf(original.getFileName()));
    return Files.writeString(changed, text.replace(from, to));
  }

  private static Path compile(Path source, Path scratch) throws IOException {
    Path classes = Files.createDirectory(scratch.resolve("classes"));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    int exit =
        compiler.run(
            null,
            null,
            null,
            "-proc:none",
            "-nowarn",
            "-cp",
            System.getProperty("java.class.path"),
            "-d",
            classes.toString(),
            source.toString());
    assertThat(exit).as("compilation of " + source).isZero();
    return classes;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!name.startsWith(OURS)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? define(name) : loaded;
    }
  }

  private Class<?> define(String name) throws ClassNotFoundException {
    try (InputStream in = open(name)) {
      if (in == null) {
        throw new ClassNotFoundException(name);
      }
      byte[] bytes = in.readAllBytes();
      return defineClass(name, bytes, 0, bytes.length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private @Nullable InputStream open(String name) throws IOException {
    String file = name.replace('.', '/') + ".class";
    Path changed = classes.resolve(file);
    return Files.exists(changed)
        ? Files.newInputStream(changed)
        : getParent().getResourceAsStream(file);
  }
}
