package org.seminararchive.file;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.seminararchive.access.Access;
import org.seminararchive.access.Claim;
import org.seminararchive.access.Holder;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.Ids;
import org.seminararchive.http.Preconditions;
import org.seminararchive.http.QueryParameters;
import org.seminararchive.http.Representations;
import org.seminararchive.talk.Talk;
import org.seminararchive.talk.TalkRepository;
import org.seminararchive.talk.TalkResponse;
import org.seminararchive.writing.Inferences;
import org.seminararchive.writing.Outcome;
import org.seminararchive.writing.WriteCall;
import org.seminararchive.writing.Writes;

/** Files of a talk, for organizers of one of its series. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "talks")
@SecurityRequirement(name = "token")
public class TalkFileResource implements UploadDoor {
  @Inject Access access;
  @Inject TalkRepository talks;
  @Inject Uploads uploads;
  @Inject FileKeeping keeping;
  @Inject FileMaterials materials;
  @Inject Writes writes;
  @Inject Representations representations;

  @Override
  public String collection() {
    return "talks";
  }

  @Override
  public Admission admit(String key, RoutingContext context) {
    // Reads are authenticated here.
    Holder holder = Optional.ofNullable(Access.of(context)).orElseGet(access::holder);
    return new Admission(mine(key, holder, context.request().path()), holder.token());
  }

  @POST
  @Path("talks/{id}/files")
  @Consumes(MediaType.WILDCARD)
  @Parameter(name = "name", in = ParameterIn.QUERY, required = true)
  @Parameter(
      name = "material",
      in = ParameterIn.QUERY,
      extensions = @Extension(name = "x-component", value = "addedMaterial"))
  @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER)
  @Parameter(name = "If-Match", in = ParameterIn.HEADER)
  @Operation(
      operationId = "uploadFile",
      summary = "Stores a file for a talk; the same content is stored once.",
      description =
          "The media type is determined by the content. With material, the file is also added to"
              + " the materials of the talk; this requires If-Match. Otherwise, use its url in a"
              + " change of the talk. /talks/{id}/uploads takes uploads that go on (tus 1.0.0).")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_OCTET_STREAM,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponseSchema(
      value = FileResponse.class,
      responseCode = "201",
      responseDescription = "The stored file.")
  public Response upload(@PathParam("id") String id, @BeanParam WriteCall call) {
    Holder now = access.holder();
    return uploads.received(
        file -> {
          QueryParameters query = call.query();
          boolean dryRun = WriteCall.isDryRun(query);
          FileName name = FileName.read(query);
          var kind = FileMaterials.kind(query);
          query.refuseTheRest();
          String request = file.sha256() + "\n" + name.text() + "\n" + kind;
          return writes.perform(
              call,
              dryRun,
              request,
              holder -> {
                Talk talk = mine(id, now, call.path());
                FileResponse plain = FileResponse.of(file, name, call.base(), null);
                FileResponse answer = plain;
                kind.ifPresent(
                    added ->
                        Preconditions.require(
                            call.headers(),
                            talk.revision,
                            () -> representations.tagOf(TalkResponse.from(talk), talk.revision)));
                keeping.enter(file, name, talk);
                if (kind.isPresent()) {
                  materials.add(talk, kind.get(), plain.url(), holder);
                  answer = FileResponse.of(file, name, call.base(), talk.revision);
                }
                if (!dryRun) {
                  keeping.keep(file);
                }
                return Outcome.created(answer, 0, answer.url(), new Inferences());
              });
        });
  }

  private Talk mine(String id, Holder holder, String path) {
    Talk talk =
        Ids.parse(id).flatMap(talks::findWhole).orElseThrow(() -> ApiProblem.notFound(path));
    holder.mayWrite(List.of(Claim.anyOf(talk.session.numbers().keySet())));
    return talk;
  }
}
