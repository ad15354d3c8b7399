package org.seminararchive.talk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponses;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.seminararchive.access.Access;
import org.seminararchive.access.Claim;
import org.seminararchive.access.Holder;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.Ids;
import org.seminararchive.http.InputError;
import org.seminararchive.http.InputErrors;
import org.seminararchive.http.JsonBody;
import org.seminararchive.http.Members;
import org.seminararchive.http.Preconditions;
import org.seminararchive.http.Representations;
import org.seminararchive.session.Session;
import org.seminararchive.session.SessionPatch;
import org.seminararchive.session.SessionRepository;
import org.seminararchive.text.LinearPattern;
import org.seminararchive.writing.Inferences;
import org.seminararchive.writing.Outcome;
import org.seminararchive.writing.WriteCall;
import org.seminararchive.writing.Writes;

/**
 * Creates or replaces the talk at a position of a numbered session, for scripts. Idempotent, so no
 * precondition is required; a precondition that is sent is checked.
 */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "talks")
@SecurityRequirement(name = "token")
public class TalkByNumberResource {
  private static final LinearPattern SERIES = LinearPattern.compile("[a-z][a-z0-9-]{0,31}");
  private static final LinearPattern NUMBER = LinearPattern.compile("[1-9]\\d{0,5}");
  private static final LinearPattern POSITION = LinearPattern.compile("[1-9]\\d{0,2}");

  @Inject TalkRepository talks;
  @Inject SessionRepository sessions;
  @Inject SessionPatch sessionPatch;
  @Inject TalkWriting writing;
  @Inject Access access;
  @Inject Writes writes;
  @Inject Representations representations;

  @PUT
  @Path("talks/by-number/{series}/{number}/{position}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Parameter(name = "If-Match", in = ParameterIn.HEADER)
  @Operation(
      operationId = "putTalkByNumber",
      summary =
          "Creates or changes the talk at a position of a session, given by its number, "
              + "together with the session.")
  @RequestBodySchema(TalkRequest.class)
  @APIResponses({
    @APIResponse(
        responseCode = "200",
        description = "The talk.",
        content = @Content(schema = @Schema(implementation = TalkResponse.class))),
    @APIResponse(
        responseCode = "201",
        description = "The created talk.",
        content = @Content(schema = @Schema(implementation = TalkResponse.class)))
  })
  public Response put(
      @PathParam("series") String series,
      @PathParam("number") String number,
      @PathParam("position") String position,
      InputStream body,
      @BeanParam WriteCall call) {
    Holder asking = access.holder();
    if (!SERIES.matches(series) || !NUMBER.matches(number) || !POSITION.matches(position)) {
      throw ApiProblem.notFound(call.path());
    }
    int session = Integer.parseInt(number);
    asking.mayWrite(owners(series, session));
    String text = JsonBody.text(body);
    return writes.perform(
        call,
        text,
        holder ->
            put(series, session, Integer.parseInt(position), JsonBody.parse(text), call, holder));
  }

  private List<Claim> owners(String series, int number) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                sessions
                    .findByNumber(series, number)
                    .map(session -> List.of(Claim.anyOf(session.numbers().keySet())))
                    .orElse(Claim.each(List.of(series))));
  }

  private Outcome put(
      String series, int number, int position, JsonNode body, WriteCall call, Holder holder) {
    List<InputError> errors = new InputErrors();
    Inferences inferences = new Inferences();
    if (!(body instanceof ObjectNode sent)) {
      throw ApiProblem.invalidBody(List.of(InputError.at("", "not-an-object", "")));
    }
    Session session = sessions.findByNumber(series, number).orElse(null);
    JsonNode place = sent.get("session");
    if (session == null) {
      Preconditions.noneGiven(call.headers());
      Talk talk =
          writing.create(
              Ids.create(),
              Members.read(
                  TalkDocuments.complete(sent, series, number, position),
                  errors,
                  TalkRequest::ofNew),
              holder,
              inferences,
              errors);
      return made(talk, inferences);
    }
    if (place != null && !place.isNull()) {
      sessionPatch.apply(session, place, "/session", holder, inferences);
    }
    ObjectNode rest = sent.deepCopy();
    rest.remove("session");
    TalkRequest request =
        Members.read(
            rest,
            errors,
            members ->
                TalkRequest.within(
                    members, new TalkRequest.SessionPlace(session.id, null, null, null)));
    if (request != null && request.position() != null && request.position() != position) {
      errors.add(InputError.at("/position", "not-as-in-address", String.valueOf(position)));
    }
    Talk talk = talks.findAt(session.id, position).orElse(null);
    if (talk == null) {
      Preconditions.noneGiven(call.headers());
      return made(
          writing.create(
              Ids.create(),
              request == null ? null : request.at(position),
              holder,
              inferences,
              errors),
          inferences);
    }
    Preconditions.ifGiven(
        call.headers(),
        talk.revision,
        () -> representations.tagOf(TalkResponse.from(talk), talk.revision));
    writing.change(talk, request, holder, inferences, errors);
    return Outcome.changed(TalkResponse.from(talk), talk.revision, inferences);
  }

  private static Outcome made(Talk talk, Inferences inferences) {
    return Outcome.created(
        TalkResponse.from(talk), talk.revision, "/api/v1/talks/" + talk.id, inferences);
  }
}
