package org.seminararchive.http.admission;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import org.seminararchive.http.ProblemCode;

/** A body in memory, which resources get through {@link WholeBody}. */
final class MemoryBody implements BodySink {
  /** Memory shared by the bodies of all requests, in bytes. */
  interface Memory {
    /**
     * Reserves memory.
     *
     * @return true if there was enough; the bytes must be released in any case
     */
    boolean hold(int bytes);

    void release(int bytes);
  }

  private final Memory memory;
  private final RoutingContext context;
  private final Buffer body = Buffer.buffer();
  private int held;

  MemoryBody(Memory memory, RoutingContext context) {
    this.memory = memory;
    this.context = context;
  }

  @Override
  public void take(Buffer piece) {
    held += piece.length();
    if (!memory.hold(piece.length())) {
      throw Refusals.crowded(ProblemCode.OVERLOADED);
    }
    body.appendBuffer(piece);
  }

  @Override
  public Future<Void> complete() {
    WholeBody.keep(context, body.getBytes());
    return Future.succeededFuture();
  }

  @Override
  public void release() {
    memory.release(held);
    held = 0;
  }
}
