package org.seminararchive.keeping;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.seminararchive.file.FileKeeping;
import org.seminararchive.file.IncomingFile;
import org.seminararchive.outbound.RequestRefused;

/**
 * Receives one response into a file. The next piece is read when the previous one is written.
 * Incomplete files are deleted.
 */
final class CopyDownload {
  private final Vertx vertx;
  private final FileKeeping files;
  private final long most;
  private final Promise<IncomingFile> received = Promise.promise();
  private IncomingFile file;
  private boolean ended;

  /**
   * @param most upper bound in bytes
   */
  CopyDownload(Vertx vertx, FileKeeping files, long most) {
    this.vertx = vertx;
    this.files = files;
    this.most = most;
  }

  /** Fails with {@link RequestRefused} if the content is not a document or too large. */
  Future<IncomingFile> of(HttpClientResponse response) {
    response.pause();
    response.exceptionHandler(received::tryFail);
    response.handler(
        piece -> {
          response.pause();
          vertx
              .executeBlocking(() -> write(piece))
              .onSuccess(written -> response.resume())
              .onFailure(received::tryFail);
        });
    response.endHandler(
        end ->
            vertx
                .executeBlocking(this::complete)
                .onSuccess(received::tryComplete)
                .onFailure(received::tryFail));
    vertx
        .executeBlocking(this::open)
        .onSuccess(opened -> response.resume())
        .onFailure(received::tryFail);
    return received.future();
  }

  private synchronized Void open() throws IOException {
    if (!ended) {
      file = files.open();
    }
    return null;
  }

  private synchronized Void write(Buffer piece) throws IOException, RequestRefused {
    if (ended) {
      return null;
    }
    if (file.size() == 0 && isMarkup(piece)) {
      throw new RequestRefused("not-a-document", "");
    }
    if (file.size() + piece.length() > most) {
      throw new RequestRefused("too-large", "");
    }
    file.write(ByteBuffer.wrap(piece.getBytes()));
    return null;
  }

  /** For example a page that asks for a password. */
  private static boolean isMarkup(Buffer start) {
    String text = start.getString(0, Math.min(start.length(), 100), "UTF-8");
    return text.replace("\uFEFF", "").strip().startsWith("<");
  }

  private synchronized IncomingFile complete() throws IOException, RequestRefused {
    if (ended) {
      throw new RequestRefused("timeout", "");
    }
    file.complete();
    if (file.type().isEmpty()) {
      throw new RequestRefused("not-a-document", "");
    }
    return file;
  }

  /** Deletes the received content. May block. */
  synchronized Void abandon() {
    ended = true;
    if (file != null) {
      file.abandon();
    }
    return null;
  }
}
