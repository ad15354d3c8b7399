package org.seminararchive.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.seminararchive.http.Ids;
import org.seminararchive.webhook.Webhook.State;

/** Adds messages about private events for webhooks, in the transaction of the event. */
@ApplicationScoped
public class WebhookNotices implements PanacheRepositoryBase<WebhookNotice, UUID> {
  @Inject WebhookRepository webhooks;
  @Inject ObjectMapper json;
  @Inject Clock clock;

  /**
   * @param series slugs of the series of the event
   * @param type such as {@code registration.created}
   * @param data no personal data
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void tell(List<String> series, String type, Map<String, ?> data) {
    for (Webhook webhook : webhooks.list("state", State.ACTIVE)) {
      Collection<String> wanted = webhook.slugs();
      if (wanted.isEmpty() || !Collections.disjoint(wanted, series)) {
        WebhookNotice notice = new WebhookNotice();
        notice.id = Ids.create();
        notice.webhookId = webhook.id;
        notice.type = type;
        notice.data = text(data);
        notice.created = clock.instant();
        persist(notice);
      }
    }
  }

  Optional<WebhookNotice> next(Webhook webhook) {
    return find("webhookId = ?1 order by id", webhook.id).firstResultOptional();
  }

  private String text(Map<String, ?> data) {
    try {
      return json.writeValueAsString(data);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a notice that JSON cannot hold", e);
    }
  }
}
