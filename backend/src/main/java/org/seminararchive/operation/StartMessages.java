package org.seminararchive.operation;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.vertx.http.HttpServer;
import io.quarkus.vertx.http.HttpServerStart;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.seminararchive.condition.OperatorNotice;
import org.seminararchive.search.SearchReady;

/**
 * Prints the last lines of the start: the server's addresses, who can reach them and where the
 * admin token is. Waits briefly for the search index, so that its log line precedes them.
 */
@ApplicationScoped
class StartMessages {
  private static final Logger LOG = Logger.getLogger(StartMessages.class);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Queue<OperatorNotice> notices = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean printed = new AtomicBoolean();
  @Inject StartStages stages;
  @Inject HttpServer server;
  @Inject Vertx vertx;

  @ConfigProperty(name = "quarkus.http.host")
  String host;

  @ConfigProperty(name = "seminar.url")
  Optional<URI> named;

  private volatile boolean listening;
  private volatile boolean searchable;

  void note(@Observes OperatorNotice notice) {
    notices.add(notice);
  }

  void listening(@ObservesAsync HttpServerStart start) {
    stages.end("network");
    LOG.infof("Started in %d ms: %s", stages.millis(), stages);
    LOG.infof("Listening on: http://%s:%d", Reachability.bracketed(host), server.getPort());
    vertx.setTimer(PATIENCE.toMillis(), timer -> print());
    listening = true;
    printIfComplete();
  }

  void searchable(@Observes SearchReady index) {
    searchable = true;
    printIfComplete();
  }

  // A generated token must be printed even if the server stops immediately.
  void end(@Observes ShutdownEvent event) {
    printNotices();
  }

  private void printIfComplete() {
    if (listening && searchable) {
      print();
    }
  }

  private void print() {
    if (printed.compareAndSet(false, true)) {
      LOG.infof(
          "The archive is open: %s (API documentation: /api)",
          String.join(", ", Reachability.addresses(named, host, server.getPort())));
      LOG.infof("Reachable from: %s", Reachability.audience(host));
      printNotices();
    }
  }

  private void printNotices() {
    for (OperatorNotice notice = notices.poll(); notice != null; notice = notices.poll()) {
      if (notice.secret()) {
        System.out.println(notice.text());
      } else {
        LOG.infof("Admin token: %s", notice.text());
      }
    }
  }
}
