package dev.syncsetup.testing.graph.mail;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A mail that was accepted for sending.
 *
 * @param sender user name of the sending account
 * @param to addresses
 * @param contentType Text or HTML
 * @param saved whether the sender finds it among the sent items
 */
public record SentMail(
    UUID id,
    String sender,
    List<String> to,
    List<String> cc,
    List<String> bcc,
    String subject,
    String contentType,
    String content,
    Instant sentAt,
    boolean saved) {

  public SentMail {
    to = List.copyOf(to);
    cc = List.copyOf(cc);
    bcc = List.copyOf(bcc);
  }
}
