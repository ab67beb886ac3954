package dev.syncsetup.setup;

import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.marketo.MarketoClient;
import dev.syncsetup.marketo.crmsync.validation.ValidationReport;
import dev.syncsetup.setup.canary.Canary;
import dev.syncsetup.setup.engine.Procedure;
import dev.syncsetup.setup.journey.MarketoJourney;
import dev.syncsetup.setup.journey.Wishes;
import dev.syncsetup.setup.steps.MarketoNotices;
import dev.syncsetup.setup.steps.MarketoSteps;
import dev.syncsetup.setup.validation.LocalValidation;
import java.util.Optional;

/** What only a plan between Dynamics and Marketo can do. */
record MarketoSide(DynamicsClient dynamics, MarketoClient marketo, Wishes wishes) {

  SetupPlan plan() {
    Procedure procedure =
        new Procedure(
            dynamics.settings(),
            dynamics.url().toString(),
            marketo.url().toString(),
            () -> dynamics.requestsSent() + marketo.requestsSent(),
            () -> MarketoSteps.of(journey()),
            MarketoNotices.of(wishes));
    return new SetupPlan(procedure, Optional.of(this));
  }

  ValidationReport validateLocally() {
    if (wishes.connection().isEmpty()) {
      throw new IllegalStateException(
          "The plan ends before the connection: there are no credentials to validate.");
    }
    return LocalValidation.of(journey()).report();
  }

  Canary canary() {
    return new Canary(dynamics, marketo, wishes);
  }

  private MarketoJourney journey() {
    return new MarketoJourney(dynamics, marketo, wishes);
  }
}
