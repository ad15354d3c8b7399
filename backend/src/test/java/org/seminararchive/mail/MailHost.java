package org.seminararchive.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A mail server that accepts every mail unless configured otherwise, and the settings of an archive
 * that uses it.
 */
public class MailHost implements QuarkusTestResourceLifecycleManager {
  // Shared by tests and application, which run in one process.
  private static volatile SelectiveMailServer server;

  @Override
  public Map<String, String> start() {
    server = new SelectiveMailServer();
    server.start();
    return Map.of(
        "seminar.mail.host", "127.0.0.1",
        "seminar.mail.from", "Seminar <seminar@archive.example>",
        "seminar.url", "https://archive.example",
        "quarkus.mailer.host", "127.0.0.1",
        "quarkus.mailer.port", String.valueOf(server.getSmtp().getPort()),
        "quarkus.mailer.start-tls", "DISABLED");
  }

  @Override
  public void stop() {
    server.stop();
  }

  public static void empty() throws Exception {
    server.purgeEmailFromAllMailboxes();
    server.refusals().clear();
    server.refused().clear();
  }

  /** Refuses mails to an address with this SMTP reply. */
  static void refuse(String address, String reply) {
    server.refusals().put(address, reply);
  }

  static void takeAll() {
    server.refusals().clear();
  }

  /** Addresses that were refused, once for each attempt. */
  static List<String> refused() {
    return List.copyOf(server.refused());
  }

  /** Waits for this number of mails, and fails if there are more. */
  public static List<MimeMessage> await(int count) {
    assertThat(server.waitForIncomingEmail(TimeUnit.MINUTES.toMillis(1), count))
        .as("%d mails, not %d", count, server.getReceivedMessages().length)
        .isTrue();
    List<MimeMessage> mails = Arrays.asList(server.getReceivedMessages());
    assertThat(mails).hasSize(count);
    return mails;
  }

  static List<MimeMessage> received() {
    return Arrays.asList(server.getReceivedMessages());
  }

  /** The only mail to a reader. */
  static MimeMessage to(String reader, List<MimeMessage> mails) {
    List<MimeMessage> own = mails.stream().filter(mail -> isTo(reader, mail)).toList();
    assertThat(own).as("mails to " + reader).hasSize(1);
    return own.get(0);
  }

  private static boolean isTo(String reader, MimeMessage mail) {
    try {
      return mail.getAllRecipients()[0].toString().equals(reader);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }
}
