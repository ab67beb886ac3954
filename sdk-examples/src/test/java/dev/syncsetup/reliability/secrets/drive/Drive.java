package dev.syncsetup.reliability.secrets.drive;

import dev.syncsetup.reliability.Extent;
import dev.syncsetup.reliability.secrets.search.Heard;
import dev.syncsetup.reliability.secrets.search.ObjectWalk;
import dev.syncsetup.reliability.secrets.search.Planted;
import dev.syncsetup.testing.faults.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** Leads the SDK through all journeys, undisturbed, with faults, and with echoes of secrets. */
public final class Drive implements AutoCloseable {
  private static final int RUNS = 40;
  private static final String KEY = "operator.key";

  /** So many requests go undisturbed from one fault to the next, so that a run gets somewhere. */
  private static final int EVERY = 4;

  private static final int LAST_REQUEST = 120;

  private static final List<String> METHODS = List.of("POST", "PUT", "GET");
  private static final Set<Echo> JOURNEYS = Set.of(Echo.ERROR, Echo.BATCH);

  private static final List<Fault> FAULTS =
      List.of(
          new Fault.Reset(),
          new Fault.LostAnswer(),
          new Fault.TruncatedBody(),
          new Fault.GarbledBody(),
          new Fault.Answer(401, Map.of(), ""),
          new Fault.Answer(429, Map.of("Retry-After", "1"), "busy"),
          new Fault.Answer(500, Map.of(), "<html>oops</html>"),
          new Fault.Answer(503, Map.of(), "{\"error\":{\"code\":\"x\",\"message\":\"later\"}}"));

  private final Rig rig;
  private final Path directory;
  private final SyncDrive sync;
  private final SalesDrive sales;
  private final List<String> unfinished = new ArrayList<>();

  /**
   * Prepares a cloud; nothing is sent yet.
   *
   * @param directory for sheets, results, and what is secret among them
   */
  public Drive(Planted planted, Heard heard, Path directory) {
    this.rig = new Rig(planted, heard);
    this.directory = directory;
    this.sync = new SyncDrive(rig);
    this.sales = new SalesDrive(rig);
  }

  /**
   * Everything.
   *
   * @return journeys that should have come to their end and did not
   */
  public List<String> everything(Extent extent) {
    undisturbed();
    CallsDrive calls = new CallsDrive(rig);
    for (Fault fault : FAULTS) {
      calls.run(service -> METHODS.forEach(m -> rig.cloud.faults().next(service, m, "/", fault)));
      disturbed(fault, extent == Extent.WHOLE ? EVERY : 1);
    }
    for (Echo echo : Echo.values()) {
      calls.run(service -> rig.wire.arm(service, false, echo));
      if (extent == Extent.WHOLE || JOURNEYS.contains(echo)) {
        echoed(echo, "with password", this::withPassword);
        echoed(echo, "people", new PeopleDrive(rig, below("people-" + echo))::run);
        echoedSignIns(echo);
      }
      if (extent == Extent.WHOLE) {
        echoed(echo, "server to server", () -> sync.run(false, rig.relay()));
        echoed(echo, "sales", sales::run);
      }
    }
    look();
    return List.copyOf(unfinished);
  }

  /** One journey and a few echoes, for an SDK that leaks. */
  public void aLittle() {
    CallsDrive calls = new CallsDrive(rig);
    for (Echo echo :
        List.of(Echo.ERROR, Echo.ERROR_CUT_SHORT, Echo.BROKEN_JSON, Echo.SIGN_IN, Echo.CHECKS)) {
      calls.run(service -> rig.wire.arm(service, false, echo));
    }
    rig.fresh();
    new SignInDrive(rig).run();
    look();
  }

  /** What has printed itself on the way. */
  public ObjectWalk objects() {
    return rig.walk;
  }

  private void undisturbed() {
    rig.fresh();
    repeatedly("server to server", () -> sync.run(false, rig.relay()));
    sync.after(false);
    rig.fresh();
    repeatedly("with password", this::withPassword);
    OperatorDrive operator = new OperatorDrive(rig);
    for (boolean withPassword : List.of(true, false)) {
      rig.fresh();
      Path sheets = below("sheets-" + withPassword);
      repeatedly(
          "sheets", () -> operator.throughDirectory(withPassword, sheets, sheets.resolve(KEY)));
    }
    rig.fresh();
    repeatedly("operator's program", operator::throughProgram);
    rig.fresh();
    repeatedly("sales", sales::run);
    repeatedly("people", new PeopleDrive(rig, below("people"))::run);
    rig.fresh();
    new SignInDrive(rig).run();
  }

  private boolean withPassword() {
    return sync.run(true, rig.relay());
  }

  /** Some requests meet the fault, and in so many runs each of them. */
  private void disturbed(Fault fault, int runs) {
    for (int first = 1; first <= runs; first++) {
      disturbed(fault, first, "with password", this::withPassword);
      if (runs == EVERY) {
        disturbed(fault, first, "server to server", () -> sync.run(false, rig.relay()));
        disturbed(fault, first, "sales", sales::run);
      }
    }
  }

  private void disturbed(Fault fault, int first, String journey, BooleanSupplier run) {
    rig.fresh();
    for (int number = first; number <= LAST_REQUEST; number += EVERY) {
      rig.cloud.faults().atRequest(number, fault);
    }
    repeatedly(journey + " and " + fault + " from request " + first, run);
    rig.cloud.faults().clear();
  }

  /** Every service echoes its next request, and its next one that is more than a read. */
  private void echoed(Echo echo, String journey, BooleanSupplier run) {
    rig.fresh();
    for (String service : Rig.SERVICES) {
      rig.wire.arm(service, false, echo);
      rig.wire.arm(service, true, echo);
    }
    repeatedly(journey + " and " + echo, run);
  }

  private void echoedSignIns(Echo echo) {
    rig.fresh();
    for (int i = 0; i < 20; i++) {
      rig.wire.arm("entra", true, echo);
    }
    new SignInDrive(rig).run();
  }

  private void repeatedly(String name, BooleanSupplier run) {
    for (int i = 0; i < RUNS; i++) {
      if (run.getAsBoolean()) {
        return;
      }
    }
    unfinished.add(name);
  }

  private void look() {
    rig.surroundings.files(directory, PeopleDrive.PASSWORDS, KEY);
    rig.surroundings.look();
  }

  private Path below(String name) {
    try {
      return Files.createDirectories(directory.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    rig.close();
  }
}
