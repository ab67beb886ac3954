package dev.syncsetup.reliability.hostile.support;

import dev.syncsetup.core.HttpCustomizer;
import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.dynamics.solutions.SolutionFilter;
import dev.syncsetup.marketo.MarketoClient;
import java.net.URI;

/** The services that the SDK talks to, each with a call that meets what its server answers. */
public enum Service {
  DATAVERSE {
    @Override
    public void call(URI server, HttpCustomizer http) {
      try (DynamicsClient client = Clients.dynamics(server, http)) {
        client.solutions().list(SolutionFilter.all()).stream().forEach(solution -> {});
      }
    }
  },
  GRAPH {
    @Override
    public void call(URI server, HttpCustomizer http) {
      try (DynamicsClient client = Clients.dynamics(server, http)) {
        client.directory().accountsWithMail("ada@contoso.com");
      }
    }
  },
  MARKETO {
    @Override
    public void call(URI server, HttpCustomizer http) {
      try (MarketoClient client = Clients.marketo(server, http)) {
        client.fields().leadFields();
      }
    }
  },
  MARKETO_IDENTITY {
    @Override
    public void call(URI server, HttpCustomizer http) {
      MARKETO.call(server, http);
    }
  },
  RELAY {
    @Override
    public void call(URI server, HttpCustomizer http) {
      try (MarketoClient client = Clients.marketo(server, http)) {
        client.crmSync().status();
      }
    }
  },
  ENTRA {
    @Override
    public void call(URI server, HttpCustomizer http) {
      try (DynamicsClient client = Clients.signingIn(server, http)) {
        client.signIn();
      }
    }
  };

  /** Makes one call through a client of its own, which is closed afterwards. */
  public abstract void call(URI server, HttpCustomizer http);

  /** Whether a request to this path is for this service rather than for a token to call it with. */
  boolean answers(String target) {
    return this == MARKETO ? !target.startsWith("/identity") : true;
  }
}
