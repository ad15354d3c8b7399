package org.seminararchive.webhook;

import com.standardwebhooks.exceptions.WebhookSigningException;
import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.seminararchive.outbound.CheckedRequests;
import org.seminararchive.outbound.Destinations;
import org.seminararchive.outbound.OutboundCall;

/**
 * Sends a message once. Only the status of the response counts: the body is not read, and a
 * redirect is a failure.
 */
@ApplicationScoped
class Sender {
  private final CheckedRequests requests;
  private final Clock clock;
  private final Duration timeout;
  private final String agent;

  Sender(
      Vertx vertx,
      Destinations destinations,
      Clock clock,
      @ConfigProperty(name = "seminar.webhooks.timeout") Duration timeout,
      @ConfigProperty(name = "quarkus.application.name") String name,
      @ConfigProperty(name = "quarkus.application.version") String version) {
    this.requests = new CheckedRequests(vertx, destinations, 0);
    this.clock = clock;
    this.timeout = timeout;
    this.agent = name + "/" + version;
  }

  /** The future never fails: errors are part of the outcome. */
  Future<DeliveryOutcome> send(Message message) {
    long start = System.nanoTime();
    return requests
        .send(
            call(message),
            timeout,
            (url, response) -> Future.succeededFuture(response.statusCode()))
        .map(status -> DeliveryOutcome.answered(status, since(start)))
        .otherwise(failure -> DeliveryOutcome.failed(Destinations.code(failure), since(start)));
  }

  private OutboundCall call(Message message) {
    long seconds = clock.instant().getEpochSecond();
    try {
      String signature =
          new com.standardwebhooks.Webhook(message.secret())
              .sign(message.id(), seconds, message.body());
      var headers =
          Map.of(
              "content-type",
              "application/json",
              "user-agent",
              agent,
              "webhook-id",
              message.id(),
              "webhook-timestamp",
              String.valueOf(seconds),
              "webhook-signature",
              signature);
      return new OutboundCall(HttpMethod.POST, message.url(), headers, message.body());
    } catch (WebhookSigningException e) {
      throw new IllegalStateException("every Java platform has HMAC-SHA256", e);
    }
  }

  private static long since(long start) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
  }

  void end(@Observes ShutdownEvent event) {
    requests.close();
  }
}
