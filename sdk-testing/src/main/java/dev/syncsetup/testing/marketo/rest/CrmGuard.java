package dev.syncsetup.testing.marketo.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.syncsetup.testing.marketo.crm.CrmState;
import dev.syncsetup.testing.marketo.gate.Refusal;
import dev.syncsetup.testing.marketo.instance.Instance;
import dev.syncsetup.testing.marketo.instance.OpenQuestions.CrmErrorPlace;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Error 1018: what a native CRM integration owns is closed to REST. */
final class CrmGuard {
  private static final int CRM_ENABLED = 1018;
  private static final String MESSAGE = "CRM Enabled";

  private final Instance instance;

  CrmGuard(Instance instance) {
    this.instance = instance;
  }

  /** The answer of the action, or the refusal where the open question puts it. */
  ObjectNode unlessAttached(int records, Supplier<ObjectNode> action) {
    if (!attached()) {
      return action.get();
    }
    if (instance.open().crmErrorPlace() == CrmErrorPlace.ERRORS) {
      throw new Refusal(CRM_ENABLED, MESSAGE);
    }
    return Envelope.success(
        IntStream.range(0, records)
            .mapToObj(seq -> Envelope.skipped(CRM_ENABLED, MESSAGE).put("seq", seq))
            .toList());
  }

  private boolean attached() {
    CrmState state = instance.crm().state();
    return state != CrmState.NONE
        && (state != CrmState.DISABLED || instance.open().crmErrorWhileDisabled());
  }
}
