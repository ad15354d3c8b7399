package org.seminararchive.access;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.seminararchive.http.ProblemAtTheDoor;
import org.seminararchive.http.ProblemCode;
import org.seminararchive.http.ReadByPost;
import org.seminararchive.http.RequestTrace;
import org.seminararchive.http.TroubleProblems;
import org.seminararchive.http.admission.ClientAddress;

/**
 * Request filter that denies by default: any request other than a read needs a valid token with a
 * write scope, whatever its path and whether or not the path exists. It runs before the body is
 * read.
 */
@ApplicationScoped
class WriteGuard {
  private static final Logger LOG = Logger.getLogger(WriteGuard.class);
  private static final Set<HttpMethod> READS =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
  // After the CORS filter, so that scripts of other origins can read the refusal.
  private static final int BEHIND_CORS = 250;

  private final Access access;
  private final Limits limits;
  private final TroubleProblems troubles;

  WriteGuard(Access access, Limits limits, TroubleProblems troubles) {
    this.access = access;
    this.limits = limits;
    this.troubles = troubles;
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, BEHIND_CORS);
  }

  private void check(RoutingContext context) {
    if (READS.contains(context.request().method())
        || ReadByPost.isThere(context.request().path())) {
      context.next();
      return;
    }
    context
        .vertx()
        .executeBlocking(
            () -> access.recognise(context.request().getHeader("Authorization")), false)
        .onSuccess(holder -> judge(context, holder))
        .onFailure(
            failure ->
                troubles
                    .of(failure)
                    .ifPresentOrElse(
                        problem -> answer(context, problem.problem(), problem.headers()),
                        () -> {
                          LOG.error(
                              "Cannot look up a token; the request gets status 500. Check the database",
                              failure);
                          answer(context, ProblemCode.INTERNAL, Map.of());
                        }));
  }

  private void judge(RoutingContext context, Optional<Holder> holder) {
    if (holder.isEmpty()) {
      Allowance left = limits.failed(ClientAddress.of(context.request()));
      left.headers().forEach(context.response()::putHeader);
      if (left.isExceeded()) {
        answer(context, ProblemCode.TOO_MANY_REQUESTS, Map.of());
      } else {
        answer(context, ProblemCode.UNAUTHORIZED, Map.of("WWW-Authenticate", Holder.CHALLENGE));
      }
      return;
    }
    context.put(RequestTrace.HOLDER, holder.get().name());
    if (!holder.get().scopes().permitAnyWrite()) {
      context.request().resume();
      ProblemAtTheDoor.answer(context, Holder.forbidden(List.of(Scopes.ANY)));
      return;
    }
    Allowance left = limits.written(holder.get());
    left.headers().forEach(context.response()::putHeader);
    if (left.isExceeded()) {
      answer(context, ProblemCode.TOO_MANY_REQUESTS, Map.of());
      return;
    }
    context.put(Access.HOLDER, holder.get());
    context.next();
  }

  private static void answer(
      RoutingContext context, ProblemCode code, Map<String, String> headers) {
    context.request().resume();
    ProblemAtTheDoor.answer(context, code, context.request().path(), headers);
  }
}
