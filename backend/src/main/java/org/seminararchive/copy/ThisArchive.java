package org.seminararchive.copy;

import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.vertx.http.HttpServer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import picocli.CommandLine;

/** Copies the archive of this application, after Quarkus has started the server. */
@ApplicationScoped
@Unremovable
class ThisArchive implements QuarkusApplication {
  @Inject HttpServer server;

  @Override
  public int run(String... args) {
    return StaticCopy.make(
        CommandLine.populateCommand(new CopyOptions(), args), server.getLocalBaseUri());
  }
}
