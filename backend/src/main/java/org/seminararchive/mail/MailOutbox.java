package org.seminararchive.mail;

import io.vertx.ext.mail.MailMessage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.seminararchive.journal.Leases;
import org.seminararchive.mail.SmtpSender.Receipt;
import org.seminararchive.outbound.RetrySchedule;

/**
 * The outbox. Each letter is marked before and after sending, so that several servers and restarts
 * do not send it twice. Only if a server is killed before it records the reply of the mail server,
 * the letter is sent again with the same Message-ID. Each method is a transaction.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class MailOutbox {
  /** Longer than one attempt, so that no other server takes over during an attempt. */
  private static final Duration LEASE = Duration.ofMinutes(1);

  private final LetterRepository letters;
  private final MailingRepository mailings;
  private final MailingStart starts;
  private final LetterClaims claims;
  private final MailingPlan plan;
  private final Leases leases;
  private final RetrySchedule schedule;
  private final Clock clock;

  MailOutbox(
      LetterRepository letters,
      MailingRepository mailings,
      MailingStart starts,
      LetterClaims claims,
      MailingPlan plan,
      Leases leases,
      Clock clock,
      @ConfigProperty(name = "seminar.mail.schedule") List<Duration> waits) {
    this.letters = letters;
    this.mailings = mailings;
    this.starts = starts;
    this.claims = claims;
    this.plan = plan;
    this.leases = leases;
    this.schedule = new RetrySchedule(waits);
    this.clock = clock;
  }

  /**
   * True if there is work. Called often, so it writes nothing.
   *
   * @param revision last known revision
   * @param maySend whether this server can send at all
   */
  boolean hasWork(long revision, boolean maySend) {
    Instant now = clock.instant();
    DispatchLease lease = letters.lease();
    return lease.revision == null
        || lease.revision < revision
        || (maySend && (letters.isAnyDue(now) || mailings.isAnyDue(now)));
  }

  /** True if this server holds the lease. Then letters whose sending was interrupted are reset. */
  boolean lead() {
    if (!leases.take(DispatchLease.class, DispatchLease.ONLY, LEASE)) {
      return false;
    }
    letters.recover();
    return true;
  }

  /**
   * Plans mailings for the next changes of sessions.
   *
   * @return true if there may be more
   */
  boolean plan() {
    return leases.held(DispatchLease.class, DispatchLease.ONLY).map(plan::advance).orElse(false);
  }

  /** Creates the letters of due mailings, and completes mailings whose letters are sent. */
  void begin() {
    mailings.finished().forEach(mailing -> mailing.state = MailingState.SENT);
    starts.begin(clock.instant());
  }

  /** Marks the next letter; empty if none is due. */
  Optional<ClaimedLetter> next() {
    if (!leases.take(DispatchLease.class, DispatchLease.ONLY, LEASE)) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    Optional<Letter> letter = letters.next(now);
    Optional<ClaimedLetter> claimed = letter.flatMap(claims::claim);
    // A letter about a deleted subject must not block the others.
    while (letter.isPresent() && claimed.isEmpty()) {
      letter = letters.next(now);
      claimed = letter.flatMap(claims::claim);
    }
    return claimed;
  }

  /** Composes a letter; empty if its registration, invitation or notice was deleted meanwhile. */
  Optional<MailMessage> mail(ClaimedLetter claimed) {
    return claims.mail(claimed);
  }

  /** Records the outcome of an attempt. */
  void record(UUID id, Receipt receipt) {
    Letter letter = letters.findById(id);
    if (letter == null || letter.state != Letter.State.SENDING) {
      // The registration was ended meanwhile.
      return;
    }
    letter.lastReply = receipt.reply();
    if (receipt.isTaken()) {
      letter.state = Letter.State.SENT;
      letter.sent = clock.instant();
      return;
    }
    letter.attempts++;
    Optional<Duration> wait =
        receipt.isBounce() ? Optional.empty() : schedule.after(letter.attempts);
    letter.nextAttempt = wait.map(clock.instant()::plus).orElse(null);
    letter.state =
        wait.isPresent()
            ? Letter.State.WAITING
            : receipt.isBounce() ? Letter.State.BOUNCED : Letter.State.FAILED;
  }

  void leave() {
    leases.releaseAll(DispatchLease.class);
  }
}
