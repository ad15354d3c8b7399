package org.seminararchive.http.admission;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.seminararchive.http.ApiProblem;

/** Takes bodies that are too large for memory while they arrive, such as files. */
public interface LargeBodies {
  /** Decides by method and path. Runs on the event loop. */
  boolean take(HttpServerRequest request);

  /** Maximum size in bytes. */
  int longest();

  /** From the first byte of a body to its end. */
  Duration deadline();

  /**
   * Authorizes the request before its body is read. May block.
   *
   * @throws ApiProblem if the body must not be sent
   */
  Target open(RoutingContext context) throws IOException;

  /** Receives one body. The methods run one after the other on worker threads and may block. */
  interface Target {
    void write(ByteBuffer piece) throws IOException;

    /** After the last byte. */
    void complete() throws IOException;

    /** At the end of the request, whatever its result. */
    void abandon();
  }
}
