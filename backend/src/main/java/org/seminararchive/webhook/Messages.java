package org.seminararchive.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
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
  private final PublicChanges changes;
  private final ObjectMapper json;
  private final Clock clock;

  Messages(PublicChanges changes, ObjectMapper json, Clock clock) {
    this.changes = changes;
    this.json = json;
    this.clock = clock;
  }

  /** Type of an event, such as {@code talk.created}. */
  static String type(JournalEntry entry) {
    return entry.resource + "." + entry.action + "d";
  }

  Message of(Webhook webhook, JournalEntry entry) {
    PublicChange change = changes.published(entry);
    String id = "msg_" + change.revision() + "_" + webhook.id;
    return message(webhook, change.revision(), id, text(type(entry), change.at(), change));
  }

  /** A message without a change. */
  Message test(Webhook webhook) {
    return message(
        webhook, 0, "msg_test_" + Ids.create(), text("webhook.test", clock.instant(), Map.of()));
  }

  private static Message message(Webhook webhook, long revision, String id, String body) {
    return new Message(webhook.id, revision, URI.create(webhook.url), webhook.secret, id, body);
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
