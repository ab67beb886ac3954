package dev.syncsetup.dynamics.directory;

import java.util.List;

/** Body of sendMail. */
record MailJson(Message message, boolean saveToSentItems) {

  /** The mail itself. */
  record Message(String subject, Body body, List<Recipient> toRecipients) {}

  /** Its text. */
  record Body(String contentType, String content) {}

  /** Who gets it. */
  record Recipient(Address emailAddress) {}

  /** An e-mail address. */
  record Address(String address) {}

  static MailJson of(Mail mail) {
    return new MailJson(
        new Message(
            mail.subject(),
            new Body("Text", mail.text()),
            List.of(new Recipient(new Address(mail.recipient())))),
        true);
  }
}
