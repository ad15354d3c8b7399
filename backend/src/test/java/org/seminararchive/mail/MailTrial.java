package org.seminararchive.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.seminararchive.testing.Server;
import org.seminararchive.testing.TrialTalk;

/** A server that is killed while sending continues after a restart. */
@Timeout(900)
@Tag("all")
class MailTrial {
  private static final int READERS = Integer.getInteger("trial.readers", 400);
  private static final int PER_SECOND = Integer.getInteger("trial.per-second", 40);
  private static final int KILLS = 2;

  private final GreenMail mails = new GreenMail(ServerSetup.SMTP.dynamicPort());

  @Test
  void eachReaderGetsOneMailFromAServerThatIsKilledTwice() throws Exception {
    mails.start();
    try (Server server = Server.onH2(settings()).start()) {
      write(server);
      for (int i = 1; i <= KILLS; i++) {
        int some = READERS * i / (KILLS + 1);
        awaitMails(some);
        server.kill();
        server.start();
      }
      awaitMails(READERS);
      assertThat(ids().values().stream().distinct()).as("readers").hasSize(READERS);
      // The interrupted letter may arrive twice, with the same Message-ID.
      assertThat(mails.getReceivedMessages()).hasSizeLessThanOrEqualTo(READERS + KILLS);
    } finally {
      mails.stop();
    }
  }

  private String[] settings() {
    return new String[] {
      "-Dseminar.url=https://archive.example",
      "-Dseminar.mail.host=127.0.0.1",
      "-Dseminar.mail.from=seminar@archive.example",
      "-Dseminar.mail.per-second=" + PER_SECOND,
      "-Dquarkus.mailer.host=127.0.0.1",
      "-Dquarkus.mailer.port=" + mails.getSmtp().getPort(),
      "-Dquarkus.mailer.start-tls=DISABLED"
    };
  }

  private static void write(Server server) throws Exception {
    assertThat(server.post("/api/v1/series", "series", TrialTalk.SERIES).statusCode())
        .isEqualTo(201);
    String slug = Server.json(server.get("/api/v1/series")).at("/items/0/slug").asText();
    Map<String, Object> session =
        Map.of("start", "2999-01-01T10:30:00+09:00", "series", List.of(slug));
    String id = Server.json(server.post("/api/v1/sessions", "session", session)).get("id").asText();
    var table = new StringBuilder("mail\n");
    for (int i = 0; i < READERS; i++) {
      table.append("reader").append(i).append("@example.org\n");
    }
    String people = "/api/v1/series/" + slug + "/registrations/import?consent=trial";
    assertThat(
            server.send("POST", people, table.toString(), "Content-Type", "text/csv").statusCode())
        .isEqualTo(200);
    var mail = server.post("/api/v1/sessions/" + id + "/mails", "mail", Map.of("kind", "reminder"));
    assertThat(Server.json(mail).get("recipients").asInt()).isEqualTo(READERS);
  }

  /** Longer than the lease of a killed server. */
  private void awaitMails(int count) {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
    while (ids().size() < count) {
      assertThat(System.nanoTime()).as("patience for %d mails", count).isLessThan(end);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
    }
  }

  /** Readers by the id of the mail. */
  private Map<String, String> ids() {
    Map<String, String> ids = new HashMap<>();
    try {
      for (MimeMessage mail : mails.getReceivedMessages()) {
        ids.put(mail.getMessageID(), mail.getAllRecipients()[0].toString());
      }
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
    return ids;
  }
}
