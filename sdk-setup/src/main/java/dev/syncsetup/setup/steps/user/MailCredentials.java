package dev.syncsetup.setup.steps.user;

import dev.syncsetup.core.errors.NotFoundException;
import dev.syncsetup.core.errors.PermissionException;
import dev.syncsetup.dynamics.directory.Mail;
import dev.syncsetup.setup.engine.Finding;
import dev.syncsetup.setup.engine.Reading;
import dev.syncsetup.setup.engine.Step;
import dev.syncsetup.setup.journey.MarketoJourney;
import dev.syncsetup.setup.report.SetupStep;
import java.util.List;

/**
 * Tells somebody about the new account. The mail holds the user name and where to sign in, never
 * the password. The sender's own Sent Items tell whether it went out, so that it goes out once.
 */
public final class MailCredentials implements Step {
  private final MarketoJourney journey;
  private final String userName;
  private final String sender;
  private final String recipient;
  private final Reading<Boolean> sent;

  public MailCredentials(MarketoJourney journey, String userName, String sender, String recipient) {
    this.journey = journey;
    this.userName = userName;
    this.sender = sender;
    this.recipient = recipient;
    this.sent = new Reading<>(() -> journey.dynamics().directory().wasSent(sender, subject()));
  }

  @Override
  public SetupStep describe() {
    return new SetupStep(
        "mail-credentials",
        "Mail the sign-in details of " + userName + " to " + recipient,
        "Step 2: Set up the sync user; Send email and close",
        List.of("the sender " + sender + " has a mailbox, and its Sent Items may be read"),
        false);
  }

  @Override
  public List<Reading<?>> reads() {
    return List.of(sent);
  }

  @Override
  public Finding check() {
    try {
      return sent.get()
          ? Finding.done("stands in the Sent Items of " + sender)
          : Finding.missing("mails " + recipient);
    } catch (PermissionException e) {
      return Finding.blocked(
          "The Sent Items of "
              + sender
              + " cannot be read, so a second run could mail again. Grant Mail.ReadBasic.All, or"
              + " leave the mail out.");
    } catch (NotFoundException e) {
      return Finding.blocked(
          "The sender "
              + sender
              + " has no mailbox, or does not exist. Name a sender with an Exchange Online mailbox,"
              + " or leave the mail out. "
              + e.getMessage());
    }
  }

  @Override
  public void apply() {
    String organization = journey.organization().get().webUrl().toString();
    journey
        .dynamics()
        .directory()
        .send(
            new Mail(
                sender,
                recipient,
                subject(),
                "The user "
                    + userName
                    + " was created for the synchronisation of "
                    + organization
                    + " with Marketo.\nIt signs in with its user name; whoever ordered the set-up"
                    + " has the password.\nDo not use this user for anything else, and do not"
                    + " switch on multi-factor authentication for it.\n"));
  }

  @Override
  public Finding verify() {
    sent.forget();
    return check() instanceof Finding.Done done
        ? done
        : Finding.working("the mail to appear in the Sent Items of " + sender);
  }

  private String subject() {
    return "Marketo sync user " + userName + " was created";
  }
}
