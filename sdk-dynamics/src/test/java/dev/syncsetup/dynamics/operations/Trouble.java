package dev.syncsetup.dynamics.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.core.errors.PermissionException;
import dev.syncsetup.core.errors.SdkException;
import dev.syncsetup.core.errors.TransportException;
import dev.syncsetup.core.errors.UnexpectedResponseException;
import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.faults.Fault;
import java.util.Map;
import java.util.Objects;

/** What goes wrong with a request, and how the operation has to end. */
enum Trouble {
  /** The service refuses this request, and only this one. */
  REFUSED(1),
  /** A page of something in between takes the place of this and every later body. */
  GARBLED(100),
  /** The connection is cut in the middle of this and every later body. */
  TRUNCATED(100),
  /** The connection is cut before this and every later request. */
  RESET(100);

  /** Interface and method that send the request, as every message of the SDK has it. */
  private static final String OPERATION = "(?s).*\\b[A-Z]\\w*Api\\.\\w+.*";

  private static final Map<String, String> DENIALS =
      Map.of(
          "dataverse",
          error(
              "0x80040220",
              "Principal user (Id=5f0c1f4e-0000-4000-8000-000000000001, type=8) is missing"
                  + " prvSomething privilege."),
          "graph",
          error(
              "Authorization_RequestDenied", "Insufficient privileges to complete the operation."),
          "admin",
          error("Forbidden", "The service principal does not have permission to access the path."));

  private static final Map<String, String> CODES =
      Map.of(
          "dataverse", "0x80040220", "graph", "Authorization_RequestDenied", "admin", "Forbidden");

  private final int requests;

  Trouble(int requests) {
    this.requests = requests;
  }

  /** The n-th request from now gets into it. */
  void begin(SimulatedCloud cloud, int n, String service) {
    // Each of these counts until it is met, and the one that is met hides the request from the
    // rest: so they meet n, n + 1, n + 2, and outlast all attempts to send a request again.
    for (int i = 0; i < requests; i++) {
      cloud.faults().atRequest(n, fault(service));
    }
  }

  /** Checks the error an operation ended with. */
  void explains(Throwable error, String service) {
    switch (this) {
      case REFUSED ->
          assertThat(error)
              .isInstanceOfSatisfying(
                  PermissionException.class,
                  refusal ->
                      assertThat(refusal.code())
                          .contains(Objects.requireNonNull(CODES.get(service))));
      case GARBLED ->
          assertThat(error)
              .isInstanceOfAny(UnexpectedResponseException.class, TransportException.class);
      case TRUNCATED, RESET -> assertThat(error).isInstanceOf(TransportException.class);
    }
    assertThat(error).isInstanceOf(SdkException.class).hasMessageMatching(OPERATION);
  }

  private Fault fault(String service) {
    return switch (this) {
      case REFUSED ->
          new Fault.Answer(
              403,
              Map.of("Content-Type", "application/json"),
              Objects.requireNonNull(DENIALS.get(service)));
      case GARBLED -> new Fault.GarbledBody();
      case TRUNCATED -> new Fault.TruncatedBody();
      case RESET -> new Fault.Reset();
    };
  }

  private static String error(String code, String message) {
    return "{\"error\":{\"code\":\"" + code + "\",\"message\":\"" + message + "\"}}";
  }
}
