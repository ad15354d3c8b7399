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
import org.seminararchive.mail.LetterTexts.Reader;
import org.seminararchive.mail.SmtpSender.Receipt;
import org.seminararchive.outbound.RetrySchedule;
import org.seminararchive.registration.Gathering;
import org.seminararchive.registration.Gatherings;
import org.seminararchive.registration.Registration;
import org.seminararchive.registration.RegistrationLinks;
import org.seminararchive.registration.RegistrationRepository;

/**
 * The outbox. Each letter is marked before and after it is sent, so that it is sent once by several
 * servers and after an interruption; only a letter whose acknowledgement was lost with the server
 * is sent again, with the same Message-ID. Each method is a transaction.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class MailOutbox {
  /** Longer than an attempt takes, so that no other server takes over during one. */
  private static final Duration LEASE = Duration.ofMinutes(1);

  private final LetterRepository letters;
  private final MailingRepository mailings;
  private final RegistrationRepository registrations;
  private final RegistrationLinks links;
  private final Gatherings gatherings;
  private final MailingStart starts;
  private final LetterWriting writing;
  private final MailingPlan plan;
  private final Leases leases;
  private final RetrySchedule schedule;
  private final Clock clock;

  MailOutbox(
      LetterRepository letters,
      MailingRepository mailings,
      RegistrationRepository registrations,
      RegistrationLinks links,
      Gatherings gatherings,
      MailingStart starts,
      LetterWriting writing,
      MailingPlan plan,
      Leases leases,
      Clock clock,
      @ConfigProperty(name = "seminar.mail.schedule") List<Duration> waits) {
    this.letters = letters;
    this.mailings = mailings;
    this.registrations = registrations;
    this.links = links;
    this.gatherings = gatherings;
    this.starts = starts;
    this.writing = writing;
    this.plan = plan;
    this.leases = leases;
    this.schedule = new RetrySchedule(waits);
    this.clock = clock;
  }

  /**
   * A letter that is being sent.
   *
   * @param secret of its link
   */
  record Claimed(UUID letter, MailKind kind, UUID mailing, UUID registration, String secret) {}

  /**
   * True if there is something to plan or to send: asked often, so nothing is written.
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

  /**
   * True if this server is the one that plans and sends. Letters that it left behind wait again.
   */
  boolean lead() {
    if (!leases.take(DispatchLease.class, DispatchLease.ONLY, LEASE)) {
      return false;
    }
    letters.recover();
    return true;
  }

  /**
   * Plans what follows from changes of sessions.
   *
   * @return true if there may be more
   */
  boolean plan() {
    return leases.held(DispatchLease.class, DispatchLease.ONLY).map(plan::advance).orElse(false);
  }

  /** Makes the letters of mailings that are due, and ends those whose letters are sent. */
  void begin() {
    mailings.finished().forEach(mailing -> mailing.state = MailingState.SENT);
    starts.begin(clock.instant());
  }

  /** Marks the next letter; empty if none is due. */
  Optional<Claimed> next() {
    if (!leases.take(DispatchLease.class, DispatchLease.ONLY, LEASE)) {
      return Optional.empty();
    }
    return letters.next(clock.instant()).flatMap(this::claimed);
  }

  /** Writes a letter; empty if its registration or session was deleted meanwhile. */
  Optional<MailMessage> mail(Claimed claimed) {
    Registration registration = registrations.findById(claimed.registration());
    if (registration == null) {
      return Optional.empty();
    }
    Mailing mailing = claimed.mailing() == null ? null : mailings.findById(claimed.mailing());
    Reader reader =
        new Reader(registration.name, registration.language, writing.link(claimed.secret()));
    return about(registration, mailing)
        .map(
            gathering ->
                writing.of(
                    claimed.letter(),
                    claimed.kind(),
                    gathering,
                    registration.mail,
                    reader,
                    mailing));
  }

  /** Records the outcome of an attempt. */
  void record(UUID id, Receipt receipt) {
    Letter letter = letters.findById(id);
    if (letter == null || letter.state != Letter.State.SENDING) {
      // The person ended the registration meanwhile.
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

  private Optional<Claimed> claimed(Letter letter) {
    Registration registration = registrations.findById(letter.registrationId);
    Mailing mailing = letter.mailingId == null ? null : mailings.findById(letter.mailingId);
    if (about(registration, mailing).isEmpty()) {
      // Its registration or session was deleted.
      letter.state = Letter.State.FAILED;
      return Optional.empty();
    }
    letter.state = Letter.State.SENDING;
    return Optional.of(
        new Claimed(
            letter.id,
            letter.kind,
            letter.mailingId,
            registration.id,
            links.create(registration.id)));
  }

  private Optional<Gathering> about(Registration registration, Mailing mailing) {
    return mailing == null ? gatherings.of(registration) : gatherings.session(mailing.sessionId);
  }
}
