package org.seminararchive.talk;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.seminararchive.access.Access;
import org.seminararchive.access.Holder;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.Ids;
import org.seminararchive.http.InputError;
import org.seminararchive.http.InputErrors;
import org.seminararchive.http.JsonBody;
import org.seminararchive.http.LongestBody;
import org.seminararchive.http.Members;
import org.seminararchive.http.ProblemCode;
import org.seminararchive.writing.Inferences;
import org.seminararchive.writing.Outcome;
import org.seminararchive.writing.WriteCall;
import org.seminararchive.writing.Writes;

/** Creates several talks in one transaction. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "talks")
@SecurityRequirement(name = "token")
public class TalkBatchResource {
  /** Newline-delimited JSON: one document a line. */
  static final String NDJSON = "application/x-ndjson";

  private static final int MOST = 500;

  /** In bytes: 500 talks of 20 kB. */
  private static final int LONGEST = 10 << 20;

  @Inject TalkWriting writing;
  @Inject TalkLookups lookups;
  @Inject Access access;
  @Inject Writes writes;

  /** Response schema: the created talks, in the order of the lines. */
  @Schema(name = "TalkBatch")
  public record TalkBatch(
      @Schema(required = true) List<TalkResponse> items, @Schema(required = true) long total) {}

  @POST
  @LongestBody(LONGEST)
  @Path("talks/batch")
  @Consumes(NDJSON)
  @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER)
  @Operation(
      operationId = "createTalks",
      summary =
          "Creates up to 500 talks, one per line with the body of a single POST; all or "
              + "nothing.")
  @RequestBody(
      content = @Content(mediaType = NDJSON, schema = @Schema(implementation = String.class)))
  @APIResponseSchema(
      value = TalkBatch.class,
      responseCode = "201",
      responseDescription = "All created talks.")
  public Response create(InputStream body, @BeanParam WriteCall call) {
    access.holder();
    String text = JsonBody.text(body);
    return writes.perform(call, text, holder -> create(text, holder));
  }

  /**
   * One line of the body.
   *
   * @param request {@code null} if it could not be read
   * @param errors of reading it
   */
  private record Line(int number, TalkRequest request, List<InputError> errors) {
    static Line of(int number, String text) {
      List<InputError> errors = new InputErrors();
      try {
        return new Line(
            number, Members.read(JsonBody.parse(text), errors, TalkRequest::ofNew), errors);
      } catch (ApiProblem problem) {
        return new Line(number, null, problem.errors());
      }
    }
  }

  private Outcome create(String text, Holder holder) {
    List<Line> lines = lines(text);
    TalkLookups.Known known = lookups.of(lines.stream().map(Line::request).toList());
    List<InputError> errors = new InputErrors();
    List<TalkResponse> created = new ArrayList<>();
    // Continues beyond the number of listed errors, because the response states how many were
    // omitted.
    for (Line line : lines) {
      try {
        created.add(create(line, known, holder));
      } catch (ApiProblem problem) {
        if (problem.problem() != ProblemCode.INVALID_BODY) {
          throw problem.with("line", line.number());
        }
        errors.addAll(problem.errors().map(e -> e.onLine(line.number())));
      }
    }
    if (lines.isEmpty()) {
      errors.add(InputError.at("", "no-body", ""));
    }
    ApiProblem.refuse(errors);
    return Outcome.created(
        new TalkBatch(created, created.size()), 0, "/api/v1/talks", new Inferences());
  }

  private TalkResponse create(Line line, TalkLookups.Known known, Holder holder) {
    return TalkResponse.from(
        writing.create(
            Ids.create(), line.request(), known, holder, Inferences.unreturned(), line.errors()));
  }

  private static List<Line> lines(String text) {
    List<Line> lines = new ArrayList<>();
    int number = 0;
    for (int from = 0; from <= text.length(); number++) {
      int end = text.indexOf('\n', from);
      String line = text.substring(from, end < 0 ? text.length() : end);
      from = end < 0 ? text.length() + 1 : end + 1;
      if (line.isBlank()) {
        continue;
      }
      if (lines.size() == MOST) {
        throw ApiProblem.invalidBody(
            List.of(InputError.at("", "too-many", String.valueOf(MOST)).onLine(number + 1)));
      }
      lines.add(Line.of(number + 1, line));
    }
    return lines;
  }
}
