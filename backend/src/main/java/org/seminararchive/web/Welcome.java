package org.seminararchive.web;

import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import org.jboss.logging.Logger;

/** Tells whoever started the server where to look. */
@ApplicationScoped
class Welcome {
  private static final Logger LOG = Logger.getLogger(Welcome.class);

  void say(@ObservesAsync HttpServerStart server) {
    int port = server.options().getPort();
    LOG.infof("The archive is open: http://localhost:%d (API documentation: /api)", port);
  }
}
