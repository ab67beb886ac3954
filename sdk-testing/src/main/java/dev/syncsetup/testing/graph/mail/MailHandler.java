package dev.syncsetup.testing.graph.mail;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.syncsetup.testing.graph.protocol.EntityType;
import dev.syncsetup.testing.graph.protocol.GraphBehaviour;
import dev.syncsetup.testing.graph.protocol.GraphCall;
import dev.syncsetup.testing.graph.protocol.GraphError;
import dev.syncsetup.testing.graph.protocol.Handler;
import dev.syncsetup.testing.graph.protocol.Listing;
import dev.syncsetup.testing.graph.protocol.Permissions;
import dev.syncsetup.testing.graph.protocol.Route;
import dev.syncsetup.testing.graph.users.UserLookup;
import dev.syncsetup.testing.internal.http.Json;
import dev.syncsetup.testing.internal.http.Reply;
import dev.syncsetup.testing.tenant.Account;
import dev.syncsetup.testing.tenant.Tenant;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Sends mail, every call once more, and lists what was kept among the sent items. */
public final class MailHandler implements Handler {
  private static final EntityType MESSAGE =
      EntityType.directory(
              "message",
              "messages",
              List.of(
                  "id",
                  "subject",
                  "sentDateTime",
                  "createdDateTime",
                  "from",
                  "sender",
                  "toRecipients",
                  "ccRecipients",
                  "bccRecipients",
                  "isDraft"))
          .outsideDirectory();

  private final Tenant tenant;
  private final Clock clock;
  private final UserLookup users;
  private final List<SentMail> sent = new ArrayList<>();

  public MailHandler(Tenant tenant, Clock clock, GraphBehaviour behaviour) {
    this.tenant = tenant;
    this.clock = clock;
    this.users = new UserLookup(tenant, behaviour);
  }

  @Override
  public List<Route> routes() {
    return List.of(
        new Route("POST", "/users/*/sendMail", Permissions.SEND_MAIL, this::send),
        new Route(
            "GET",
            "/users/*/mailFolders/sentitems/messages",
            Permissions.READ_MAIL,
            this::sentItems));
  }

  /** Everything accepted so far, oldest first. */
  public List<SentMail> sent() {
    return List.copyOf(sent);
  }

  public void reset() {
    sent.clear();
  }

  private Reply send(GraphCall call) {
    MessageBody body = MessageBody.read(call.body());
    Account sender = mailbox(call);
    sent.add(
        new SentMail(
            tenant.freshId("mail"),
            sender.userPrincipalName(),
            body.to(),
            body.cc(),
            body.bcc(),
            body.subject(),
            body.contentType(),
            body.content(),
            clock.instant(),
            body.saveToSentItems()));
    return Reply.empty(202);
  }

  private Reply sentItems(GraphCall call) {
    String owner = mailbox(call).userPrincipalName();
    List<ObjectNode> newestFirst = new ArrayList<>();
    for (SentMail mail : sent) {
      if (mail.saved() && mail.sender().equalsIgnoreCase(owner)) {
        newestFirst.add(0, view(mail));
      }
    }
    return Listing.of(call, MESSAGE, Collections.unmodifiableList(newestFirst));
  }

  private Account mailbox(GraphCall call) {
    Account account =
        users
            .find(call.key())
            .orElseThrow(
                () ->
                    new GraphError(
                        404,
                        "ErrorInvalidUser",
                        "The requested user '" + call.key() + "' is invalid."));
    if (call.token().accountId().filter(id -> !id.equals(account.id())).isPresent()) {
      throw new GraphError(
          403, "ErrorAccessDenied", "Access is denied. Check credentials and try again.");
    }
    if (!account.mailbox()) {
      throw new GraphError(
          404,
          "MailboxNotEnabledForRESTAPI",
          "The mailbox is either inactive, soft-deleted, or is hosted on-premise.");
    }
    return account;
  }

  private static ObjectNode view(SentMail mail) {
    ObjectNode view =
        Json.object()
            .put("id", mail.id().toString())
            .put("subject", mail.subject())
            .put("sentDateTime", mail.sentAt().toString())
            .put("createdDateTime", mail.sentAt().toString())
            .put("isDraft", false);
    view.set("from", recipient(mail.sender()));
    view.set("sender", recipient(mail.sender()));
    view.set("toRecipients", recipients(mail.to()));
    view.set("ccRecipients", recipients(mail.cc()));
    view.set("bccRecipients", recipients(mail.bcc()));
    return view;
  }

  private static ArrayNode recipients(List<String> addresses) {
    ArrayNode recipients = Json.array();
    addresses.forEach(address -> recipients.add(recipient(address)));
    return recipients;
  }

  private static ObjectNode recipient(String address) {
    ObjectNode recipient = Json.object();
    recipient.putObject("emailAddress").put("name", address).put("address", address);
    return recipient;
  }
}
