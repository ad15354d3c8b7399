package org.seminararchive.talk;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.seminararchive.access.Access;
import org.seminararchive.access.Holder;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.InputError;
import org.seminararchive.http.InputErrors;
import org.seminararchive.http.JsonBody;
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

  private final TalkWriting writing;
  private final Access access;
  private final Writes writes;

  TalkBatchResource(TalkWriting writing, Access access, Writes writes) {
    this.writing = writing;
    this.access = access;
    this.writes = writes;
  }

  /** Response schema: the created talks, in the order of the lines. */
  @Schema(name = "TalkBatch")
  public record TalkBatch(
      @Schema(required = true) List<TalkResponse> items, @Schema(required = true) long total) {}

  @POST
  @Path("talks/batch")
  @Consumes(NDJSON)
  @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER)
  @Operation(
      operationId = "createTalks",
      summary = "Announces up to 500 talks, one a line as in a single POST; all or nothing.")
  @RequestBody(
      required = true,
      content = @Content(mediaType = NDJSON, schema = @Schema(implementation = String.class)))
  @APIResponse(
      responseCode = "201",
      description = "All of the talks.",
      content = @Content(schema = @Schema(implementation = TalkBatch.class)))
  public Response create(InputStream body, @BeanParam WriteCall call) {
    access.holder();
    String text = JsonBody.text(body);
    return writes.perform(call, text, holder -> create(text, holder));
  }

  private Outcome create(String text, Holder holder) {
    List<InputError> errors = new InputErrors();
    List<TalkResponse> created = new ArrayList<>();
    ApiProblem other = null;
    String[] lines = text.split("\n", -1);
    int documents = 0;
    // Continues beyond the number of listed errors, because the response states how many were
    // omitted.
    for (int i = 0; i < lines.length && other == null; i++) {
      if (lines[i].isBlank()) {
        continue;
      }
      if (++documents > MOST) {
        throw ApiProblem.invalidBody(
            List.of(InputError.at("", "too-many", String.valueOf(MOST)).onLine(i + 1)));
      }
      int number = i + 1;
      try {
        Talk talk = writing.create(JsonBody.parse(lines[i]), holder, new Inferences());
        created.add(TalkResponse.from(talk));
      } catch (ApiProblem problem) {
        if (problem.problem() != ProblemCode.INVALID_BODY
            && problem.problem() != ProblemCode.INVALID_JSON) {
          other = problem.with("line", number);
        }
        errors.addAll(problem.errors().map(e -> e.onLine(number)));
      }
    }
    if (other != null) {
      throw other;
    }
    if (created.isEmpty() && errors.isEmpty()) {
      errors.add(InputError.at("", "no-body", ""));
    }
    TalkWriting.refuse(errors);
    return Outcome.created(
        new TalkBatch(created, created.size()), 0, "/api/v1/talks", new Inferences());
  }
}
