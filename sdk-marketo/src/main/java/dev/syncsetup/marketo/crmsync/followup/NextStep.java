package dev.syncsetup.marketo.crmsync.followup;

import dev.syncsetup.core.Origin;
import java.net.URI;
import java.util.List;

/**
 * Something that only a person can do, on screens without an interface, and only after the first
 * copy is complete.
 *
 * @param title what it is
 * @param hindrances why it is not allowed yet; empty when it is
 * @param instructions what the person does, in this order
 * @param page the vendor's page
 * @param origin where the knowledge of the first copy comes from
 */
public record NextStep(
    String title, List<Hindrance> hindrances, List<String> instructions, URI page, Origin origin) {

  /**
   * Why it is not allowed yet.
   *
   * @param why what is missing
   * @param remedy what to do about it
   */
  public record Hindrance(String why, String remedy) {}

  public NextStep {
    hindrances = List.copyOf(hindrances);
    instructions = List.copyOf(instructions);
  }

  /** Whether the person may begin now. */
  public boolean isAllowed() {
    return hindrances.isEmpty();
  }
}
