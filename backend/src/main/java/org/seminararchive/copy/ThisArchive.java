package org.seminararchive.copy;

import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.vertx.http.HttpServer;
import jakarta.enterprise.context.ApplicationScoped;
import picocli.CommandLine;

/** Copies the archive of this application, after Quarkus has started the server. */
@ApplicationScoped
@Unremovable
class ThisArchive implements QuarkusApplication {
  private final HttpServer server;

  ThisArchive(HttpServer server) {
    this.server = server;
  }

  @Override
  public int run(String... args) {
    return StaticCopy.make(
        CommandLine.populateCommand(new CopyOptions(), args), server.getLocalBaseUri());
  }
}
