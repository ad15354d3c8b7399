package org.seminararchive.webhook;

import com.standardwebhooks.exceptions.WebhookSigningException;
import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.seminararchive.outbound.Destinations;

/**
 * Sends a message once. Only the status of the response counts: the body is not read, and a
 * redirect is a failure.
 */
@ApplicationScoped
class Sender {
  private final Vertx vertx;
  private final Destinations destinations;
  private final Clock clock;
  private final Duration timeout;
  private final String agent;
  private final HttpClient client;

  Sender(
      Vertx vertx,
      Destinations destinations,
      Clock clock,
      @ConfigProperty(name = "seminar.webhooks.timeout") Duration timeout,
      @ConfigProperty(name = "quarkus.application.name") String name,
      @ConfigProperty(name = "quarkus.application.version") String version) {
    this.vertx = vertx;
    this.destinations = destinations;
    this.clock = clock;
    this.timeout = timeout;
    this.agent = name + "/" + version;
    // Without keep-alive: a reused connection would bypass the check of the address.
    this.client = vertx.createHttpClient(new HttpClientOptions().setKeepAlive(false));
  }

  /** The future never fails: errors are part of the outcome. */
  Future<DeliveryOutcome> send(Message message) {
    long start = System.nanoTime();
    AtomicReference<HttpClientRequest> open = new AtomicReference<>();
    return vertx
        .executeBlocking(() -> destinations.find(message.url().getHost()), false)
        .compose(
            address ->
                client.request(Destinations.request(HttpMethod.POST, message.url(), address)))
        .compose(
            request -> {
              open.set(request);
              request.exceptionHandler(Sender::closed);
              sign(request, message);
              // Registered before sending: a response that ends without a handler is a failure.
              Future<Integer> status =
                  request
                      .response()
                      .map(response -> response.exceptionHandler(Sender::closed).statusCode());
              request.end(message.body());
              return status;
            })
        .timeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
        .map(status -> DeliveryOutcome.answered(status, since(start)))
        .otherwise(failure -> DeliveryOutcome.failed(Destinations.code(failure), since(start)))
        .onComplete(done -> close(open.get()));
  }

  private void sign(HttpClientRequest request, Message message) {
    long seconds = clock.instant().getEpochSecond();
    try {
      request
          .putHeader("content-type", "application/json")
          .putHeader("user-agent", agent)
          .putHeader("webhook-id", message.id())
          .putHeader("webhook-timestamp", String.valueOf(seconds))
          .putHeader(
              "webhook-signature",
              new com.standardwebhooks.Webhook(message.secret())
                  .sign(message.id(), seconds, message.body()));
    } catch (WebhookSigningException e) {
      throw new IllegalStateException("every Java platform has HMAC-SHA256", e);
    }
  }

  // Ignores that a connection was closed by this server; other failures are outcomes.
  private static void closed(Throwable failure) {}

  // Closes the connection without reading the rest of the response.
  private static void close(HttpClientRequest request) {
    if (request != null) {
      request.reset();
    }
  }

  private static long since(long start) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
  }

  void end(@Observes ShutdownEvent event) {
    client.close();
  }
}
