package dev.syncsetup.setup.engine;

import dev.syncsetup.core.spi.ClientSettings;
import dev.syncsetup.setup.report.Notice;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * What a plan consists of, whichever builder has made it.
 *
 * @param settings how runs tell the time and wait
 * @param organizationUrl the organisation
 * @param marketoUrl the Marketo instance; empty when none takes part
 * @param requestsSent requests of all clients so far
 * @param steps the steps in their order, each time with nothing read yet
 * @param notices warnings and advice that no step can settle
 */
public record Procedure(
    ClientSettings settings,
    String organizationUrl,
    String marketoUrl,
    LongSupplier requestsSent,
    Supplier<List<Step>> steps,
    List<Notice> notices) {

  public Procedure {
    notices = List.copyOf(notices);
  }
}
