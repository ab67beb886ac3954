package dev.syncsetup.reliability.journeys;

/**
 * How a run of a journey ended that threw nothing.
 *
 * @param complete whether there is nothing left to do
 * @param story what each part said, for people who look for the reason
 */
public record Ending(boolean complete, String story) {

  /** Both parts, one after the other. */
  Ending and(Ending next) {
    return new Ending(complete && next.complete, story + "\n" + next.story);
  }
}
