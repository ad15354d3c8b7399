package org.seminararchive.file;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.io.EOFException;
import java.io.InputStream;
import org.seminararchive.http.ByteRange;

/**
 * Sends a blocking stream piece by piece. A worker thread is used for the time of each read, not
 * while the client receives.
 */
final class SentContent {
  private static final int PIECE = 64 << 10;

  private final RoutingContext context;
  private final InputStream content;
  private final Runnable abort;
  private final Promise<Void> end = Promise.promise();
  private long missing;

  /**
   * @param abort aborts the stream; may be called after its end
   */
  SentContent(RoutingContext context, InputStream content, Runnable abort, ByteRange part) {
    this.context = context;
    this.content = content;
    this.abort = abort;
    missing = part.last() - part.first() + 1;
  }

  Future<Void> send() {
    goOn();
    return end.future();
  }

  private void goOn() {
    if (missing == 0) {
      abort.run();
      context.response().end().onComplete(end);
      return;
    }
    context
        .vertx()
        .executeBlocking(() -> content.readNBytes((int) Math.min(PIECE, missing)), false)
        .compose(this::write)
        .onSuccess(written -> goOn())
        .onFailure(this::fail);
  }

  private Future<Void> write(byte[] piece) {
    if (piece.length == 0) {
      return Future.failedFuture(new EOFException());
    }
    if (!context.response().headWritten()) {
      context.response().putHeader(HttpHeaders.CONTENT_LENGTH, String.valueOf(missing));
    }
    missing -= piece.length;
    return context.response().write(Buffer.buffer(piece));
  }

  private void fail(Throwable failure) {
    abort.run();
    if (context.response().headWritten()) {
      // A reset, so that the client detects the truncated body.
      context.response().reset();
    }
    end.fail(failure);
  }
}
