package org.seminararchive.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Creates the admin tokens that an operator requested through a file in the data folder. Write
 * access to the data folder is sufficient authority, since it already allows changing the whole
 * archive; see {@link TokenRequestFile}.
 */
@ApplicationScoped
class RequestedTokens {
  private static final Logger LOG = Logger.getLogger(RequestedTokens.class);

  private final TokenRepository repository;
  private final TokenService tokens;
  private final ObjectMapper json;
  private final Path folder;
  private final Duration pollInterval;

  RequestedTokens(
      TokenRepository repository,
      TokenService tokens,
      ObjectMapper json,
      @ConfigProperty(name = "seminar.data") Path data,
      @ConfigProperty(name = "seminar.token-requests.look") Duration pollInterval) {
    this.repository = repository;
    this.tokens = tokens;
    this.json = json;
    this.folder = TokenRequestFile.folder(data);
    this.pollInterval = pollInterval;
  }

  void start(@Observes StartupEvent event, Vertx vertx) {
    vertx.setPeriodic(
        pollInterval.toMillis(),
        timer -> {
          if (Files.isDirectory(folder)) {
            vertx.executeBlocking(
                () -> {
                  processAll();
                  return null;
                },
                true);
          }
        });
  }

  /** Creates all requested tokens and deletes the request files. */
  void processAll() {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(folder, "*" + TokenRequestFile.ENDING)) {
      for (Path file : files) {
        process(file);
      }
    } catch (IOException e) {
      LOG.warnf("The requests for admin tokens in %s cannot be read: %s", folder, e);
    }
  }

  private void process(Path file) throws IOException {
    try {
      TokenRequestFile request = TokenRequestFile.read(file, json);
      QuarkusTransaction.requiringNew().run(() -> make(request));
    } catch (IOException e) {
      LOG.warnf("The request for an admin token %s is refused: %s", file, e.getMessage());
    }
    Files.deleteIfExists(file);
  }

  private void make(TokenRequestFile request) {
    // The token exists already if the server stopped before it deleted the file.
    if (repository.count("hash", request.hash()) == 0) {
      Fingerprint secret = new Fingerprint(request.prefix(), request.hash());
      tokens.createAdmin(secret, request.holder(), Holder.server(FirstToken.OPERATOR));
      LOG.infof(
          "The admin token %s… was made on this machine for %s",
          request.prefix(), request.holder());
    }
  }
}
