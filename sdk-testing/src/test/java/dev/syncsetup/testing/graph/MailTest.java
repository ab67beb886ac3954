package dev.syncsetup.testing.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncsetup.testing.SimulatedCloud;
import dev.syncsetup.testing.SimulatedCloudTest;
import dev.syncsetup.testing.graph.mail.SentMail;
import dev.syncsetup.testing.tenant.Account;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

@SimulatedCloudTest
class MailTest {
  private final SimulatedCloud cloud;
  private final GraphCaller graph;

  MailTest(SimulatedCloud cloud) {
    this.cloud = cloud;
    this.graph = GraphCaller.administrator(cloud);
  }

  private static final String MAIL =
      "{'message':{'subject':'Hello','body':{'contentType':'Text','content':'Hi'},"
          + "'toRecipients':[{'emailAddress':{'address':'ops@contoso.com'}}]}}";
  private static final String SENT = "/users/admin@contoso.com/mailFolders/sentitems/messages";

  @Test
  void mailIsAcceptedWithoutBodyAndKeptAmongTheSentItems() {
    GraphCaller.Answer answer = graph.post("/users/admin@contoso.com/sendMail", MAIL);

    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.body().isEmpty()).isTrue();
    assertThat(cloud.graph().sentMail()).hasSize(1);
    SentMail mail = cloud.graph().sentMail().get(0);
    assertThat(mail.to()).containsExactly("ops@contoso.com");
    assertThat(mail.content()).isEqualTo("Hi");
    GraphCaller.Answer found =
        graph.get(SENT + "?$filter=subject eq 'Hello'&$select=id,subject,toRecipients");
    assertThat(found.body().at("/value/0/toRecipients/0/emailAddress/address").asText())
        .isEqualTo("ops@contoso.com");
    assertThat(graph.get(SENT + "?$filter=subject eq 'Other'").all("id")).isEmpty();
  }

  @Test
  void mailNeedNotBeKept() {
    graph.post(
        "/users/admin@contoso.com/sendMail", MAIL.replace("]}}", "]},'saveToSentItems':false}"));

    assertThat(graph.get(SENT).all("subject")).isEmpty();
    assertThat(cloud.graph().sentMail()).hasSize(1);
  }

  @Test
  void capitalisedParametersWorkToo() {
    String capitals = MAIL.replace("'message'", "'Message'");

    assertThat(graph.post("/users/admin@contoso.com/sendMail", capitals).status()).isEqualTo(202);
  }

  @Test
  void everyCallSendsOnceMore() {
    graph.post("/users/admin@contoso.com/sendMail", MAIL);
    graph.post("/users/admin@contoso.com/sendMail", MAIL);

    assertThat(cloud.graph().sentMail()).hasSize(2);
  }

  @Test
  void resetForgetsMailAndBehaviour() {
    cloud.graph().behaviour().licenceStatus(202);
    graph.post("/users/admin@contoso.com/sendMail", MAIL);

    cloud.reset();

    assertThat(cloud.graph().sentMail()).isEmpty();
    assertThat(cloud.graph().behaviour().licenceStatus()).isEqualTo(200);
  }

  @Test
  void senderNeedsAMailbox() {
    cloud.tenant().addAccount("sync@contoso.com", "Sync", "Long-Enough-1");

    GraphCaller.Answer answer = graph.post("/users/sync@contoso.com/sendMail", MAIL);

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.code()).isEqualTo("MailboxNotEnabledForRESTAPI");
    assertThat(graph.post("/users/nobody@contoso.com/sendMail", MAIL).code())
        .isEqualTo("ErrorInvalidUser");
  }

  @Test
  void wrongMessagesAreRefused() {
    String path = "/users/admin@contoso.com/sendMail";

    assertThat(graph.post(path, MAIL.replace("ops@contoso.com", "ops")).code())
        .isEqualTo("ErrorInvalidRecipients");
    assertThat(graph.post(path, "{'message':{'subject':'x'}}").status()).isEqualTo(400);
    assertThat(graph.post(path, MAIL.replace("'Text'", "'Markdown'")).status()).isEqualTo(400);
    assertThat(graph.post(path, MAIL.replace("'subject'", "'title'")).status()).isEqualTo(400);
    assertThat(graph.post(path, "{}").status()).isEqualTo(400);
    assertThat(cloud.graph().sentMail()).isEmpty();
  }

  @Test
  void readingSentMailNeedsItsPermission() {
    assertThat(GraphCaller.with(cloud, Set.of("Mail.Send")).get(SENT).status()).isEqualTo(403);
  }

  @Test
  void personSendsFromTheirOwnMailboxOnly() {
    Account admin = cloud.tenant().account("admin@contoso.com").orElseThrow();
    cloud.tenant().addAccount("other@contoso.com", "Other", "Long-Enough-1").mailbox(true);
    GraphCaller person =
        GraphCaller.withToken(
            cloud,
            cloud
                .tenant()
                .issue(
                    cloud.graphUrl().toString(),
                    SimulatedCloud.ADMINISTRATOR,
                    Optional.of(admin.id()),
                    Set.of("Mail.Send")));

    assertThat(person.post("/me/sendMail", MAIL).status()).isEqualTo(202);
    assertThat(person.post("/users/other@contoso.com/sendMail", MAIL).code())
        .isEqualTo("ErrorAccessDenied");
    assertThat(graph.post("/me/sendMail", MAIL).status()).isEqualTo(400);
  }
}
