package org.seminararchive.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.EnumNaming;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.seminararchive.journal.JournalEntry;
import org.seminararchive.text.WireName;

/** Response body of a webhook: configuration and state of delivery. */
@Schema(name = "Webhook")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WebhookResponse(
    @Schema(required = true) UUID id,
    @Schema(required = true, format = "uri") String url,
    String description,
    @Schema(required = true, description = "Slugs; empty: everything.") List<String> series,
    @Schema(required = true) Instant created,
    @Schema(required = true, description = "failing: retried automatically; dead: until a resume.")
        Condition state,
    @Schema(required = true, description = "Last delivered revision.") long delivered,
    @Schema(required = true, description = "Number of undelivered changes.") long pending,
    @Schema(description = "Present while the next change cannot be delivered.") Failure failure,
    @Schema(description = "Key of the signatures; only in the response to the creation.")
        String secret) {

  /** State of delivery. */
  @Schema(name = "WebhookState")
  @EnumNaming(WireName.class)
  public enum Condition {
    ACTIVE,
    FAILING,
    DEAD
  }

  /** The failure that blocks all later changes. */
  @Schema(name = "WebhookFailure")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Failure(
      @Schema(required = true, description = "Revision of the change.") long revision,
      @Schema(required = true, examples = "talk.created") String type,
      @Schema(required = true, description = "Number of failed attempts.") int attempts,
      @Schema(required = true) Instant since,
      @Schema(description = "Status of the last response; absent without a response.")
          Integer status,
      @Schema(required = true, description = "See WebhookOutcome.") String error,
      @Schema(description = "Absent if the webhook is dead.") Instant nextAttempt) {}

  static WebhookResponse from(Webhook webhook, Backlog backlog) {
    return with(webhook, backlog, null);
  }

  static WebhookResponse created(Webhook webhook, Backlog backlog) {
    return with(webhook, backlog, webhook.secret);
  }

  private static WebhookResponse with(Webhook webhook, Backlog backlog, String secret) {
    boolean failing = webhook.attempts > 0;
    Condition state =
        webhook.state == Webhook.State.DEAD
            ? Condition.DEAD
            : failing ? Condition.FAILING : Condition.ACTIVE;
    return new WebhookResponse(
        webhook.id,
        webhook.url,
        webhook.description,
        webhook.slugs(),
        webhook.created,
        state,
        webhook.delivered,
        backlog.size(webhook),
        failing ? backlog.next(webhook).map(entry -> failure(webhook, entry)).orElse(null) : null,
        secret);
  }

  private static Failure failure(Webhook webhook, JournalEntry entry) {
    return new Failure(
        entry.revision,
        Messages.type(entry),
        webhook.attempts,
        webhook.failingSince,
        webhook.lastStatus,
        webhook.lastError,
        webhook.nextAttempt);
  }
}
