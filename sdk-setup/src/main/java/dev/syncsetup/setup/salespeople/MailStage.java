package dev.syncsetup.setup.salespeople;

import dev.syncsetup.core.errors.SdkException;
import dev.syncsetup.core.errors.TransportException;
import dev.syncsetup.dynamics.directory.DirectoryClient;
import dev.syncsetup.setup.salespeople.file.Person;
import dev.syncsetup.setup.salespeople.flow.Threads;
import java.util.Optional;

/** Sends each person the mail that was not sent yet; what was sent is read from the mailbox. */
final class MailStage {
  private final DirectoryClient directory;
  private final Optional<Announcement> announcement;
  private final Threads threads;

  /**
   * Sends nothing yet.
   *
   * @param threads as many as the sender's mailbox may be called at once
   */
  MailStage(DirectoryClient directory, Optional<Announcement> announcement, Threads threads) {
    this.directory = directory;
    this.announcement = announcement;
    this.threads = threads;
  }

  /** What follows the mail; told why it could not be sent. */
  interface Next {
    void then(Optional<SdkException> refusal);
  }

  void announce(Ticket ticket, Next next) {
    if (announcement.isEmpty()) {
      next.then(Optional.empty());
      return;
    }
    Announcement mail = announcement.get();
    threads.execute(() -> next.then(send(ticket, mail)));
  }

  private Optional<SdkException> send(Ticket ticket, Announcement mail) {
    try {
      boolean sent = !ticket.created && wasSent(ticket.person, mail);
      if (!sent) {
        send(ticket.person, mail);
        ticket.changed = true;
        ticket.notes.add("mail sent");
      }
      return Optional.empty();
    } catch (SdkException e) {
      return Optional.of(e);
    }
  }

  private void send(Person person, Announcement mail) {
    try {
      directory.send(mail.mailTo(person));
    } catch (TransportException e) {
      if (!e.maybeProcessed() || !wasSent(person, mail)) {
        throw e;
      }
    }
  }

  private boolean wasSent(Person person, Announcement mail) {
    return directory.wasSent(mail.sender(), mail.subjectFor(person));
  }
}
