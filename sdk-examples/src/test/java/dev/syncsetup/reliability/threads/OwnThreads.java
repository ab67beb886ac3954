package dev.syncsetup.reliability.threads;

import java.util.List;

/** The threads that the SDK starts, by their names. */
final class OwnThreads {
  private OwnThreads() {}

  static List<Thread> alive() {
    return Thread.getAllStackTraces().keySet().stream().filter(OwnThreads::isOurs).toList();
  }

  private static boolean isOurs(Thread thread) {
    return thread.getName().startsWith("sync-setup-")
        || thread.getName().equals("entra-device-code");
  }
}
