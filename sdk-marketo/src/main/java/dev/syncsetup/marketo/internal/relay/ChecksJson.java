package dev.syncsetup.marketo.internal.relay;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The seven checks, in the order of the screen. */
public record ChecksJson(@JsonSetter(nulls = Nulls.SET) List<Check> checks)
    implements ContractAnswer {
  private static final int ALL = 7;

  /**
   * One line of the screen.
   *
   * @param message why it failed; null when it passed
   */
  public record Check(int number, String label, boolean passed, @Nullable String message) {}

  /** Fewer checks that all passed must not look like seven. */
  @Override
  public boolean isComplete() {
    return checks != null && checks.size() == ALL;
  }
}
