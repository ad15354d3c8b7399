package org.seminararchive.journal;

import io.netty.util.concurrent.DefaultThreadFactory;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.seminararchive.condition.Troubles;

/**
 * Calls the readers of the journal: immediately after changes of this server, and periodically for
 * changes of other servers, which fire no event here.
 */
@ApplicationScoped
public class JournalReaders {
  private static final Logger LOG = Logger.getLogger(JournalReaders.class);
  private static final int BEFORE_OTHERS = 10;
  private static final int AFTER_OTHERS = 9_000;
  private static final int IDLE_SECONDS = 60;
  private static final int STOPPING_SECONDS = 5;

  /** Pause of readers that write: messages and mails leave soon after a change. */
  private static final Duration SHORT_PAUSE = Duration.ofMillis(200);

  // Separate from request threads, all of which may be waiting for a reader.
  private final ThreadPoolExecutor threads =
      new ThreadPoolExecutor(
          0,
          Integer.MAX_VALUE,
          IDLE_SECONDS,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          new DefaultThreadFactory("journal-reader", true),
          // Ignores calls after shutdown.
          new ThreadPoolExecutor.DiscardPolicy());
  private final List<JournalReader> readers = new CopyOnWriteArrayList<>();
  private final JournalReader poller;
  private final Vertx vertx;
  private final Troubles troubles;
  private final Duration pollInterval;

  JournalReaders(
      Journal journal,
      Vertx vertx,
      Troubles troubles,
      @ConfigProperty(name = "seminar.journal.look") Duration pollInterval) {
    this.vertx = vertx;
    this.troubles = troubles;
    this.pollInterval = pollInterval;
    this.poller =
        reader(
            "revision",
            Duration.ZERO,
            known -> {
              long revision = journal.revision();
              readers.forEach(reader -> reader.tell(revision));
            });
  }

  /**
   * Registers a reader, which runs at the end of the start and after every change.
   *
   * @param name name of the derived data, for the log
   */
  public JournalReader add(String name, LongConsumer reading) {
    return addPausing(name, Duration.ZERO, reading);
  }

  /**
   * Same for a reader with expensive runs: changes in quick succession are read in one run.
   *
   * @param pause minimum time between two runs for new revisions
   */
  public JournalReader addPausing(String name, Duration pause, LongConsumer reading) {
    JournalReader reader = reader(name, pause, reading);
    readers.add(reader);
    return reader;
  }

  /**
   * Same for a reader that also depends on the time.
   *
   * @param every interval of calls without a change
   */
  public JournalReader add(String name, Duration every, LongConsumer reading) {
    JournalReader reader = addPausing(name, SHORT_PAUSE, reading);
    vertx.setPeriodic(every.toMillis(), timer -> reader.call());
    return reader;
  }

  private JournalReader reader(String name, Duration pause, LongConsumer reading) {
    return new JournalReader(reading, pause, threads, failure -> log(name, failure));
  }

  private void log(String name, RuntimeException failure) {
    if (!isEnding() && !troubles.note(failure)) {
      LOG.errorf(
          failure, "Cannot read the journal for: %s. It is retried; check the database", name);
    }
  }

  // Derived data are updated after the other parts have started, so that they do not delay the
  // start.
  void start(@Observes @Priority(AFTER_OTHERS) StartupEvent event) {
    poller.call();
    vertx.setPeriodic(pollInterval.toMillis(), timer -> poller.call());
  }

  void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Change change) {
    poller.call();
  }

  /** Threads for short work that must not wait for request threads. Ignores work after shutdown. */
  Executor threads() {
    return threads;
  }

  /** True after shutdown. */
  public boolean isEnding() {
    return threads.isShutdown();
  }

  // Before leases are released and the database is closed. Without an interrupt, which could damage
  // a search index during a write.
  void stop(@Observes @Priority(BEFORE_OTHERS) ShutdownEvent event) throws InterruptedException {
    threads.shutdown();
    if (!threads.awaitTermination(STOPPING_SECONDS, TimeUnit.SECONDS)) {
      threads.shutdownNow();
    }
  }
}
