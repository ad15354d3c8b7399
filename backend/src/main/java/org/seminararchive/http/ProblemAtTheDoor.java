package org.seminararchive.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Sends a problem (RFC 9457) for a request that is refused before it reaches a resource, in the
 * same format as {@link ProblemInWords}.
 */
public final class ProblemAtTheDoor {
  public static final String MEDIA_TYPE = "application/problem+json";

  private static final ObjectMapper JSON = new ObjectMapper();

  private ProblemAtTheDoor() {}

  /**
   * @param subject argument of the problem's text
   * @param headers additional headers of the response
   */
  public static void answer(
      RoutingContext context, ProblemCode code, String subject, Map<String, String> headers) {
    ApiProblem problem = ApiProblem.of(code, subject);
    headers.forEach(problem::withHeader);
    answer(context, problem);
  }

  /** Does nothing if the response was sent already. */
  public static void answer(RoutingContext context, ApiProblem problem) {
    if (context.response().ended()) {
      return;
    }
    ProblemLog.write(context, problem.problem(), null);
    String language = context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE);
    var words = ProblemWords.bestFor(language);
    var response =
        context
            .response()
            .setStatusCode(problem.problem().status())
            .putHeader(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
            .putHeader(HttpHeaders.CONTENT_LANGUAGE, words.locale().toLanguageTag())
            .putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    problem.headers().forEach(response::putHeader);
    response.end(Buffer.buffer(document(problem, List.of(words), context.request().path())));
  }

  /**
   * The problem as JSON, without a request.
   *
   * @param acceptLanguage the header; {@code null} for all languages
   */
  public static byte[] document(ApiProblem problem, String acceptLanguage) {
    List<ProblemWords> words =
        acceptLanguage == null
            ? List.of(ProblemWords.bestFor("en"), ProblemWords.bestFor("ja"))
            : List.of(ProblemWords.bestFor(acceptLanguage));
    return document(problem, words, null);
  }

  private static byte[] document(ApiProblem problem, List<ProblemWords> languages, String path) {
    ProblemCode code = problem.problem();
    var document = new LinkedHashMap<String, Object>();
    document.put("type", ProblemInWords.TYPE + code.code());
    document.put("title", in(languages, words -> words.title(code)));
    document.put("status", code.status());
    document.put("detail", in(languages, words -> words.detail(code, problem.subject())));
    if (path != null && path.length() <= ProblemInWords.LONGEST_INSTANCE) {
      document.put("instance", path);
    }
    document.put("code", code.code());
    if (!problem.errors().isEmpty()) {
      document.put("errors", ErrorsInWords.of(problem.errors(), languages.get(0)));
    }
    document.putAll(problem.members());
    try {
      return JSON.writeValueAsBytes(document);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a problem that JSON cannot hold", e);
    }
  }

  private static String in(List<ProblemWords> languages, Function<ProblemWords, String> text) {
    return languages.stream().map(text).collect(Collectors.joining(" / "));
  }
}
