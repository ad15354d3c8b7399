package org.seminararchive.file;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.seminararchive.http.ByteRange;

/**
 * Complete files by the SHA-256 of their content: a folder, or a bucket of an S3-compatible store.
 * A file appears atomically and never changes. All methods except {@link #send} may block.
 */
interface FileStorage {
  /** Ending of pictures. */
  String PICTURE = ".jpg";

  /**
   * Transfers a received file before the write transaction, so that {@link #keep} takes no time.
   */
  default void stage(IncomingFile file) {
    // A folder is on the same disk.
  }

  /** Makes a staged file complete; does nothing if the same content is stored. */
  void keep(IncomingFile file);

  /** Removes what {@link #stage} has left. Never fails. */
  default void unstage(IncomingFile file) {}

  /** Where {@link #send} finds a file, which may be missing. */
  String location(String sha256);

  /**
   * @param size in bytes
   */
  boolean has(String sha256, long size);

  /** Sends a part of a file as the rest of a response. Runs on the event loop. */
  Future<Void> send(RoutingContext context, ServedFile file, ByteRange part);

  /** Deletes a file and its picture. */
  void delete(String sha256);

  /**
   * A file as a local one, which may be missing.
   *
   * @param folder for a copy
   */
  Path local(String sha256, Path folder) throws IOException;

  /**
   * Stores the picture of the first page at its {@link #location} with the ending {@value
   * #PICTURE}.
   */
  void keepPicture(String sha256, Path jpeg) throws IOException;

  /** Size of that picture in bytes; empty if there is none. */
  OptionalLong pictureSize(String sha256);

  /** Hashes of all complete files. */
  List<String> hashes();

  /** Locations of staged files that are older than a time, whose servers have ended. */
  default List<String> staged(Instant before) {
    return List.of();
  }

  /** Removes a staged file. */
  default void deleteStaged(String location) {}
}
