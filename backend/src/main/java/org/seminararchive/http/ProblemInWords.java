package org.seminararchive.http;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.quarkus.runtime.Startup;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The last hand on every problem, ours or the framework's: gives it a stable code, a type and words
 * in the client's language, and lets nothing internal through.
 */
@Startup
@ApplicationScoped
public class ProblemInWords implements ProblemPostProcessor {
  static final String TYPE = "urn:seminar-archive:problem:";

  // RFC 9110, section 15.5.6 asks for the methods there are: everything here can be read and no
  // more.
  private static final String READABLE = "GET, HEAD, OPTIONS";

  private final CurrentVertxRequest current;

  ProblemInWords(CurrentVertxRequest current) {
    this.current = current;
  }

  @Override
  public HttpProblem apply(HttpProblem problem, ProblemContext context) {
    var request = current.getCurrent().request();
    var words = ProblemWords.bestFor(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    boolean ours = context.cause instanceof ApiProblem;
    ProblemCode code =
        ours
            ? ((ApiProblem) context.cause).problem()
            : ProblemCode.ofStatus(problem.getStatusCode());
    String subject = ours ? ((ApiProblem) context.cause).subject() : request.path();
    List<InputError> errors = ours ? ((ApiProblem) context.cause).errors() : List.of();

    var builder =
        HttpProblem.builder()
            .withType(URI.create(TYPE + code.code()))
            .withTitle(words.title(code))
            .withStatus(ours ? code.status() : problem.getStatusCode())
            .withDetail(words.detail(code, subject))
            .withInstance(problem.getInstance())
            .with("code", code.code())
            .withHeader(HttpHeaders.CONTENT_LANGUAGE, words.locale().toLanguageTag())
            .withHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    if (!errors.isEmpty()) {
      builder.with("errors", errors.stream().map(e -> inWords(e, words)).toList());
    }
    if (code == ProblemCode.METHOD_NOT_ALLOWED) {
      builder.withHeader(HttpHeaders.ALLOW, READABLE);
    }
    problem.getHeaders().forEach(builder::withHeader);
    return builder.build();
  }

  private static Map<String, Object> inWords(InputError error, ProblemWords words) {
    var spoken = new LinkedHashMap<String, Object>();
    if (error.parameter() != null) {
      spoken.put("parameter", error.parameter());
    }
    if (error.pointer() != null) {
      spoken.put("pointer", error.pointer());
    }
    spoken.put("code", error.code());
    spoken.put("detail", words.of(error));
    if (!error.allowed().isEmpty()) {
      spoken.put("allowed", error.allowed());
    }
    return spoken;
  }

  /** After all others. */
  @Override
  public int priority() {
    return Integer.MIN_VALUE;
  }
}
