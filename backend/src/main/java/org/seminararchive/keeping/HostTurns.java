package org.seminararchive.keeping;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Limits each host to one request at a time, with a pause before each. */
final class HostTurns {
  private final Vertx vertx;
  private final Map<String, Future<?>> last = new HashMap<>();

  HostTurns(Vertx vertx) {
    this.vertx = vertx;
  }

  /** Sends a request when its host is free, and frees the host when it completes. */
  synchronized <T> Future<T> take(URI url, Duration pause, Supplier<Future<T>> request) {
    String host = url.getHost() == null ? "" : url.getHost().toLowerCase(Locale.ROOT);
    Future<?> before = last.getOrDefault(host, Future.succeededFuture());
    Future<T> turn =
        before
            .transform(ended -> vertx.timer(Math.max(1, pause.toMillis()), TimeUnit.MILLISECONDS))
            .compose(waited -> request.get());
    last.put(host, turn);
    turn.onComplete(ended -> forget(host, turn));
    return turn;
  }

  private synchronized void forget(String host, Future<?> turn) {
    last.remove(host, turn);
  }
}
