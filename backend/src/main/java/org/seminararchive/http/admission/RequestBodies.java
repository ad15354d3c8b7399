package org.seminararchive.http.admission;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import org.seminararchive.http.AllowedMethods;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.ProblemCode;
import org.seminararchive.http.TroubleProblems;

/**
 * Reads bodies on the event loop, so that slow clients do not occupy worker threads. Resources get
 * the whole body through {@link WholeBody}, or from the {@link LargeBodies} that took it.
 */
@ApplicationScoped
class RequestBodies implements MemoryBody.Memory {
  private static final Logger LOG = Logger.getLogger(RequestBodies.class);

  /** After authentication. */
  private static final int BEHIND_THE_DOOR = 240;

  /** Methods without a body. */
  private static final Set<HttpMethod> NEVER_READ =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  private final AtomicLong held = new AtomicLong();
  @Inject AdmissionSettings settings;
  @Inject AllowedMethods methods;
  @Inject Instance<LargeBodies> large;
  @Inject TroubleProblems troubles;

  void register(@Observes Filters filters) {
    filters.register(this::read, BEHIND_THE_DOOR);
  }

  private void read(RoutingContext context) {
    HttpServerRequest request = context.request();
    String declared = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    boolean chunked = request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
    if ((declared == null && !chunked)
        || NEVER_READ.contains(request.method())
        || request.isEnded()) {
      context.next();
      return;
    }
    String coding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
    if (coding != null && !coding.equalsIgnoreCase(Refusals.IDENTITY)) {
      Refusals.answer(context, Refusals.coded(coding));
      return;
    }
    Optional<LargeBodies> streamed = large.stream().filter(l -> l.take(request)).findFirst();
    int most =
        streamed
            .map(LargeBodies::longest)
            .orElseGet(() -> methods.longestBody(request.method().name(), request.path()));
    if (declared != null && (declared.length() > 9 || Long.parseLong(declared) > most)) {
      Refusals.answer(context, Refusals.tooLarge(most));
    } else if (streamed.isPresent()) {
      stream(context, streamed.get());
    } else {
      start(
          context,
          new BodyReading(
              refuse -> new MemoryBody(this, context),
              settings,
              context,
              most,
              settings.bodyDeadline()));
    }
  }

  private void stream(RoutingContext context, LargeBodies bodies) {
    context
        .vertx()
        .executeBlocking(() -> bodies.open(context), false)
        .onFailure(failure -> Refusals.answer(context, problem(failure)))
        .onSuccess(
            target ->
                start(
                    context,
                    new BodyReading(
                        refuse ->
                            new StreamedBody(
                                target, context, failure -> refuse.accept(problem(failure))),
                        settings,
                        context,
                        bodies.longest(),
                        bodies.deadline())));
  }

  private static void start(RoutingContext context, BodyReading reading) {
    if ("100-continue".equalsIgnoreCase(context.request().getHeader(HttpHeaders.EXPECT))) {
      context.response().writeContinue();
    }
    reading.start();
  }

  private ApiProblem problem(Throwable failure) {
    return failure instanceof ApiProblem problem
        ? problem
        : troubles
            .of(failure)
            .orElseGet(
                () -> {
                  LOG.error("A body cannot be stored. Check the folder SEMINAR_DATA", failure);
                  return ApiProblem.of(ProblemCode.INTERNAL, "");
                });
  }

  @Override
  public boolean hold(int bytes) {
    return held.addAndGet(bytes) <= settings.bodies();
  }

  @Override
  public void release(int bytes) {
    held.addAndGet(-bytes);
  }
}
