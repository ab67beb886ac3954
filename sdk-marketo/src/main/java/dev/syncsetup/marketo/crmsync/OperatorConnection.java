package dev.syncsetup.marketo.crmsync;

import dev.syncsetup.core.Origin;
import dev.syncsetup.marketo.crmsync.Standing.State;
import dev.syncsetup.marketo.handoff.Confirmation;
import dev.syncsetup.marketo.internal.screens.ConnectSheets;
import dev.syncsetup.marketo.internal.screens.Login;
import dev.syncsetup.marketo.internal.screens.Task;
import dev.syncsetup.marketo.observation.CrmAttachment;
import dev.syncsetup.marketo.observation.CrmAttachment.Verdict;
import dev.syncsetup.marketo.observation.ObservationClient;
import java.util.Optional;

/** The credentials: what persons say about them, held against what Marketo's REST API shows. */
final class OperatorConnection {
  private final OperatorDesk desk;
  private final ConnectSheets sheets;
  private final Optional<ObservationClient> observation;
  private final OperatorSwitch sync;

  OperatorConnection(
      OperatorDesk desk,
      ConnectSheets sheets,
      Optional<ObservationClient> observation,
      OperatorSwitch sync) {
    this.desk = desk;
    this.sheets = sheets;
    this.observation = observation;
    this.sync = sync;
  }

  /**
   * How the credentials stand. Where a CRM is attached that no confirmation explains, the person is
   * asked what the screen shows; that sheet asks for no work.
   */
  Standing looked(Login form) {
    for (int occasion = sync.occasion(); occasion > 0; occasion--) {
      Optional<Confirmation> word = desk.confirmation(sheets.authenticationId(occasion));
      if (word.isPresent()) {
        Task switched = sheets.authentication(occasion, form);
        return compared(form, word.get(), OperatorDesk.difference(switched, word.get()));
      }
    }
    Task task = sheets.credentials(form);
    return desk.confirmation(task.id())
        .map(word -> compared(form, word, OperatorDesk.complaint(task, word)))
        .orElseGet(() -> unconfirmed(form, task));
  }

  Standing saved(Login form) {
    Standing before = looked(form);
    if (before.state() != State.OPEN) {
      return before;
    }
    Task task = sheets.credentials(form);
    return desk.handOver(task)
        .map(word -> compared(form, word, OperatorDesk.complaint(task, word)))
        .orElseGet(() -> OperatorDesk.handedOver(task));
  }

  /** A person's word about saved credentials. */
  private Standing compared(Login form, Confirmation word, Optional<String> but) {
    String said = OperatorDesk.said(word) + but.map(text -> ", " + text).orElse("") + ".";
    Optional<CrmAttachment> seen = observation.map(ObservationClient::crmAttachment);
    String both = said + seen.map(OperatorConnection::shown).orElse("");
    if (seen.filter(attachment -> attachment.verdict() == Verdict.NOT_ATTACHED).isPresent()) {
      return new Standing(
          State.CONTRADICTED,
          Origin.OBSERVATION,
          both
              + " That contradicts the confirmation: save the credentials in Marketo, or withdraw"
              + " the confirmation of sheet "
              + word.sheetId()
              + ".");
    }
    return but.isEmpty() ? OperatorDesk.person(State.DONE, both) : asked(form, both, Origin.PERSON);
  }

  private Standing unconfirmed(Login form, Task task) {
    Optional<CrmAttachment> seen =
        observation
            .map(ObservationClient::crmAttachment)
            .filter(attachment -> attachment.verdict().compareTo(Verdict.ATTACHED) >= 0);
    if (seen.isEmpty()) {
      return desk.looked(task);
    }
    return asked(
        form,
        "A CRM is attached already, and nobody has confirmed sheet "
            + task.id()
            + ". If it was not connected from that sheet, this instance must not be connected"
            + " again."
            + shown(seen.get()),
        Origin.OBSERVATION);
  }

  /** Settles a doubt by what the screen shows; contradicted as long as it does not. */
  private Standing asked(Login form, String doubt, Origin origin) {
    Task look = sheets.connection(form);
    Optional<Confirmation> known = desk.done(look);
    Optional<Confirmation> word = known.isPresent() ? known : desk.handOver(look);
    if (word.isEmpty()) {
      return new Standing(
          State.CONTRADICTED,
          origin,
          doubt
              + " Sheet "
              + look.id()
              + " asks what the screen shows: confirm it, then run again.");
    }
    String both = doubt + " " + OperatorDesk.said(word.get());
    return OperatorDesk.complaint(look, word.get())
        .map(but -> OperatorDesk.person(State.CONTRADICTED, both + ", " + but + "."))
        .orElseGet(() -> OperatorDesk.person(State.DONE, both + ", which is as asked."));
  }

  private static String shown(CrmAttachment seen) {
    return " Marketo's REST API: " + String.join(" ", seen.evidence());
  }
}
