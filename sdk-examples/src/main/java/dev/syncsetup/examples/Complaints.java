package dev.syncsetup.examples;

import dev.syncsetup.core.errors.SdkException;
import dev.syncsetup.examples.onboarding.BadInput;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Turns exceptions into one clear message and an exit code. */
final class Complaints {
  private static final Logger log = LoggerFactory.getLogger(SetUpSync.class);

  private Complaints() {}

  static int usage(ParameterException problem, String[] args) {
    CommandLine command = problem.getCommandLine();
    command.getErr().println(problem.getMessage() + ". See --help.");
    return ExitCode.BAD_INPUT;
  }

  static int execution(Exception problem, CommandLine command, ParseResult parsed) {
    if (problem instanceof BadInput input) {
      input.problems().forEach(command.getErr()::println);
      return ExitCode.BAD_INPUT;
    }
    if (problem instanceof SdkException || problem instanceof UncheckedIOException) {
      command.getErr().println(problem.getMessage());
    } else {
      command.getErr().println("This should not have happened: " + problem);
      log.debug("Unexpected", problem);
    }
    return ExitCode.FAILED;
  }
}
