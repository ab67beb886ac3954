package dev.syncsetup.reliability.crashes;

import dev.syncsetup.examples.SetUpSync;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How the program is started in a process of its own, soon and often. */
final class ProgramJvm {
  private final List<String> options;

  private ProgramJvm(List<String> options) {
    this.options = options;
  }

  /**
   * Lets the program run once, and keeps the classes that it has loaded as a JVM wants them. A JVM
   * that cannot keep or use them loads them anew.
   *
   * @param directory for jars and the archive
   */
  static ProgramJvm warm(Path directory) throws IOException, InterruptedException {
    Path archive = directory.resolve("classes.jsa");
    Path list = directory.resolve("classes.txt");
    String classPath = Jars.ofClassPath(Files.createDirectories(directory));
    ProgramJvm cold = new ProgramJvm(options("-XX:DumpLoadedClassList=" + list, classPath));
    try (Customer customer =
        new Customer(Journey.SERVER_TO_SERVER, directory.resolve("customer"))) {
      customer.run(cold);
    }
    dump(list, archive, classPath);
    return new ProgramJvm(options("-XX:SharedArchiveFile=" + archive, classPath));
  }

  ProgramProcess start(List<String> arguments, Path output) throws IOException {
    return ProgramProcess.start(command(options, arguments), output);
  }

  private static List<String> options(String own, String classPath) {
    return List.of(
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-Xmx128m",
        "-Xshare:auto",
        own,
        "-cp",
        classPath,
        SetUpSync.class.getName());
  }

  private static void dump(Path list, Path archive, String classPath)
      throws IOException, InterruptedException {
    if (!Files.exists(list)) {
      return;
    }
    try (Stream<String> lines = Files.lines(list)) {
      Files.write(list, lines.filter(line -> !isOfSignedJar(line)).toList());
    }
    Path output = archive.resolveSibling("dump.txt");
    List<String> dump =
        List.of(
            "-Xshare:dump",
            "-XX:SharedClassListFile=" + list,
            "-XX:SharedArchiveFile=" + archive,
            "-XX:ErrorFile=" + archive.resolveSibling("crash.txt"),
            "-cp",
            classPath);
    ProgramProcess.start(command(dump, List.of()), output).end();
  }

  /** JDK 17 crashes when it is to keep a lambda that needs a class of a signed jar. */
  private static boolean isOfSignedJar(String line) {
    return line.startsWith("@lambda-proxy") && line.contains("com/azure/");
  }

  private static List<String> command(List<String> options, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(arguments);
    return command;
  }
}
