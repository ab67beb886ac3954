package dev.syncsetup.marketo.crmsync.followup;

/**
 * What the vendor's pages require before the next steps. Some of these pages are old, so each can
 * be changed.
 *
 * @param customTablesAfter custom tables need a version of the plug-in after this one
 * @param campaignsFrom campaigns need this version of the plug-in or a later one
 * @param longestTableName how many characters the name of a custom table may have
 * @param mostLevels how many relations may lie between a custom table and a person or account
 */
public record NextStepRequirements(
    String customTablesAfter, String campaignsFrom, int longestTableName, int mostLevels) {

  /** After 2.0.0.2; from 4.2.0.0; 33 characters; two levels. */
  public static NextStepRequirements documented() {
    return new NextStepRequirements("2.0.0.2", "4.2.0.0", 33, 2);
  }
}
