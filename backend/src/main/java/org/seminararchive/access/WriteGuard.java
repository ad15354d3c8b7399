package org.seminararchive.access;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.ProblemAtTheDoor;
import org.seminararchive.http.ProblemCode;
import org.seminararchive.http.ReadByPost;
import org.seminararchive.http.RequestTrace;
import org.seminararchive.http.TroubleProblems;
import org.seminararchive.http.admission.ClientAddress;

/**
 * Request filter that denies by default: any request other than a read needs a valid token with a
 * scope, whatever its path and whether or not the path exists. The only exceptions are {@link
 * OpenWrites}, which are limited by address. It runs before the body is read.
 */
@ApplicationScoped
class WriteGuard {
  private static final Logger LOG = Logger.getLogger(WriteGuard.class);
  private static final Set<HttpMethod> READS =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
  // After the CORS filter, so that scripts of other origins can read the refusal.
  private static final int BEHIND_CORS = 250;

  @Inject Access access;
  @Inject Limits limits;
  @Inject TroubleProblems troubles;

  void register(@Observes Filters filters) {
    filters.register(this::check, BEHIND_CORS);
  }

  private void check(RoutingContext context) {
    if (READS.contains(context.request().method())
        || ReadByPost.isThere(context.request().path())) {
      context.next();
      return;
    }
    if (OpenWrites.isThere(context.request().method().name(), context.request().path())) {
      admit(context, limits.opened(ClientAddress.of(context.request())));
      return;
    }
    context
        .vertx()
        .executeBlocking(
            () -> access.recognise(context.request().getHeader("Authorization")), false)
        .onSuccess(holder -> judge(context, holder))
        .onFailure(
            failure -> answer(context, troubles.of(failure).orElseGet(() -> fault(failure))));
  }

  private static ApiProblem fault(Throwable failure) {
    LOG.error("Cannot look up a token; the request gets status 500. Check the database", failure);
    return ApiProblem.of(ProblemCode.INTERNAL, "");
  }

  private void judge(RoutingContext context, Optional<Holder> found) {
    if (found.isEmpty()) {
      answer(context, access.refusal(context));
      return;
    }
    Holder holder = found.get();
    context.put(RequestTrace.HOLDER, holder.name());
    if (!holder.scopes().permitAnything()) {
      answer(context, Holder.forbidden(List.of(Scopes.ANY)));
      return;
    }
    context.put(Access.HOLDER, holder);
    admit(context, limits.written(holder));
  }

  private static void admit(RoutingContext context, Allowance left) {
    left.headers().forEach(context.response()::putHeader);
    if (left.isExceeded()) {
      answer(context, ApiProblem.of(ProblemCode.TOO_MANY_REQUESTS, ""));
      return;
    }
    context.next();
  }

  private static void answer(RoutingContext context, ApiProblem problem) {
    context.request().resume();
    ProblemAtTheDoor.answer(context, problem);
  }
}
