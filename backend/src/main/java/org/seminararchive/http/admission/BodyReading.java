package org.seminararchive.http.admission;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.ProblemCode;

/** Reads one body until its end or until it is too large or too slow. */
final class BodyReading {
  private static final long MILLIS_BETWEEN_CHECKS = 250;

  private final BodySink sink;
  private final AdmissionSettings settings;
  private final RoutingContext context;
  private final int most;
  private final Duration deadline;
  private final Stopwatch watch = new Stopwatch();
  private int received;
  private boolean over;
  private long timer;

  /**
   * @param sink creates the sink; the argument is its callback for failures
   * @param most maximum size in bytes
   * @param deadline from the first byte to the last
   */
  BodyReading(
      Function<Consumer<ApiProblem>, BodySink> sink,
      AdmissionSettings settings,
      RoutingContext context,
      int most,
      Duration deadline) {
    this.settings = settings;
    this.context = context;
    this.most = most;
    this.deadline = deadline;
    this.sink = sink.apply(this::refuse);
  }

  void start() {
    watch.start();
    timer = context.vertx().setPeriodic(MILLIS_BETWEEN_CHECKS, tick -> check());
    context.addEndHandler(ended -> sink.release());
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
    received += piece.length();
    if (received > most) {
      refuse(Refusals.tooLarge(most));
      return;
    }
    try {
      sink.take(piece);
    } catch (ApiProblem problem) {
      refuse(problem);
    } catch (RuntimeException | Error failure) {
      // Without this piece the rest is another body.
      stop();
      context.fail(failure);
    }
  }

  private void finish() {
    if (!over) {
      end();
      sink.complete().onSuccess(complete -> context.next());
    }
  }

  private void check() {
    Duration elapsed = watch.elapsed();
    Duration measured = elapsed.minus(settings.bodyGrace());
    boolean slow = received < settings.bodyRate() * measured.toMillis() / 1000;
    if (slow || elapsed.compareTo(deadline) > 0) {
      refuse(ApiProblem.of(ProblemCode.REQUEST_TIMEOUT, ""));
    }
  }

  private void refuse(ApiProblem problem) {
    end();
    Refusals.answer(context, problem);
  }

  /** Called when the client has disconnected. */
  private void stop() {
    if (!over) {
      end();
    }
    sink.release();
  }

  private void end() {
    over = true;
    context.vertx().cancelTimer(timer);
  }
}
