package org.seminararchive.importing.pull;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.seminararchive.importing.ImportReport;
import org.seminararchive.journal.Leases;
import org.seminararchive.text.LinearPattern;

/** The stored state of pulling, shared by all servers. Each method is a transaction. */
@ApplicationScoped
class PullLedger {
  private static final LinearPattern CONTROL = LinearPattern.compile("\\p{Cc}+");

  /** Longer than an import, so that two servers never import at once. */
  private static final Duration LEASE = Duration.ofMinutes(10);

  private static final int LONGEST_DETAIL = 500;
  private static final int LONGEST_TAG = 1000;

  @Inject PullRepository repository;
  @Inject Leases leases;
  @Inject PullSettings settings;
  @Inject Clock clock;

  /** The next request. */
  record Turn(String url, Optional<String> tag) {}

  /** Empty if it is too early or another server is pulling. */
  Optional<Turn> next(String url) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              if (!leases.take(Pull.class, Pull.SOURCE, settings.timeout.plus(LEASE))) {
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

  /** The page has not changed. */
  void unchanged(String url) {
    succeeded(url, pull -> {});
  }

  void imported(String url, Optional<String> tag, ImportReport report) {
    succeeded(
        url,
        pull -> {
          pull.tag = tag.filter(t -> t.length() <= LONGEST_TAG).orElse(null);
          pull.imported = clock.instant();
          pull.counts = report.counts();
          pull.revision = report.revision();
        });
  }

  /**
   * @return true if the last attempt succeeded or failed for another reason
   */
  boolean failed(String url, Fetched.Problem problem) {
    return ended(
        url,
        pull -> {
          boolean news = !problem.code().equals(pull.problem);
          pull.problem = problem.code();
          pull.detail = bounded(problem.detail());
          pull.failingSince = pull.failingSince == null ? clock.instant() : pull.failingSince;
          return news;
        });
  }

  /** Releases the lease of this server. */
  void leave() {
    leases.releaseAll(Pull.class);
  }

  private void succeeded(String url, Consumer<Pull> change) {
    ended(
        url,
        pull -> {
          pull.problem = null;
          pull.detail = null;
          pull.failingSince = null;
          change.accept(pull);
          return true;
        });
  }

  /** False if another server has taken over meanwhile. */
  private boolean ended(String url, Predicate<Pull> change) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                leases
                    .held(Pull.class, Pull.SOURCE)
                    .filter(pull -> end(pull, url, change))
                    .isPresent());
  }

  private boolean end(Pull pull, String url, Predicate<Pull> change) {
    if (!url.equals(pull.url)) {
      pull.tag = null;
    }
    pull.url = url;
    pull.asked = clock.instant();
    pull.nextPull = clock.instant().plus(settings.every);
    pull.release();
    return change.test(pull);
  }

  // A detail may contain control characters; PostgreSQL refuses NUL.
  private static String bounded(String detail) {
    String plain = CONTROL.replaceAll(detail, " ").strip();
    int end = Math.min(plain.length(), LONGEST_DETAIL);
    return plain.isEmpty() ? null : plain.substring(0, end);
  }
}
