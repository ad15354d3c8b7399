package org.seminararchive.file;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.InputError;
import org.seminararchive.http.ProblemAtTheDoor;
import org.seminararchive.http.ProblemCode;
import org.seminararchive.http.QueryParameters;
import org.seminararchive.text.LinearPattern;

/**
 * Headers of the tus protocol 1.0.0 (tus.io), with its extensions for creation, expiration and
 * termination.
 */
@ApplicationScoped
class UploadHeaders {
  static final String OFFSET = "Upload-Offset";
  static final String LENGTH = "Upload-Length";
  static final String EXPIRES = "Upload-Expires";
  static final String METADATA = "Upload-Metadata";
  static final String PIECE = "application/offset+octet-stream";

  private static final String VERSION = "1.0.0";
  private static final String VERSIONS = "Tus-Version";
  private static final String NAME = METADATA + " filename";
  private static final String RESUMABLE = "Tus-Resumable";

  /** Order of the filter: before the response to {@code OPTIONS}. */
  private static final int BEFORE_METHODS = 270;

  /** Order of the filter: after authentication and before the body. */
  private static final int BEFORE_BODIES = 245;

  private static final LinearPattern NUMBER = LinearPattern.compile("\\d{1,18}");

  @Inject FileSettings settings;

  void register(@Observes Filters filters) {
    filters.register(this::describe, BEFORE_METHODS);
    filters.register(this::agree, BEFORE_BODIES);
  }

  private static boolean concerns(RoutingContext context) {
    String path = context.request().path();
    return path != null && UploadPath.of(path).filter(UploadPath::isResumable).isPresent();
  }

  private void describe(RoutingContext context) {
    if (concerns(context)) {
      HttpServerResponse response = context.response();
      response.putHeader(RESUMABLE, VERSION);
      if (context.request().method() == HttpMethod.OPTIONS) {
        response
            .putHeader(VERSIONS, VERSION)
            .putHeader("Tus-Extension", "creation,expiration,termination")
            .putHeader("Tus-Max-Size", String.valueOf(settings.size().asLongValue()));
      }
    }
    context.next();
  }

  /** Refuses other versions. GET is not part of the protocol. */
  private void agree(RoutingContext context) {
    if (!concerns(context)
        || context.request().method() == HttpMethod.GET
        || VERSION.equals(context.request().getHeader(RESUMABLE))) {
      context.next();
      return;
    }
    context.request().resume();
    ProblemAtTheDoor.answer(
        context, ApiProblem.of(ProblemCode.TUS_VERSION, VERSION).withHeader(VERSIONS, VERSION));
  }

  /**
   * Reads a header that counts bytes.
   *
   * @throws ApiProblem 400 without a number
   */
  static long number(MultiMap headers, String name) {
    String given = headers.get(name);
    if (given == null || !NUMBER.matches(given)) {
      throw refused(name, given == null ? "needed" : "not-a-count", given == null ? "" : given);
    }
    return Long.parseLong(given);
  }

  /**
   * The name of the file in {@code Upload-Metadata}: keys, each with a value in Base64.
   *
   * @throws ApiProblem 400 if it is absent or no name
   */
  static FileName fileName(MultiMap headers) {
    String given = headers.contains(METADATA) ? headers.get(METADATA) : "";
    var named = new MultivaluedHashMap<String, String>();
    for (String pair : given.split(",")) {
      String[] parts = pair.strip().split(" ", 2);
      if (parts.length == 2 && parts[0].equals("filename")) {
        named.add(NAME, decoded(parts[1].strip()));
      }
    }
    QueryParameters query = new QueryParameters(named);
    FileName name = FileName.read(query, NAME);
    query.refuseTheRest();
    return name;
  }

  private static String decoded(String base64) {
    try {
      return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw refused(NAME, "not-a-file-name", base64);
    }
  }

  /**
   * @throws ApiProblem 400 if there is one, such as {@code dryRun}
   */
  static void refuseParameters(MultiMap query) {
    query.names().stream()
        .findFirst()
        .ifPresent(
            name -> {
              throw refused(name, "unknown-parameter", "");
            });
  }

  private static ApiProblem refused(String header, String code, String value) {
    return ApiProblem.invalidParameters(
        List.of(InputError.ofParameter(header, code, value, List.of())));
  }

  /**
   * @throws ApiProblem 415 for a body of another type
   */
  static void requirePiece(MultiMap headers) {
    String type = headers.get(HttpHeaders.CONTENT_TYPE);
    if (type == null || !PIECE.equalsIgnoreCase(type.split(";", 2)[0].strip())) {
      throw ApiProblem.of(
              ProblemCode.UNSUPPORTED_MEDIA_TYPE,
              List.of(
                  InputError.ofParameter(
                      "Content-Type", "unknown-value", type == null ? "" : type, List.of(PIECE))))
          .withHeader("Accept", PIECE);
    }
  }
}
