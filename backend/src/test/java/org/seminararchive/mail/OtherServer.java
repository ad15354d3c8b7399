package org.seminararchive.mail;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.ext.mail.MailMessage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.seminararchive.journal.Leases;

/** A second server on the same database, controlled by a test. */
@ApplicationScoped
class OtherServer {
  private final MailOutbox outbox;
  private final EntityManager entities;

  OtherServer(
      LetterRepository letters,
      MailingRepository mailings,
      MailingStart starts,
      LetterClaims claims,
      MailingPlan plan,
      EntityManager entities,
      Clock clock) {
    this.entities = entities;
    this.outbox =
        new MailOutbox(
            letters,
            mailings,
            starts,
            claims,
            plan,
            new Leases(entities),
            clock,
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(1)));
  }

  boolean isLeading() {
    return QuarkusTransaction.requiringNew().call(outbox::lead);
  }

  /** Takes over the lease, as if its server had terminated. */
  void lead() {
    do {
      end();
    } while (!isLeading());
  }

  /** Terminates without releasing its lease, which expires. */
  void end() {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                entities
                    .createQuery("update DispatchLease set heldUntil = :past")
                    .setParameter("past", Instant.EPOCH)
                    .executeUpdate());
  }

  void begin() {
    QuarkusTransaction.requiringNew().run(outbox::begin);
  }

  Optional<ClaimedLetter> next() {
    return QuarkusTransaction.requiringNew().call(outbox::next);
  }

  MailMessage mail(ClaimedLetter claimed) {
    return QuarkusTransaction.requiringNew().call(() -> outbox.mail(claimed)).orElseThrow();
  }
}
