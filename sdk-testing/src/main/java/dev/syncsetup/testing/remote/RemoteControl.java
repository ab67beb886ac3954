package dev.syncsetup.testing.remote;

import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.faults.Faults;
import dev.syncsetup.testing.internal.server.SimulatorServer;
import dev.syncsetup.testing.marketo.admin.SimulatedAdmin;
import dev.syncsetup.testing.transcript.Transcript;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/**
 * Lets other processes on this machine use a {@link SimulatedCloud}, whose state and time outlive
 * them: a program that waits for a person, ends and is started again; a program that is killed in
 * the middle of a request. The other side is {@link RemoteCloud}, which finds the way through the
 * file that {@link #writeTo} writes.
 *
 * <p>Listens on a loopback port and asks nobody who they are. Thread-safe.
 */
public final class RemoteControl implements AutoCloseable {
  private final SimulatedCloud cloud;
  private final SimulatedAdmin admin;
  private final SimulatorServer server;
  private final Map<String, String> variables = new ConcurrentHashMap<>();
  private final Map<String, String> known = new ConcurrentHashMap<>();
  private final CountDownLatch stopped = new CountDownLatch(1);

  private RemoteControl(SimulatedCloud cloud) {
    this.cloud = cloud;
    this.admin = new SimulatedAdmin(cloud.marketo(), cloud.clock());
    Transcript apart = new Transcript();
    ControlService service = new ControlService(cloud, admin, known, stopped::countDown, apart);
    this.server =
        new SimulatorServer(service, cloud.clock(), apart, new Faults(), new Object(), null);
  }

  /** Starts listening on a free port; the cloud stays its owner's to close. */
  public static RemoteControl start(SimulatedCloud cloud) {
    return new RemoteControl(cloud);
  }

  /** Where it listens. */
  public URI url() {
    return server.origin();
  }

  /** The person who works on sheets for other processes. */
  public SimulatedAdmin admin() {
    return admin;
  }

  /**
   * Tells the person what to type where a sheet asks for a secret; sheets do not hold any.
   *
   * @param label of the field, as the screen prints it
   */
  public RemoteControl tellAdmin(String label, String secret) {
    known.put(label, secret);
    return this;
  }

  /** Hands a variable on to whoever reads the file, such as a secret this cloud has made up. */
  public RemoteControl variable(String name, String value) {
    variables.put(name, value);
    return this;
  }

  /** Writes what {@link RemoteCloud#read} needs; whole or not at all. */
  public void writeTo(Path file) {
    Path target = file.toAbsolutePath();
    try {
      Path draft = Files.createTempFile(target.getParent(), "cloud", ".tmp");
      Files.writeString(draft, CloudFile.of(cloud, url(), new TreeMap<>(variables)).text());
      Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " could not be written.", e);
    }
  }

  /** Returns when another process has called {@link RemoteCloud#stop}, or this was closed. */
  public void awaitStop() throws InterruptedException {
    stopped.await();
  }

  @Override
  public void close() {
    stopped.countDown();
    server.close();
  }
}
