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
import java.util.Map;
import org.seminararchive.text.TextTooComplex;

/**
 * The last hand on every problem, ours or the framework's: gives it a stable code, a type and words
 * in the client's language, and lets nothing internal through.
 */
@Startup
@ApplicationScoped
public class ProblemInWords implements ProblemPostProcessor {
  static final String TYPE = "urn:seminar-archive:problem:";

  private final CurrentVertxRequest current;
  private final AllowedMethods methods;

  ProblemInWords(CurrentVertxRequest current, AllowedMethods methods) {
    this.current = current;
    this.methods = methods;
  }

  @Override
  public HttpProblem apply(HttpProblem problem, ProblemContext context) {
    var request = current.getCurrent().request();
    var words = ProblemWords.bestFor(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    ApiProblem own = own(context.cause);
    ProblemCode code = own != null ? own.problem() : ProblemCode.ofStatus(problem.getStatusCode());
    String subject = own != null ? own.subject() : request.path();

    var builder =
        HttpProblem.builder()
            .withType(URI.create(TYPE + code.code()))
            .withTitle(words.title(code))
            .withStatus(own != null ? code.status() : problem.getStatusCode())
            .withDetail(words.detail(code, subject))
            .withInstance(problem.getInstance())
            .with("code", code.code())
            .withHeader(HttpHeaders.CONTENT_LANGUAGE, words.locale().toLanguageTag())
            .withHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    if (own != null) {
      if (!own.errors().isEmpty()) {
        builder.with("errors", own.errors().stream().map(e -> inWords(e, words)).toList());
      }
      own.members().forEach(builder::with);
      own.headers().forEach(builder::withHeader);
    }
    if (code == ProblemCode.METHOD_NOT_ALLOWED) {
      // RFC 9110, section 15.5.6 asks for the methods there are.
      builder.withHeader(HttpHeaders.ALLOW, String.join(", ", methods.at(request.path())));
    }
    problem.getHeaders().forEach(builder::withHeader);
    return builder.build();
  }

  private static ApiProblem own(Throwable cause) {
    if (cause instanceof TextTooComplex complex) {
      return ApiProblem.of(ProblemCode.TEXT_TOO_COMPLEX, PlainText.excerpt(complex.beginning()));
    }
    return cause instanceof ApiProblem problem ? problem : null;
  }

  private static Map<String, Object> inWords(InputError error, ProblemWords words) {
    var spoken = new LinkedHashMap<String, Object>();
    if (error.parameter() != null) {
      spoken.put("parameter", error.parameter());
    }
    if (error.pointer() != null) {
      spoken.put("pointer", error.pointer());
    }
    if (error.line() != null) {
      spoken.put("line", error.line());
    }
    spoken.put("code", error.code());
    spoken.put("detail", error.in(words));
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
