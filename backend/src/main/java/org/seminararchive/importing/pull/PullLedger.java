package org.seminararchive.importing.pull;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.seminararchive.http.Ids;
import org.seminararchive.importing.ImportReport;
import org.seminararchive.journal.Leases;
import org.seminararchive.text.LinearPattern;

/**
 * What is kept of pulling, so that several servers share it and a restart forgets nothing. Every
 * method is a transaction of its own.
 */
@ApplicationScoped
class PullLedger {
  private static final LinearPattern CONTROL = LinearPattern.compile("\\p{Cc}+");

  /** Longer than an import, so that a slow one never meets that of another server. */
  private static final Duration LEASE = Duration.ofMinutes(10);

  private static final int LONGEST_DETAIL = 500;
  private static final int LONGEST_TAG = 1000;

  private final PullRepository repository;
  private final Leases leases;
  private final PullSettings settings;
  private final Clock clock;

  PullLedger(PullRepository repository, Leases leases, PullSettings settings, Clock clock) {
    this.repository = repository;
    this.leases = leases;
    this.settings = settings;
    this.clock = clock;
  }

  /** What is to be asked for now. */
  record Turn(String url, Optional<String> tag) {}

  /** Empty while it is not time yet, or another server is at it. */
  Optional<Turn> next(String url) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              if (!leases.take(Pull.class, Pull.SOURCE, settings.patience().plus(LEASE))) {
                return Optional.empty();
              }
              Pull pull = repository.current();
              if (!pull.isDue(url, clock.instant())) {
                pull.release();
                return Optional.empty();
              }
              boolean same = url.equals(pull.url);
              return Optional.of(
                  new Turn(url, same ? Optional.ofNullable(pull.tag) : Optional.empty()));
            });
  }

  /** It is as it was. */
  void unchanged(String url) {
    record(url, pull -> {});
  }

  void imported(String url, Optional<String> tag, ImportReport report) {
    record(
        url,
        pull -> {
          pull.tag = tag.filter(t -> t.length() <= LONGEST_TAG).orElse(null);
          pull.imported = now();
          pull.created = report.counts().created();
          pull.changed = report.counts().changed();
          pull.unchanged = report.counts().unchanged();
          pull.suspicious = report.counts().suspicious();
          pull.rejected = report.counts().rejected();
          pull.revision = report.revision();
        });
  }

  /**
   * @return whether that is news: the last time was right, or wrong for another reason
   */
  boolean failed(String url, Fetched.Problem problem) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              Optional<Pull> mine = repository.ofServer(server);
              mine.ifPresent(pull -> end(pull, url));
              boolean news = mine.isPresent() && !problem.code().equals(mine.get().problem);
              mine.ifPresent(
                  pull -> {
                    pull.problem = problem.code();
                    pull.detail = bounded(problem.detail());
                    pull.failingSince = pull.failingSince == null ? now() : pull.failingSince;
                  });
              return news;
            });
  }

  /** What this server was at, another may begin. */
  void leave() {
    leases.releaseAll(Pull.class);
  }

  private void record(String url, java.util.function.Consumer<Pull> change) {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                repository
                    .ofServer(server)
                    .ifPresent(
                        pull -> {
                          end(pull, url);
                          pull.problem = null;
                          pull.detail = null;
                          pull.failingSince = null;
                          change.accept(pull);
                        }));
  }

  private void end(Pull pull, String url) {
    if (!url.equals(pull.url)) {
      pull.tag = null;
    }
    pull.url = url;
    pull.asked = now();
    pull.nextPull = now().plus(settings.every());
    pull.puller = null;
    pull.pullingUntil = null;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  // A detail comes from elsewhere: PostgreSQL takes no NUL, and nobody a control character.
  private static String bounded(String detail) {
    String plain = CONTROL.replaceAll(detail, " ").strip();
    int end = Math.min(plain.length(), LONGEST_DETAIL);
    return plain.isEmpty() ? null : plain.substring(0, end);
  }
}
