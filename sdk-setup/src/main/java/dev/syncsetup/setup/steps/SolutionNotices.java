package dev.syncsetup.setup.steps;

import dev.syncsetup.setup.report.Notice;
import java.util.List;

/** What to know about Marketo's solution in Dynamics. */
final class SolutionNotices {
  static final List<Notice> ALL =
      List.of(
          new Notice(
              "newest-package",
              "Download the newest package in Marketo before every installation and update: Admin >"
                  + " Microsoft Dynamics > Download Marketo Solution."),
          new Notice(
              "old-versions",
              "Older versions lack repairs: before 4.0.0.15 people without permission on Marketo"
                  + " Config cannot create leads, before 4.0.0.17 the filter logs wrong events, before"
                  + " 4.0.0.24 Qualify fails on Dynamics 9, before 4.2.0.0 there is no campaign"
                  + " sync, before 5.0.1.1 no multi-select option sets, before 5.0.1.8 an update"
                  + " overwrites other customizations of the screens, before 5.0.2.0 merged contacts"
                  + " go wrong, before 5.0.2.1 custom entities do."),
          new Notice(
              "update-never-upgrade",
              "A newer package is installed as an update that maintains customizations. Never choose"
                  + " Upgrade in Dynamics: it can corrupt data."),
          new Notice(
              "keep-steps-enabled",
              "Nobody may disable an SDK message processing step of Marketo's solution."),
          new Notice(
              "removal-loses-data",
              "Removing the managed solution removes its tables with all their data."),
          new Notice(
              "config-menu",
              "If Marketo Config is not in the Settings menu afterwards, refresh, publish all"
                  + " customizations once more, or log out of Dynamics and in again."));

  private SolutionNotices() {}
}
