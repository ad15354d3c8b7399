package org.seminararchive.copy;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Command-line options.
 *
 * @param folder target folder
 * @param from URL of a running archive; empty for this application
 * @param at future URL of the copy, with a trailing slash; empty for the root of an unknown host
 */
record CopyOptions(Path folder, Optional<URI> from, Optional<URI> at) {
  static final String USAGE = "Usage: copy FOLDER [--from URL] [--at URL]";

  static CopyOptions read(String... args) {
    Path folder = null;
    Optional<URI> from = Optional.empty();
    Optional<URI> at = Optional.empty();
    for (int i = 0; i < args.length; i++) {
      boolean named = args[i].equals("--from") || args[i].equals("--at");
      if (named && i + 1 < args.length) {
        URI address = address(args[i], args[i + 1]);
        if (args[i].equals("--from")) {
          from = Optional.of(address);
        } else {
          at = Optional.of(address);
        }
        i++;
      } else if (args[i].startsWith("-") || folder != null) {
        throw new CopyFailed(USAGE);
      } else {
        folder = Path.of(args[i]).toAbsolutePath().normalize();
      }
    }
    if (folder == null) {
      throw new CopyFailed(USAGE);
    }
    return new CopyOptions(folder, from, at);
  }

  private static URI address(String option, String text) {
    try {
      URI address = URI.create(text.endsWith("/") ? text : text + "/");
      boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
      if (web && address.getHost() != null && address.getQuery() == null) {
        return address;
      }
    } catch (IllegalArgumentException e) {
      // Reported below, like other invalid URLs.
    }
    throw new CopyFailed(option + " must be a URL such as https://seminar.example/, not " + text);
  }
}
