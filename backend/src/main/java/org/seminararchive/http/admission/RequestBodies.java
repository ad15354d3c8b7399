package org.seminararchive.http.admission;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.seminararchive.http.AllowedMethods;

/**
 * Reads bodies on the event loop, so that slow clients do not occupy worker threads. Resources get
 * the whole body through {@link WholeBody}.
 */
@ApplicationScoped
class RequestBodies implements BodyReading.Memory {
  /** After authentication. */
  private static final int BEHIND_THE_DOOR = 240;

  /** Methods without a body. */
  private static final Set<HttpMethod> NEVER_READ =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  private final AtomicLong held = new AtomicLong();
  private final AdmissionSettings settings;
  private final AllowedMethods methods;

  RequestBodies(AdmissionSettings settings, AllowedMethods methods) {
    this.settings = settings;
    this.methods = methods;
  }

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
    int most = methods.longestBody(request.method().name(), request.path());
    if (declared != null && (declared.length() > 9 || Long.parseLong(declared) > most)) {
      Refusals.answer(context, Refusals.tooLarge(most));
      return;
    }
    if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
      request.response().writeContinue();
    }
    new BodyReading(this, settings, context, most).start();
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
