package org.seminararchive.mail;

import io.github.bucket4j.Bucket;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.seminararchive.journal.JournalReader;
import org.seminararchive.journal.JournalReaders;
import org.seminararchive.mail.Outgoing.Claimed;

/**
 * Sends the letters of the outbox one after the other, at most so many a second. Runs after every
 * change and new letter, and periodically for what is due.
 */
@ApplicationScoped
public class Dispatch {
  private final Outgoing outgoing;
  private final Postman postman;
  private final MailSettings settings;
  private final Duration betweenLooks;
  private final Bucket throttle;
  private JournalReader reader;
  private volatile boolean ending;

  Dispatch(
      Outgoing outgoing,
      Postman postman,
      MailSettings settings,
      @ConfigProperty(name = "seminar.mail.look") Duration betweenLooks,
      @ConfigProperty(name = "seminar.mail.per-second") long perSecond) {
    this.outgoing = outgoing;
    this.postman = postman;
    this.settings = settings;
    this.betweenLooks = betweenLooks;
    this.throttle =
        Bucket.builder()
            .addLimit(
                limit -> limit.capacity(perSecond).refillGreedy(perSecond, Duration.ofSeconds(1)))
            .build();
  }

  void start(@Observes StartupEvent event, JournalReaders readers) {
    reader = readers.add("mails", betweenLooks, this::look);
  }

  /** Looks now for mails to send. */
  public void wake() {
    reader.call();
  }

  void added(@Observes(during = TransactionPhase.AFTER_SUCCESS) LettersAdded event) {
    wake();
  }

  /**
   * Sends what is due, until nothing is left or the throttle says to wait for the next look.
   *
   * @param revision last known revision
   */
  void look(long revision) {
    boolean maySend = settings.isComplete();
    if (ending || !outgoing.hasWork(revision, maySend) || !outgoing.lead()) {
      return;
    }
    while (outgoing.plan()) {
      // Until all changes are considered.
    }
    if (!maySend) {
      return;
    }
    outgoing.begin();
    while (!ending && throttle.tryConsume(1)) {
      Optional<Claimed> next = outgoing.next();
      if (next.isEmpty()) {
        break;
      }
      send(next.get());
    }
    outgoing.begin();
  }

  private void send(Claimed claimed) {
    outgoing.mail(claimed).ifPresent(mail -> outgoing.record(claimed.letter(), postman.send(mail)));
  }

  void pause(@Observes ShutdownDelayInitiatedEvent event) {
    ending = true;
  }

  void end(@Observes ShutdownEvent event) {
    ending = true;
    outgoing.leave();
  }
}
