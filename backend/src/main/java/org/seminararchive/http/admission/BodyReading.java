package org.seminararchive.http.admission;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.ProblemCode;

/** The reading of one body, to its end or until it is too large or too slow. */
final class BodyReading {
  private static final long MILLIS_BETWEEN_LOOKS = 250;

  private final RequestBodies all;
  private final RoutingContext context;
  private final int most;
  private final Stopwatch watch = new Stopwatch();
  private final Buffer body = Buffer.buffer();
  private int held;
  private boolean over;
  private long looks;

  BodyReading(RequestBodies all, RoutingContext context, int most) {
    this.all = all;
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
    if (!all.hold(piece.length())) {
      refuse(RequestBodies.overloaded());
    } else if (held > most) {
      refuse(RequestBodies.tooLarge(most));
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
    AdmissionSettings settings = all.settings();
    Duration measured = elapsed.minus(settings.bodyGrace());
    boolean slow = held < settings.bodyRate() * measured.toMillis() / 1000;
    if (slow || elapsed.compareTo(settings.bodyDeadline()) > 0) {
      refuse(ApiProblem.of(ProblemCode.REQUEST_TIMEOUT, ""));
    }
  }

  private void refuse(ApiProblem problem) {
    end();
    RequestBodies.refuse(context, problem);
  }

  /** The client has left, as clients do. */
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
    all.release(held);
    held = 0;
  }
}
