package org.seminararchive.http.admission;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import org.seminararchive.http.ApiProblem;

/** Where the pieces of one body go. All methods run on the event loop and do not block it. */
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
