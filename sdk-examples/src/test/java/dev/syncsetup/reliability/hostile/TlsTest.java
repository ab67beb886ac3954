package dev.syncsetup.reliability.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.core.errors.TransportException;
import dev.syncsetup.reliability.hostile.support.Findings;
import dev.syncsetup.reliability.hostile.support.Service;
import dev.syncsetup.reliability.hostile.support.TlsServer;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing is sent through a connection that cannot be trusted. */
@ExtendWith(Findings.class)
@Timeout(60)
class TlsTest {
  private static final int MOST_ATTEMPTS = 5;

  static Stream<Arguments> flaws() {
    return Arrays.stream(TlsServer.Flaw.values())
        .flatMap(
            flaw ->
                Stream.of(Service.DATAVERSE, Service.MARKETO_IDENTITY, Service.RELAY, Service.ENTRA)
                    .map(service -> Arguments.of(flaw, service)));
  }

  @ParameterizedTest(name = "{0} of {1}")
  @MethodSource("flaws")
  void unsafeConnectionCarriesNothingAndIsGivenUp(TlsServer.Flaw flaw, Service service)
      throws IOException {
    try (TlsServer server = new TlsServer(flaw)) {
      Throwable error =
          Findings.ends(
              flaw.toString(),
              service,
              TransportException.class,
              () -> service.call(server.address(), flaw.trust()));

      assertThat(((TransportException) error).maybeProcessed()).isFalse();
      assertThat(error).hasMessageContaining("Check");
      assertThat(server.connections())
          .isBetween(1, flaw.isCertificate() && service != Service.ENTRA ? 1 : MOST_ATTEMPTS);
      assertThat(server.revealed()).isFalse();
    }
  }
}
