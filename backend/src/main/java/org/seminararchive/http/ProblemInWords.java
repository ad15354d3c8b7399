package org.seminararchive.http;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.quarkus.runtime.Startup;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.List;
import org.seminararchive.text.TextTooComplex;

/**
 * Post-processes all problems, also those of the framework: adds a stable code, a type and texts in
 * the client's language, and removes internal details.
 */
@Startup
@ApplicationScoped
public class ProblemInWords implements ProblemPostProcessor {
  /**
   * Base of problem types. A path, so that it does not depend on the host (RFC 9457, section
   * 3.1.1).
   */
  static final String TYPE = ExplainedCodes.PATH + "/";

  static final int LONGEST_INSTANCE = 500;

  private static final int UNSUPPORTED_MEDIA_TYPE = ProblemCode.UNSUPPORTED_MEDIA_TYPE.status();

  @Inject CurrentVertxRequest current;
  @Inject AllowedMethods methods;
  @Inject TroubleProblems troubles;

  @Override
  public HttpProblem apply(HttpProblem problem, ProblemContext context) {
    var request = current.getCurrent().request();
    var words = ProblemWords.bestFor(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    ApiProblem own = own(context.cause);
    if (own == null && problem.getStatusCode() == UNSUPPORTED_MEDIA_TYPE) {
      own = otherMediaType(request);
    }
    ProblemCode code = own != null ? own.problem() : ProblemCode.ofStatus(problem.getStatusCode());
    String subject = own != null ? own.subject() : request.path();
    ProblemLog.write(current.getCurrent(), code, context.cause);
    // The caching of an existing file does not apply to its absence.
    current.getCurrent().response().headers().remove(HttpHeaders.CACHE_CONTROL);

    var builder =
        HttpProblem.builder()
            .withType(URI.create(TYPE + code.code()))
            .withTitle(words.title(code))
            .withStatus(own != null ? code.status() : problem.getStatusCode())
            .withDetail(words.detail(code, subject))
            .withInstance(instance(problem))
            .with("code", code.code())
            .withHeader(HttpHeaders.CONTENT_LANGUAGE, words.locale().toLanguageTag())
            .withHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    if (own != null) {
      if (!own.errors().isEmpty()) {
        builder.with("errors", ErrorsInWords.of(own.errors(), words));
      }
      own.members().forEach(builder::with);
      own.headers().forEach(builder::withHeader);
    }
    if (code == ProblemCode.METHOD_NOT_ALLOWED) {
      // Required by RFC 9110, section 15.5.6.
      builder.withHeader(HttpHeaders.ALLOW, String.join(", ", methods.at(request.path())));
    }
    problem.getHeaders().forEach(builder::withHeader);
    return builder.build();
  }

  private ApiProblem otherMediaType(HttpServerRequest request) {
    String sent = request.getHeader(HttpHeaders.CONTENT_TYPE);
    List<String> taken = methods.taken(request.method().name(), request.path());
    InputError error =
        InputError.ofParameter(
            HttpHeaders.CONTENT_TYPE, "unknown-value", sent == null ? "" : sent, taken);
    // See RFC 9110, section 15.5.16.
    return ApiProblem.of(ProblemCode.UNSUPPORTED_MEDIA_TYPE, List.of(error))
        .withHeader(HttpHeaders.ACCEPT, String.join(", ", taken));
  }

  private ApiProblem own(Throwable cause) {
    if (cause instanceof TextTooComplex complex) {
      return ApiProblem.of(ProblemCode.TEXT_TOO_COMPLEX, PlainText.excerpt(complex.beginning()));
    }
    return cause instanceof ApiProblem problem ? problem : troubles.of(cause).orElse(null);
  }

  // Omitted if too long, since a truncated URL would identify something else.
  private static URI instance(HttpProblem problem) {
    URI instance = problem.getInstance();
    return instance == null || instance.toString().length() > LONGEST_INSTANCE ? null : instance;
  }

  /** Runs last. */
  @Override
  public int priority() {
    return Integer.MIN_VALUE;
  }
}
