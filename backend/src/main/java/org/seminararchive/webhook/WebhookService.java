package org.seminararchive.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.Ids;
import org.seminararchive.http.InputError;
import org.seminararchive.http.ProblemCode;
import org.seminararchive.journal.Journal;
import org.seminararchive.series.SeriesDirectory;
import org.seminararchive.webhook.Webhook.State;

/** Creates and resumes webhooks. The audit log records this, not the public journal. */
@ApplicationScoped
class WebhookService {
  private static final int MOST = 100;

  @Inject WebhookRepository repository;
  @Inject SeriesDirectory series;
  @Inject Journal journal;
  @Inject Clock clock;

  /**
   * Creates a webhook for changes from now on.
   *
   * @throws ApiProblem if a series does not exist or there are too many webhooks
   */
  @Transactional(Transactional.TxType.MANDATORY)
  Webhook create(WebhookRequest request) {
    List<String> slugs = request.series().stream().distinct().toList();
    List<String> known = series.slugs(slugs);
    List<InputError> errors = new ArrayList<>();
    for (int i = 0; i < request.series().size(); i++) {
      String slug = request.series().get(i);
      if (!known.contains(slug)) {
        errors.add(InputError.at("/series/" + i, "unknown-series", slug, known));
      }
    }
    ApiProblem.refuse(errors);
    if (repository.count() >= MOST) {
      throw ApiProblem.of(ProblemCode.TOO_MANY_WEBHOOKS, String.valueOf(MOST));
    }
    Webhook webhook = new Webhook();
    webhook.id = Ids.create();
    webhook.url = request.url();
    webhook.description = request.description();
    webhook.series = String.join(" ", slugs);
    webhook.secret = WebhookSecret.create();
    webhook.created = clock.instant();
    webhook.delivered = journal.revision();
    webhook.state = State.ACTIVE;
    repository.persist(webhook);
    return webhook;
  }

  /** Continues with the undelivered change and a new retry schedule. */
  @Transactional(Transactional.TxType.MANDATORY)
  void resume(Webhook webhook) {
    webhook.state = State.ACTIVE;
    webhook.attempts = 0;
    webhook.failingSince = null;
    webhook.lastStatus = null;
    webhook.lastError = null;
    webhook.nextAttempt = null;
  }
}
