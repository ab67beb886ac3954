package dev.syncsetup.examples;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.syncsetup.testing.SimulatedCloud;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Starts the program as a person would, with a directory, an environment and ears of its own. */
public final class Program {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path out;
  private final Map<String, String> variables = new HashMap<>();
  private String typed = "";
  private Consumer<SimulatedCloud> surprise = cloud -> {};

  public Program(Path out) {
    this.out = out;
  }

  Program with(String variable, String value) {
    variables.put(variable, value);
    return this;
  }

  /** What a person types, line by line. */
  Program typing(String... lines) {
    typed = String.join("\n", lines);
    return this;
  }

  /** Changes the simulated services before the program looks at them. */
  Program finding(Consumer<SimulatedCloud> change) {
    surprise = change;
    return this;
  }

  Result run(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--out", out.toString()));
    return exactly(all);
  }

  /** Without saying where files go. */
  public Result exactly(List<String> arguments) {
    StringWriter written = new StringWriter();
    StringWriter complained = new StringWriter();
    Terminal terminal =
        new Terminal(
            new StringReader(typed),
            new PrintWriter(written, true),
            new PrintWriter(complained, true),
            false);
    int exitCode = SetUpSync.run(terminal, variables, surprise, arguments.toArray(new String[0]));
    return new Result(exitCode, written.toString(), complained.toString(), out);
  }

  /** What a run has left. */
  public record Result(int exitCode, String out, String err, Path directory) {

    JsonNode report(int run) {
      return json(text("report" + number(run) + ".json"));
    }

    List<String> outcomes(int run) {
      return steps(run).map(step -> step.path("outcome").asText()).toList();
    }

    String outcome(String stepId) {
      return steps(1)
          .filter(step -> step.path("id").asText().equals(stepId))
          .map(step -> step.path("outcome").asText())
          .findFirst()
          .orElseThrow();
    }

    Stream<JsonNode> steps(int run) {
      return StreamSupport.stream(report(run).path("steps").spliterator(), false);
    }

    List<JsonNode> transcript(int run) {
      return text("transcript" + number(run) + ".jsonl").lines().map(Result::json).toList();
    }

    /** Exchanges that ask a service to change something; a sign-in changes nothing. */
    List<String> writes(int run) {
      return transcript(run).stream()
          .filter(line -> !line.path("method").asText().equals("GET"))
          .filter(line -> !line.path("service").asText().equals("entra"))
          .map(Result::summary)
          .filter(line -> !line.contains("/identity/"))
          .toList();
    }

    /** An exchange on one line. */
    static String summary(JsonNode exchange) {
      return exchange.path("service").asText()
          + " "
          + exchange.path("method").asText()
          + " "
          + exchange.path("path").asText()
          + " -> "
          + exchange.path("status").asText();
    }

    boolean has(String name) {
      return Files.exists(directory.resolve(name));
    }

    String text(String name) {
      try {
        return Files.readString(directory.resolve(name));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static String number(int run) {
      return run == 1 ? "" : "-" + run;
    }

    private static JsonNode json(String text) {
      try {
        return JSON.readTree(text);
      } catch (JsonProcessingException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
