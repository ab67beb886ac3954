package dev.syncsetup.reliability.secrets.search;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Makes everything talk as much as it can, and listens, until closed: all loggers of the log, all
 * of the platform's, standard output and error. Only the simulators' web server is left out.
 */
public final class Ears implements AutoCloseable {
  private static final List<String> SIMULATORS = List.of("mockwebserver3", "dev.syncsetup.testing");

  private final Heard heard;
  private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
  private final Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final Map<Logger, @Nullable Level> levels = new HashMap<>();
  private final Map<String, Appender<ILoggingEvent>> silenced = new HashMap<>();
  private final Listening log = new Listening();
  private final java.util.logging.Logger platform = LogManager.getLogManager().getLogger("");
  private final java.util.logging.Level platformLevel = platform.getLevel();
  private final PlatformListening platformLog = new PlatformListening();
  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private final ByteArrayOutputStream console = new ByteArrayOutputStream();

  /** Listens from now on. */
  public Ears(Heard heard) {
    this.heard = heard;
    context.getLoggerList().forEach(logger -> levels.put(logger, logger.getLevel()));
    levels.keySet().forEach(logger -> logger.setLevel(logger == root ? Level.TRACE : null));
    for (Iterator<Appender<ILoggingEvent>> i = root.iteratorForAppenders(); i.hasNext(); ) {
      Appender<ILoggingEvent> appender = i.next();
      silenced.put(appender.getName(), appender);
    }
    silenced.values().forEach(root::detachAppender);
    log.start();
    root.addAppender(log);
    platform.setLevel(java.util.logging.Level.ALL);
    platform.addHandler(platformLog);
    PrintStream ours = new PrintStream(console, true, StandardCharsets.UTF_8);
    System.setOut(ours);
    System.setErr(ours);
  }

  /** Notes what has been printed so far. */
  public void flush() {
    heard.note(Place.CONSOLE, console.toString(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    System.setOut(out);
    System.setErr(err);
    flush();
    platform.removeHandler(platformLog);
    platform.setLevel(platformLevel);
    root.detachAppender(log);
    log.stop();
    silenced.values().forEach(root::addAppender);
    levels.forEach(Logger::setLevel);
  }

  private static boolean isSimulator(@Nullable String logger) {
    return logger != null && SIMULATORS.stream().anyMatch(logger::startsWith);
  }

  private final class Listening extends AppenderBase<ILoggingEvent> {
    @Override
    protected void append(ILoggingEvent event) {
      if (isSimulator(event.getLoggerName())) {
        return;
      }
      String error =
          event.getThrowableProxy() == null
              ? ""
              : ThrowableProxyUtil.asString(event.getThrowableProxy());
      heard.note(
          Place.LOG,
          String.join(
              " ",
              event.getLoggerName(),
              event.getThreadName(),
              event.getFormattedMessage(),
              Arrays.toString(event.getArgumentArray()),
              String.valueOf(event.getMDCPropertyMap()),
              error));
    }
  }

  private final class PlatformListening extends Handler {
    @Override
    public void publish(LogRecord said) {
      if (isSimulator(said.getLoggerName())) {
        return;
      }
      heard.note(
          Place.PLATFORM_LOG,
          said.getLoggerName()
              + " "
              + said.getMessage()
              + " "
              + Arrays.toString(said.getParameters()));
      Throwable thrown = said.getThrown();
      if (thrown != null) {
        heard.note(Place.PLATFORM_LOG, thrown + " " + thrown.getCause());
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
