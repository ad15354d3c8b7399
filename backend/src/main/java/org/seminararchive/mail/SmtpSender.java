package org.seminararchive.mail;

import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/** Sends mails to the mail server. */
@ApplicationScoped
class SmtpSender {
  private static final Logger LOG = Logger.getLogger(SmtpSender.class);
  private static final int PERMANENT = 500;

  /** Authentication failures (RFC 4954, section 6), which are not caused by the recipient. */
  private static final int LOGIN_FIRST = 530;

  private static final int LOGIN_LAST = 539;

  /** Shorter than the lease of the outbox. */
  private static final int PATIENCE_SECONDS = 45;

  @Inject MailClient client;

  /**
   * Outcome of an attempt.
   *
   * @param isTaken true if the server accepted the mail
   * @param reply code of a refusal; {@code null} without a reply
   */
  record Receipt(boolean isTaken, Integer reply) {
    /** No mail was sent. */
    static final Receipt NONE = new Receipt(false, null);

    /** True for a permanent failure of the address. */
    boolean isBounce() {
      return reply != null && reply >= PERMANENT && (reply < LOGIN_FIRST || reply > LOGIN_LAST);
    }
  }

  Receipt send(MailMessage mail) {
    try {
      client
          .sendMail(mail)
          .toCompletionStage()
          .toCompletableFuture()
          .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      return new Receipt(true, null);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return failed(e);
    } catch (ExecutionException | TimeoutException e) {
      return failed(e.getCause() == null ? e : e.getCause());
    }
  }

  private static Receipt failed(Throwable failure) {
    Integer reply = failure instanceof SMTPException smtp ? smtp.getReplyCode() : null;
    Receipt receipt = new Receipt(false, reply);
    if (!receipt.isBounce()) {
      // Without the message of the exception, which may contain the address.
      LOG.warnf(
          "A mail was not taken by the mail server (%s, reply %s) and is sent again later."
              + " Check SEMINAR_MAIL_HOST, its account and its log",
          failure.getClass().getSimpleName(), reply);
    }
    return receipt;
  }
}
