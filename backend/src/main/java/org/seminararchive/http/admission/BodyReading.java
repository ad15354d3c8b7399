package org.seminararchive.http.admission;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.ProblemCode;

/** Reads one body until its end or until it is too large or too slow. */
final class BodyReading {
  private static final long MILLIS_BETWEEN_LOOKS = 250;

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
  private final AdmissionSettings settings;
  private final RoutingContext context;
  private final int most;
  private final Stopwatch watch = new Stopwatch();
  private final Buffer body = Buffer.buffer();
  private int held;
  private boolean over;
  private long looks;

  BodyReading(Memory memory, AdmissionSettings settings, RoutingContext context, int most) {
    this.memory = memory;
    this.settings = settings;
    this.context = context;
    this.most = most;
  }

  void start() {
    watch.start();
    looks = context.vertx().setPeriodic(MILLIS_BETWEEN_LOOKS, look -> look());
    context.addEndHandler(ended -> release());
    context
        .request()
        .handler(this::read)
        .endHandler(end -> finish())
        .exceptionHandler(gone -> stop())
        .resume();
  }

  private void read(Buffer piece) {
    if (over) {
      return;
    }
    held += piece.length();
    if (!memory.hold(piece.length())) {
      refuse(Refusals.crowded(ProblemCode.OVERLOADED));
    } else if (held > most) {
      refuse(Refusals.tooLarge(most));
    } else {
      body.appendBuffer(piece);
    }
  }

  private void finish() {
    if (!over) {
      end();
      WholeBody.keep(context, body.getBytes());
      context.next();
    }
  }

  private void look() {
    Duration elapsed = watch.elapsed();
    Duration measured = elapsed.minus(settings.bodyGrace());
    boolean slow = held < settings.bodyRate() * measured.toMillis() / 1000;
    if (slow || elapsed.compareTo(settings.bodyDeadline()) > 0) {
      refuse(ApiProblem.of(ProblemCode.REQUEST_TIMEOUT, ""));
    }
  }

  private void refuse(ApiProblem problem) {
    end();
    Refusals.answer(context, problem);
  }

  /** The client disconnected. */
  private void stop() {
    if (!over) {
      end();
    }
    release();
  }

  private void end() {
    over = true;
    context.vertx().cancelTimer(looks);
  }

  private void release() {
    memory.release(held);
    held = 0;
  }
}
