package org.seminararchive.mail;

import io.github.bucket4j.Bucket;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.ext.mail.MailMessage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.seminararchive.journal.JournalReader;
import org.seminararchive.journal.JournalReaders;
import org.seminararchive.mail.SmtpSender.Receipt;

/**
 * Sends the letters of the outbox sequentially, with a limit per second. Runs after every change
 * and new letter, and periodically for due letters.
 */
@ApplicationScoped
public class Dispatch {
  private static final Logger LOG = Logger.getLogger(Dispatch.class);

  private final MailOutbox outbox;
  private final SmtpSender sender;
  private final MailSettings settings;
  private final Duration pollInterval;
  private final Bucket throttle;
  private JournalReader reader;
  private volatile boolean ending;

  Dispatch(
      MailOutbox outbox,
      SmtpSender sender,
      MailSettings settings,
      @ConfigProperty(name = "seminar.mail.look") Duration pollInterval,
      @ConfigProperty(name = "seminar.mail.per-second") long perSecond) {
    this.outbox = outbox;
    this.sender = sender;
    this.settings = settings;
    this.pollInterval = pollInterval;
    this.throttle =
        Bucket.builder()
            .addLimit(
                limit -> limit.capacity(perSecond).refillGreedy(perSecond, Duration.ofSeconds(1)))
            .build();
  }

  void start(@Observes StartupEvent event, JournalReaders readers) {
    reader = readers.add("mails", pollInterval, this::run);
  }

  /** Triggers a run. */
  public void wake() {
    reader.call();
  }

  void added(@Observes(during = TransactionPhase.AFTER_SUCCESS) LettersAdded event) {
    wake();
  }

  /**
   * Sends due letters until none is left or the rate limit is reached. One call at a time: two
   * would create the same letters.
   *
   * @param revision last known revision
   */
  synchronized void run(long revision) {
    boolean maySend = settings.isComplete();
    if (ending || !outbox.hasWork(revision, maySend) || !outbox.lead()) {
      return;
    }
    while (outbox.plan()) {
      // Repeats until the journal is processed.
    }
    if (!maySend) {
      return;
    }
    outbox.begin();
    while (!ending && throttle.tryConsume(1)) {
      Optional<ClaimedLetter> next = outbox.next();
      if (next.isEmpty()) {
        break;
      }
      send(next.get());
    }
    outbox.begin();
  }

  private void send(ClaimedLetter claimed) {
    Optional<MailMessage> mail;
    try {
      mail = outbox.mail(claimed);
    } catch (RuntimeException e) {
      // A letter that cannot be composed must not block the others.
      LOG.errorf(
          "The mail %s (%s) cannot be written and is tried again later: %s. Report this",
          claimed.letter(), claimed.kind().code, e.getClass().getSimpleName());
      outbox.record(claimed.letter(), Receipt.NONE);
      return;
    }
    mail.ifPresent(written -> outbox.record(claimed.letter(), sender.send(written)));
  }

  void pause(@Observes ShutdownDelayInitiatedEvent event) {
    ending = true;
  }

  void end(@Observes ShutdownEvent event) {
    ending = true;
    outbox.leave();
  }
}
