package org.seminararchive.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.MDC;
import org.seminararchive.text.LinearPattern;

/**
 * Gives each request an id: that of the client or proxy if valid, otherwise a new one. The id is in
 * the response and in all log lines of the request.
 */
@ApplicationScoped
public class RequestTrace {
  /** Header of requests and responses. */
  static final String HEADER = "X-Request-Id";

  /** Key of the id in the logging context. */
  static final String LOGGED = "request";

  /** Key of the token holder's name in the request's context. */
  public static final String HOLDER = "seminar.holder";

  private static final String BEGAN = "seminar.began";
  private static final LinearPattern UNPRINTABLE =
      LinearPattern.compile("\\p{Cntrl}|\\p{Zl}|\\p{Zp}");
  private static final LinearPattern SANE =
      LinearPattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
  private static final int BEFORE_EVERYTHING_ELSE = 2000;

  void register(@Observes Filters filters) {
    filters.register(RequestTrace::begin, BEFORE_EVERYTHING_ELSE);
  }

  private static void begin(RoutingContext context) {
    String asked = context.request().getHeader(HEADER);
    String id = asked != null && SANE.matcher(asked).matches() ? asked : create();
    context.put(BEGAN, System.nanoTime());
    context.response().putHeader(HEADER, id);
    MDC.put(LOGGED, id);
    context.next();
  }

  /** Log line of a request: method, path, status, reason, holder, duration. */
  static String line(RoutingContext context, int status, String reason) {
    Object holder = context.get(HOLDER);
    Long began = context.get(BEGAN);
    long millis = began == null ? 0 : TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    return "%s %s %d %s, holder %s, from %s, %d ms"
        .formatted(
            context.request().method(),
            oneLine(PrivatePath.masked(context.request().path())),
            status,
            reason,
            holder == null ? "-" : oneLine(holder.toString()),
            context.request().remoteAddress().hostAddress(),
            millis);
  }

  // Prevents log injection.
  private static String oneLine(String text) {
    String bounded = text.length() > 200 ? text.substring(0, 200) + "…" : text;
    return UNPRINTABLE.replaceAll(bounded, "?");
  }

  private static String create() {
    return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
  }
}
