package dev.syncsetup.reliability.crashes;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process of our own, such as the example program. */
final class ProgramProcess {
  /** The code with which a process ends that SIGKILL has killed: 128 and the signal's number. */
  static final int KILLED = 128 + 9;

  private static final int NEVER_ENDED = -1;
  private static final int LONGEST_MINUTES = 5;

  private final Process process;

  private ProgramProcess(Process process) {
    this.process = process;
  }

  static ProgramProcess start(List<String> command, Path output) throws IOException {
    return new ProgramProcess(
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start());
  }

  /** Returns when it is dead. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** Its exit code; a negative one if it does not come to an end by itself and is not killed. */
  int end() throws InterruptedException {
    try {
      boolean ended = process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES);
      return ended ? process.exitValue() : NEVER_ENDED;
    } finally {
      kill();
    }
  }
}
