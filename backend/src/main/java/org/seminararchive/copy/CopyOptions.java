package org.seminararchive.copy;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.seminararchive.commandline.ArchiveUrl;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Command-line options.
 *
 * @param folder target folder
 * @param from URL of a running archive; empty for this application
 * @param at future URL of the copy, with a trailing slash; empty for the root of an unknown host
 */
record CopyOptions(Path folder, Optional<URI> from, Optional<URI> at) {
  static final String USAGE =
      """
      Usage: copy FOLDER [--from URL] [--at URL]
        --from URL  a running archive; without it, the archive in SEMINAR_DATA is started for the copy
        --at URL    where the copy will be published, if not at the root of a host""";

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

  Path folder() {
    return folder.toAbsolutePath().normalize();
  }

  Optional<URI> from() {
    return Optional.ofNullable(from);
  }

  Optional<URI> at() {
    return Optional.ofNullable(at);
  }
}
