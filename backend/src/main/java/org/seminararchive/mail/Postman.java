package org.seminararchive.mail;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Gives mails to the mail server. */
@ApplicationScoped
class Postman {
  private static final Logger LOG = Logger.getLogger(Postman.class);
  private static final int PERMANENT = 500;

  /** Refusals of the login (RFC 4954, section 6) say nothing about the reader. */
  private static final int LOGIN_FIRST = 530;

  private static final int LOGIN_LAST = 539;

  private final Mailer mailer;

  Postman(Mailer mailer) {
    this.mailer = mailer;
  }

  /**
   * Outcome of an attempt.
   *
   * @param isTaken whether the server has taken the mail
   * @param reply code of the server's refusal; {@code null} without a reply
   */
  record Receipt(boolean isTaken, Integer reply) {
    /** True if the address can never be reached. */
    boolean isBounce() {
      return reply != null && reply >= PERMANENT && (reply < LOGIN_FIRST || reply > LOGIN_LAST);
    }
  }

  Receipt send(Mail mail) {
    try {
      mailer.send(mail);
      return new Receipt(true, null);
    } catch (RuntimeException e) {
      Integer reply = reply(e);
      Receipt receipt = new Receipt(false, reply);
      if (!receipt.isBounce()) {
        // Without the message of the exception, which may contain the address.
        LOG.warnf(
            "A mail was not taken by the mail server (%s, reply %s) and is sent again later."
                + " Check SEMINAR_MAIL_HOST, its account and its log",
            e.getClass().getSimpleName(), reply);
      }
      return receipt;
    }
  }

  private static Integer reply(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SMTPException smtp) {
        return smtp.getReplyCode();
      }
    }
    return null;
  }
}
