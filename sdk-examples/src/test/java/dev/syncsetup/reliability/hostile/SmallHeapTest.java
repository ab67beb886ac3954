package dev.syncsetup.reliability.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.reliability.Extent;
import dev.syncsetup.reliability.hostile.support.Answer;
import dev.syncsetup.reliability.hostile.support.Bombardment;
import dev.syncsetup.reliability.hostile.support.Findings;
import dev.syncsetup.reliability.hostile.support.HostileServer;
import dev.syncsetup.reliability.hostile.support.Service;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is too long for any heap is met by a process with a small one. */
@ExtendWith(Findings.class)
@Timeout(120)
class SmallHeapTest {
  private static final List<Service> SERVICES =
      List.of(Service.DATAVERSE, Service.GRAPH, Service.MARKETO, Service.MARKETO_IDENTITY);

  @Test
  void bodiesWithoutEndFitIntoFortyEightMegabytes() throws Exception {
    bombard(
        48,
        Answer.ENDLESS_SUCCESS,
        Answer.ENDLESS_FAILURE,
        Answer.TEN_GIGABYTES_ANNOUNCED,
        Answer.TEN_GIGABYTES_COMPRESSED,
        Answer.DEEP_NESTING,
        Answer.NUMBER_OF_A_MILLION_DIGITS);
  }

  /** They become objects before they turn out to be too many. */
  @Test
  void listsAndTextsWithoutEndFitIntoThreeHundredMegabytes() throws Exception {
    bombard(300, Answer.ENDLESS_LIST, Answer.ENDLESS_TEXT);
  }

  private static void bombard(int megabytes, Answer... answers)
      throws IOException, InterruptedException {
    List<HostileServer> servers = new ArrayList<>();
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + megabytes + "m",
                "-cp",
                System.getProperty("java.class.path"),
                Bombardment.class.getName()));
    try {
      for (Answer answer : answers) {
        for (Service service : Extent.ofThisBuild().of(SERVICES, 3)) {
          HostileServer server = HostileServer.of(service, request -> answer.make());
          servers.add(server);
          command.addAll(List.of(answer.name(), service.name(), server.address().toString()));
        }
      }
      Process client = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

      assertThat(client.waitFor()).as(said).isZero();
      assertThat(said.lines().filter(line -> line.endsWith(" as expected"))).hasSameSizeAs(servers);
      Findings.harmless(
          servers.size() + " bodies without end", megabytes + " MB heap", "errors of the SDK");
    } finally {
      servers.forEach(HostileServer::close);
    }
  }
}
