package org.seminararchive.file;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.Ids;
import org.seminararchive.http.InputError;
import org.seminararchive.http.ProblemCode;
import org.seminararchive.writing.Writes;

/**
 * Uploads in several requests, which continue after a broken connection or a restart. A complete
 * file is stored like one that was sent in a single request.
 */
@ApplicationScoped
class PartialUploads {
  @Inject PartialUploadRepository repository;
  @Inject PartialFolder partial;
  @Inject FileFolder folder;
  @Inject FileKeeping keeping;
  @Inject FileQuota quota;
  @Inject UploadDoors doors;
  @Inject Writes writes;
  @Inject FileSettings settings;
  @Inject Clock clock;

  /**
   * @param size of the file in bytes
   * @throws ApiProblem 413, 422 or 429 above a limit
   */
  PartialUpload begin(UploadPath path, RoutingContext context, FileName name, long size) {
    PartialUpload begun = writes.perform(() -> entered(path, context, name, size));
    partial.begin(begun.id);
    return begun;
  }

  private PartialUpload entered(UploadPath path, RoutingContext context, FileName name, long size) {
    UploadDoor.Admission sender = doors.admit(path, context);
    long most = settings.size().asLongValue();
    if (size > most) {
      throw ApiProblem.of(ProblemCode.TOO_LARGE, "").with("mostBytes", most);
    }
    if (size == 0) {
      throw ApiProblem.invalidBody(List.of(InputError.at("", "no-body", "")));
    }
    int count = settings.uploads();
    if (repository.countOf(sender.owner(), clock.instant()) >= count) {
      throw ApiProblem.of(ProblemCode.TOO_MANY_UPLOADS, String.valueOf(count));
    }
    quota.check(FileQuota.seriesOf(sender.talk()), size);
    PartialUpload upload = new PartialUpload();
    upload.id = Ids.create();
    upload.owner = sender.owner();
    upload.name = name.text();
    upload.size = size;
    upload.expires = clock.instant().plus(settings.uploadsKept());
    repository.persist(upload);
    return upload;
  }

  /**
   * @throws ApiProblem 404 if it has expired or belongs to another sender, 400 for any parameter
   */
  PartialUpload find(UploadPath path, RoutingContext context) {
    PartialUpload found = QuarkusTransaction.requiringNew().call(() -> own(path, context));
    UploadHeaders.refuseParameters(context.queryParams());
    return found;
  }

  private PartialUpload own(UploadPath path, RoutingContext context) {
    UUID owner = doors.admit(path, context).owner();
    return path.upload()
        .flatMap(id -> repository.findOf(owner, id, clock.instant()))
        .orElseThrow(() -> ApiProblem.notFound("uploads/" + path.upload().orElse(null)));
  }

  /** Prepares to receive the piece of a request, before the body is read. */
  IncomingPart resume(UploadPath path, RoutingContext context) throws IOException {
    PartialUpload upload = find(path, context);
    var headers = context.request().headers();
    UploadHeaders.requirePiece(headers);
    long offset = UploadHeaders.number(headers, UploadHeaders.OFFSET);
    String declared = headers.get(HttpHeaders.CONTENT_LENGTH);
    if (declared != null && offset + Long.parseLong(declared) > upload.size) {
      throw ApiProblem.of(ProblemCode.TOO_LARGE, "").with("mostBytes", upload.size);
    }
    return partial.resume(upload, offset);
  }

  /** Offset of the next expected byte. */
  long offset(PartialUpload upload) {
    return partial.offset(upload);
  }

  void expect(PartialUpload upload, long offset) {
    partial.expect(upload, offset);
  }

  /**
   * Ends a piece, and stores the file if it is complete.
   *
   * @return offset of the next expected byte
   * @throws ApiProblem as for a file in a single request; the upload is kept unless its format is
   *     not accepted
   */
  long end(UploadPath path, RoutingContext context, IncomingPart part) {
    part.claim();
    try {
      if (!part.isWhole()) {
        return part.received();
      }
      return store(path, context, part);
    } catch (ApiProblem problem) {
      if (problem.problem() == ProblemCode.FILE_NOT_ACCEPTED) {
        cancel(path, context);
      }
      throw problem;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      part.end();
    }
  }

  private long store(UploadPath path, RoutingContext context, IncomingPart part)
      throws IOException {
    PartialUpload upload = find(path, context);
    IncomingFile whole = folder.receive();
    try {
      part.copyTo(whole);
      keeping.accept(whole, file -> writes.perform(() -> stored(path, context, file, upload)));
    } finally {
      whole.end();
    }
    partial.delete(upload.id);
    return upload.size;
  }

  private String stored(
      UploadPath path, RoutingContext context, IncomingFile file, PartialUpload upload) {
    keeping.enter(file, new FileName(upload.name), doors.admit(path, context).talk());
    own(path, context).sha256 = file.sha256();
    keeping.keep(file);
    return file.sha256();
  }

  void cancel(UploadPath path, RoutingContext context) {
    UUID id = find(path, context).id;
    QuarkusTransaction.requiringNew().run(() -> repository.deleteById(id));
    partial.delete(id);
  }
}
