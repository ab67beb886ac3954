package dev.syncsetup.setup.salespeople;

import dev.syncsetup.dynamics.directory.Mail;
import dev.syncsetup.setup.salespeople.file.Person;

/**
 * A mail each person gets once, when everything else is done. It never holds a password. Immutable.
 *
 * @param sender user principal name of the mailbox it is sent from
 * @param subject what it is about; the person's user name is added, by which a mail that was sent
 *     is found again
 * @param text what it says
 */
public record Announcement(String sender, String subject, String text) {

  String subjectFor(Person person) {
    return subject + " (" + person.userName() + ")";
  }

  Mail mailTo(Person person) {
    return new Mail(sender, person.salespersonEmail(), subjectFor(person), text);
  }
}
