package dev.syncsetup.setup.report;

/** Writes a report as Markdown. */
final class ReportMarkdown {
  private ReportMarkdown() {}

  static String write(SetupReport report) {
    StringBuilder text = new StringBuilder();
    text.append("# Set-up of ").append(report.organizationUrl()).append("\n\n");
    text.append("| | |\n|---|---|\n");
    if (!report.marketoUrl().isEmpty()) {
      row(text, "Marketo instance", report.marketoUrl());
    }
    row(text, "Started", report.startedAt().toString());
    row(text, "Ended", report.endedAt().toString());
    row(text, "Complete", report.isComplete() ? "yes" : "no");
    row(text, "Round trips", String.valueOf(report.roundTrips()));
    text.append("\n## Steps\n\n| Step | Outcome | Known from | Evidence |\n|---|---|---|---|\n");
    for (StepReport step : report.steps()) {
      text.append("| ").append(cell(step.step().title()));
      text.append(" | ").append(step.outcome());
      text.append(" | ").append(step.origin() == null ? "" : step.origin().name());
      text.append(" | ").append(cell(step.evidence())).append(" |\n");
    }
    text.append("\n## To know\n\n");
    for (Notice notice : report.notices()) {
      text.append("- ").append(notice.text()).append('\n');
    }
    return text.toString();
  }

  private static void row(StringBuilder text, String name, String value) {
    text.append("| ").append(name).append(" | ").append(cell(value)).append(" |\n");
  }

  private static String cell(String value) {
    return value.replace("|", "\\|").replaceAll("\\R", " ");
  }
}
