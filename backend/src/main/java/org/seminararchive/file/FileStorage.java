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
  /** Suffix of pictures. */
  String PICTURE = ".jpg";

  /**
   * Transfers a received file before the write transaction, so that {@link #keep} takes no time.
   */
  default void stage(IncomingFile file) {
    // Nothing to transfer in a folder: the upload is on the same disk.
  }

  /** Makes a staged file complete; does nothing if the same content is stored. */
  void keep(IncomingFile file);

  /** Removes a staged file. Never fails. */
  default void unstage(IncomingFile file) {}

  /** Location of a file for {@link #send}. The file may be missing. */
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
   * Path of a local file with the content. The file may be missing.
   *
   * @param folder folder for a downloaded copy
   */
  Path local(String sha256, Path folder) throws IOException;

  /**
   * Stores the picture of the first page at its {@link #location} with the suffix {@value
   * #PICTURE}.
   */
  void keepPicture(String sha256, Path jpeg) throws IOException;

  /** That picture, which must exist. */
  byte[] picture(String sha256) throws IOException;

  /** Size of that picture in bytes; empty if there is none. */
  OptionalLong pictureSize(String sha256);

  /** Hashes of all complete files. */
  List<String> hashes();

  /** Locations of staged files older than the given time. Their servers have terminated. */
  default List<String> staged(Instant before) {
    return List.of();
  }

  /** Removes a staged file. */
  default void deleteStaged(String location) {}
}
