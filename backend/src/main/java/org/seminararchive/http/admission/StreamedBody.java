package org.seminararchive.http.admission;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.nio.ByteBuffer;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * A body that is written while it arrives. A worker thread is used for the time of each write, not
 * while the client sends.
 */
final class StreamedBody implements BodySink {
  /** Upper bound of bytes queued for the disk. Above it, reading from the client is paused. */
  private static final int MOST_WAITING = 32 << 10;

  private final LargeBodies.Target target;
  private final RoutingContext context;
  private final Consumer<Throwable> failed;
  private final Promise<Void> end = Promise.promise();
  private Buffer waiting = Buffer.buffer();
  private boolean writing;
  private boolean complete;
  private boolean released;

  /**
   * @param failed called once if a piece cannot be written
   */
  StreamedBody(LargeBodies.Target target, RoutingContext context, Consumer<Throwable> failed) {
    this.target = target;
    this.context = context;
    this.failed = failed;
  }

  @Override
  public void take(Buffer piece) {
    waiting.appendBuffer(piece);
    if (waiting.length() > MOST_WAITING) {
      context.request().pause();
    }
    goOn();
  }

  @Override
  public Future<Void> complete() {
    complete = true;
    goOn();
    return end.future();
  }

  @Override
  public void release() {
    released = true;
    goOn();
  }

  /** Runs the next write or the last step, one at a time. */
  private void goOn() {
    if (writing) {
      return;
    }
    if (released) {
      context.vertx().executeBlocking(then(target::abandon), false);
    } else if (waiting.length() > 0) {
      ByteBuffer piece = ByteBuffer.wrap(waiting.getBytes());
      waiting = Buffer.buffer();
      step(() -> write(piece));
    } else if (complete) {
      complete = false;
      step(this::finish);
    }
  }

  private void step(Callable<Boolean> work) {
    writing = true;
    context.vertx().executeBlocking(work, false).onSuccess(this::done).onFailure(this::fail);
  }

  private boolean write(ByteBuffer piece) throws Exception {
    target.write(piece);
    return false;
  }

  private boolean finish() throws Exception {
    target.complete();
    return true;
  }

  private void done(boolean last) {
    writing = false;
    if (last && !released) {
      // The length was checked; the general limit of the server is for bodies in memory.
      context.request().headers().remove(HttpHeaders.CONTENT_LENGTH);
      end.complete();
    } else {
      context.request().resume();
      goOn();
    }
  }

  private void fail(Throwable failure) {
    writing = false;
    waiting = Buffer.buffer();
    failed.accept(failure);
    goOn();
  }

  private static Callable<Void> then(Runnable last) {
    return () -> {
      last.run();
      return null;
    };
  }
}
