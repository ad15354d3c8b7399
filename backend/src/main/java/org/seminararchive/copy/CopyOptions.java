package org.seminararchive.copy;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.seminararchive.commandline.ArchiveUrl;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The arguments of the copy command. */
final class CopyOptions {
  @Parameters(paramLabel = "FOLDER", description = "the folder that becomes the copy")
  private Path folder;

  @Option(
      names = "--from",
      paramLabel = "URL",
      converter = ArchiveUrl.class,
      description = "URL of a running archive; default: this application answers itself")
  private URI from;

  @Option(
      names = "--at",
      paramLabel = "URL",
      converter = ArchiveUrl.class,
      description = "URL at which the copy will be published; default: the root of any host")
  private URI at;

  @Option(
      names = "--without-files",
      description = "omits uploaded files: materials keep the URLs of --from")
  private boolean withoutFiles;

  Path folder() {
    return folder.toAbsolutePath().normalize();
  }

  Optional<URI> from() {
    return Optional.ofNullable(from);
  }

  /** Files of this process are always copied, because their URLs end with it. */
  boolean withFiles() {
    return !withoutFiles || from == null;
  }

  Optional<URI> at() {
    return Optional.ofNullable(at);
  }
}
