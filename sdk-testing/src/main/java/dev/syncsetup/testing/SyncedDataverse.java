package dev.syncsetup.testing;

import dev.syncsetup.testing.dataverse.DataverseSimulator;
import dev.syncsetup.testing.internal.http.Reply;
import dev.syncsetup.testing.internal.http.Request;
import dev.syncsetup.testing.internal.http.Service;
import dev.syncsetup.testing.marketo.MarketoSimulator;

/** Dataverse, of which Marketo takes what is due before each request changes anything. */
record SyncedDataverse(DataverseSimulator dataverse, MarketoSimulator marketo) implements Service {

  @Override
  public String name() {
    return dataverse.name();
  }

  @Override
  public Reply answer(Request request) {
    marketo.catchUp();
    return dataverse.answer(request);
  }

  @Override
  public Reply answer(Request request, int underWay) {
    marketo.catchUp();
    return dataverse.answer(request, underWay);
  }

  @Override
  public int operations(Request request) {
    return dataverse.operations(request);
  }
}
