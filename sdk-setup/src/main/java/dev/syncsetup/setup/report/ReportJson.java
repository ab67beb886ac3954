package dev.syncsetup.setup.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.syncsetup.core.spi.WireJson;

/** Writes a report as JSON. */
final class ReportJson {
  private ReportJson() {}

  static String write(SetupReport report) {
    ObjectNode root = WireJson.mapper().createObjectNode();
    root.put("organizationUrl", report.organizationUrl());
    if (!report.marketoUrl().isEmpty()) {
      root.put("marketoUrl", report.marketoUrl());
    }
    root.put("startedAt", report.startedAt().toString());
    root.put("endedAt", report.endedAt().toString());
    root.put("complete", report.isComplete());
    root.put("roundTrips", report.roundTrips());
    ArrayNode steps = root.putArray("steps");
    report.steps().forEach(step -> write(step, steps.addObject()));
    ArrayNode notices = root.putArray("notices");
    for (Notice notice : report.notices()) {
      notices.addObject().put("id", notice.id()).put("text", notice.text());
    }
    try {
      return WireJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void write(StepReport step, ObjectNode node) {
    node.put("id", step.step().id());
    node.put("title", step.step().title());
    node.put("documentedStep", step.step().documentedStep());
    node.put("irreversible", step.step().irreversible());
    node.put("outcome", step.outcome().name());
    node.put("origin", step.origin() == null ? null : step.origin().name());
    node.put("evidence", step.evidence());
  }
}
