package org.seminararchive.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.util.RawValue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.seminararchive.http.Ids;
import org.seminararchive.journal.JournalEntry;
import org.seminararchive.journal.PublicChange;
import org.seminararchive.journal.PublicChanges;

/**
 * Creates messages in the format of Standard Webhooks. A change has the same message for a webhook
 * in every attempt and on every server.
 */
@ApplicationScoped
class Messages {
  @Inject PublicChanges changes;
  @Inject ObjectMapper json;
  @Inject Clock clock;

  /** Type of an event, such as {@code talk.created}. */
  static String type(JournalEntry entry) {
    return entry.resource.code + "." + entry.action.code + "d";
  }

  Message of(Webhook webhook, JournalEntry entry) {
    PublicChange change = changes.published(entry);
    String id = "msg_" + change.revision() + "_" + webhook.id;
    String body = text(type(entry), change.at(), change);
    return message(webhook, change.revision(), null, id, body);
  }

  Message of(Webhook webhook, WebhookNotice notice) {
    String body = text(notice.type, notice.created, new RawValue(notice.data));
    return message(webhook, 0, notice.id, "msg_" + notice.id, body);
  }

  /** A message without a change. */
  Message test(Webhook webhook) {
    String body = text("webhook.test", clock.instant(), Map.of());
    return message(webhook, 0, null, "msg_test_" + Ids.create(), body);
  }

  private static Message message(
      Webhook webhook, long revision, UUID notice, String id, String body) {
    URI url = URI.create(webhook.url);
    return new Message(webhook.id, revision, notice, url, webhook.secret, id, body);
  }

  private String text(String type, Instant at, Object data) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", type);
    body.put("timestamp", at);
    body.put("data", data);
    try {
      return json.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a message that JSON cannot hold", e);
    }
  }
}
