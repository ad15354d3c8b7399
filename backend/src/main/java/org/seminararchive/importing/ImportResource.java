package org.seminararchive.importing;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.seminararchive.access.Access;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.InputError;
import org.seminararchive.http.JsonBody;
import org.seminararchive.http.LongestBody;
import org.seminararchive.http.ProblemCode;
import org.seminararchive.importing.reading.Reading;
import org.seminararchive.importing.reading.ReadingContext;
import org.seminararchive.importing.reading.SourceFormat;
import org.seminararchive.importing.reading.StopSignal;
import org.seminararchive.writing.Inferences;
import org.seminararchive.writing.Outcome;
import org.seminararchive.writing.Writes;

/** The resource that imports a page, a table or a programme file. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "imports")
@SecurityRequirement(name = "token")
public class ImportResource {
  /** Upper bound of a source in bytes. */
  static final int MOST = 8 << 20;

  @Inject Access access;
  @Inject ReadingContexts contexts;
  @Inject Importing importing;
  @Inject Writes writes;
  @Inject ReadingDeadline deadline;
  @Inject CurrentVertxRequest current;

  @POST
  @Path("imports")
  @LongestBody(MOST)
  @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER)
  @APIResponse(responseCode = "503", ref = "Unavailable")
  @Operation(
      operationId = "importSource",
      summary = "Imports a page or a file; can be repeated.",
      description =
          "Changes of the source are written, changes of organizers are kept, conflicts "
              + "are reported. Nothing is deleted.")
  @RequestBody(
      description = "The source in UTF-8, up to 8 MB.",
      content = {
        @Content(mediaType = "text/markdown", schema = @Schema(implementation = String.class)),
        @Content(mediaType = "text/html", schema = @Schema(implementation = String.class)),
        @Content(mediaType = "text/plain", schema = @Schema(implementation = String.class)),
        @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)),
        @Content(mediaType = "application/yaml", schema = @Schema(implementation = String.class))
      })
  @APIResponseSchema(
      value = ImportReport.class,
      responseCode = "200",
      responseDescription = "The result for each session of the source.")
  public Response post(InputStream body, @BeanParam ImportCall call) {
    access.holder();
    ImportQuery query = ImportQuery.read(call.query());
    SourceFormat format = format(call.headers());
    String text = JsonBody.text(body, ProblemCode.INVALID_SOURCE);
    if (text.isBlank()) {
      throw ApiProblem.of(ProblemCode.INVALID_SOURCE, List.of(InputError.at("", "no-body", "")));
    }
    ReadingContext context = contexts.of(query);
    StopSignal client = client();
    Reading reading = Sources.read(text, format, context, deadline.and(client));
    return writes.perform(
        call,
        query.dryRun(),
        call.rawQuery() + "\n" + text,
        holder ->
            Outcome.changed(
                importing.run(reading, context, query, holder, client), 0, new Inferences()));
  }

  /** Stops when the client has closed its connection. */
  private StopSignal client() {
    HttpServerResponse answer = current.getCurrent().response();
    return () -> {
      if (answer.closed()) {
        throw deadline.stopped();
      }
    };
  }

  private static SourceFormat format(HttpHeaders headers) {
    String given = headers.getHeaderString(HttpHeaders.CONTENT_TYPE);
    try {
      MediaType type = given == null ? null : MediaType.valueOf(given);
      String charset = type == null ? null : type.getParameters().get("charset");
      if (type != null && (charset == null || charset.equalsIgnoreCase("utf-8"))) {
        var format = SourceFormat.ofMediaType(given);
        if (format.isPresent()) {
          return format.get();
        }
      }
    } catch (IllegalArgumentException e) {
      // An invalid media type is reported like an unsupported one.
    }
    throw ApiProblem.of(
        ProblemCode.UNSUPPORTED_MEDIA_TYPE,
        List.of(
            InputError.ofParameter(
                HttpHeaders.CONTENT_TYPE,
                "unknown-value",
                given == null ? "" : given,
                Arrays.stream(SourceFormat.values()).map(SourceFormat::mediaType).toList())));
  }
}
