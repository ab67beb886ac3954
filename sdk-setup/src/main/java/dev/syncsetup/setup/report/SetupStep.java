package dev.syncsetup.setup.report;

import java.util.List;

/**
 * One step of a plan.
 *
 * @param id stable name, for example assign-sync-role
 * @param title what the step does, in one line
 * @param documentedStep where the vendors' procedure asks for it
 * @param prerequisites what must be true before it; checked before anything is changed
 * @param irreversible whether it can never be taken back
 */
public record SetupStep(
    String id,
    String title,
    String documentedStep,
    List<String> prerequisites,
    boolean irreversible) {

  public SetupStep {
    prerequisites = List.copyOf(prerequisites);
  }
}
