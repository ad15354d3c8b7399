package org.seminararchive.http.admission;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import org.seminararchive.http.ApiProblem;

/** Receives the pieces of one body. All methods run on the event loop and must not block. */
interface BodySink {
  /**
   * @throws ApiProblem if the piece cannot be taken
   */
  void take(Buffer piece);

  /** Called once after the last piece; fails if a piece was lost. */
  Future<Void> complete();

  /** Called at the end of the request, whatever its result. */
  void release();
}
