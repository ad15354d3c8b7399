package org.seminararchive.file;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.seminararchive.access.Access;
import org.seminararchive.http.QueryParameters;
import org.seminararchive.journal.Journal;
import org.seminararchive.writing.Inferences;
import org.seminararchive.writing.Outcome;
import org.seminararchive.writing.WriteCall;
import org.seminararchive.writing.Writes;

/** Removes unused files, for operators. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "talks")
@SecurityRequirement(name = "token")
public class UnusedFilesResource {
  @Inject Access access;
  @Inject UnusedFiles unused;
  @Inject Journal journal;
  @Inject Writes writes;

  /** Response body: the removed files. */
  @Schema(name = "RemovedFiles")
  public record RemovedFiles(
      @Schema(required = true, description = "Files without references.") List<FileResponse> items,
      @Schema(required = true) long total,
      @Schema(required = true, description = "Total size in bytes.") long bytes,
      @Schema(
              required = true,
              description = "Number of incomplete or unknown files that were removed.")
          long leftOver) {}

  @DELETE
  @Path("files/unused")
  @Parameter(name = "dryRun", in = ParameterIn.QUERY)
  @Operation(
      operationId = "removeUnusedFiles",
      summary = "Removes files that no talk and no history entry refers to.",
      description = "Files uploaded within the last day are kept.")
  @APIResponseSchema(
      value = RemovedFiles.class,
      responseCode = "200",
      responseDescription = "The removed files.")
  public Response remove(@BeanParam WriteCall call) {
    access.holder().mustBeAdmin();
    QueryParameters query = call.query();
    boolean dryRun = WriteCall.isDryRun(query);
    query.refuseTheRest();
    // Most of the journal is read before the write lock is taken.
    long revision = journal.revision();
    Set<String> named =
        new HashSet<>(QuarkusTransaction.requiringNew().call(() -> unused.namedSince(0)));
    return writes.perform(
        call,
        dryRun,
        "",
        holder -> {
          named.addAll(unused.namedSince(revision));
          UnusedFiles.Found found = unused.find(named);
          List<FileResponse> items =
              found.files().stream().map(file -> FileResponse.of(file, call.base())).toList();
          long bytes = items.stream().mapToLong(FileResponse::size).sum();
          if (!dryRun) {
            unused.remove(found);
          }
          return Outcome.changed(
              new RemovedFiles(items, items.size(), bytes, found.rest()), 0, new Inferences());
        });
  }
}
