package org.seminararchive.backup;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Command-line options.
 *
 * @param file a path, or {@code -} for standard output
 * @param from URL of the running archive with a trailing slash
 * @param token an admin token
 */
record BackupOptions(String file, URI from, String token) {
  static final String USAGE =
      """
      Usage: backup FILE [--from URL]

      Keeps everything that a running archive has in one file: the programme, its history, tokens, webhooks with
      their secrets. FILE may be - for standard output, for example to encrypt it. Only its owner can read it.

        --from URL   the archive; http://localhost:8080/ unless said

      The environment names an admin's token: SEMINAR_TOKEN, or SEMINAR_ADMIN_TOKEN as for the server.""";

  static BackupOptions read(Map<String, String> environment, String... args) {
    String file = null;
    URI from = URI.create("http://localhost:8080/");
    for (int i = 0; i < args.length; i++) {
      if (args[i].equals("--from") && i + 1 < args.length) {
        i++;
        from = address(args[i]);
      } else if (file != null || args[i].startsWith("-") && !args[i].equals("-")) {
        throw new BackupRefused(USAGE);
      } else {
        file = args[i];
      }
    }
    String token =
        Stream.of("SEMINAR_TOKEN", "SEMINAR_ADMIN_TOKEN")
            .map(name -> environment.getOrDefault(name, "").strip())
            .filter(value -> value.matches("[!-~]+"))
            .findFirst()
            .orElse(null);
    if (file == null || token == null) {
      throw new BackupRefused(
          (file == null ? "Which file?" : "An admin's token is needed.") + "\n\n" + USAGE);
    }
    return new BackupOptions(file, from, token);
  }

  private static URI address(String text) {
    return Optional.of(text)
        .filter(t -> t.matches("https?://[^/?#\\s]+(/[^?#\\s]*)?"))
        .map(t -> URI.create(t.endsWith("/") ? t : t + "/"))
        .orElseThrow(
            () ->
                new BackupRefused(
                    "--from takes an address such as https://seminar.example/, not " + text));
  }
}
