package org.seminararchive.importing.command;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody asked for.
 *
 * @param file a path, or {@code -}: what is piped in
 * @param mediaType of what is in it
 * @param to the archive, with a slash at its end
 * @param query names and values of what the archive is told besides
 */
record ImportOptions(
    String file,
    String mediaType,
    Charset encoding,
    URI to,
    String token,
    Map<String, String> query) {
  static final String USAGE =
      """
      Usage: import FILE [options]

      Sends a page (Markdown, HTML, plain text), a table (CSV) or a programme file (YAML) to an archive,
      and shows what becomes of it, field by field. FILE may be - for what is piped in.

        --to URL         the archive; http://localhost:8080/ unless said
        --token TOKEN    an organizer's token; better in the environment: SEMINAR_TOKEN
        --dry-run        only shows what would be done
        --base-url URL   where the page is published: its relative links begin there
        --as-of DATE     the day of the page's last revision, as 2024-02-19
        --source NAME    under which it is remembered; another name for each page that is imported
        --accept KEYS    only these items, also those that are held; separated by commas
        --format NAME    markdown, html, text, csv or yaml; unless said, what the file's ending says
        --encoding NAME  of the file, as Shift_JIS; UTF-8 unless said

      Ends with 0 if all of it is in the archive (or, with --dry-run, would be), with 1 if it was not done or
      something was rejected, is held, or was changed on both sides, and with 2 if this is not understood.
      Shows colours on a terminal only, and none where NO_COLOR is set.""";

  private static final String FORMAT = "--format";
  private static final String TO = "--to";
  private static final String TOKEN = "--token";
  private static final String ENCODING = "--encoding";

  /** What is passed on, by its name here. */
  private static final Map<String, String> PASSED_ON =
      Map.of(
          "--base-url", "baseUrl", "--as-of", "asOf", "--source", "source", "--accept", "accept");

  private static final Map<String, String> FORMATS =
      Map.ofEntries(
          Map.entry("markdown", "text/markdown"),
          Map.entry("md", "text/markdown"),
          Map.entry("html", "text/html"),
          Map.entry("htm", "text/html"),
          Map.entry("text", "text/plain"),
          Map.entry("txt", "text/plain"),
          Map.entry("csv", "text/csv"),
          Map.entry("tsv", "text/csv"),
          Map.entry("yaml", "application/yaml"),
          Map.entry("yml", "application/yaml"));

  static ImportOptions read(Map<String, String> environment, String... arguments) {
    var said = new LinkedHashMap<String, String>();
    List<String> files = new ArrayList<>();
    boolean dryRun = false;
    for (int i = 0; i < arguments.length; i++) {
      String argument = arguments[i];
      if (argument.equals("--dry-run")) {
        dryRun = true;
      } else if (argument.startsWith("-") && !argument.equals("-")) {
        boolean known =
            List.of(FORMAT, TO, TOKEN, ENCODING).contains(argument)
                || PASSED_ON.containsKey(argument);
        if (!known || i + 1 == arguments.length) {
          throw usage(
              known ? argument + " needs a value." : "There is no option " + argument + ".");
        }
        i++;
        // Several keys may be said one by one.
        said.merge(
            argument,
            arguments[i],
            argument.equals("--accept") ? (a, b) -> a + "," + b : (a, b) -> b);
      } else {
        files.add(argument);
      }
    }
    if (files.size() != 1) {
      throw usage(files.isEmpty() ? "Which file?" : "One file at a time.");
    }
    var query = new LinkedHashMap<String, String>();
    said.forEach(
        (option, value) ->
            Optional.ofNullable(PASSED_ON.get(option)).ifPresent(n -> query.put(n, value)));
    if (dryRun) {
      query.put("dryRun", "true");
    }
    String token = said.getOrDefault(TOKEN, environment.getOrDefault("SEMINAR_TOKEN", "")).strip();
    if (token.isEmpty() || !token.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
      throw usage(
          "An organizer's token is needed: --token TOKEN, or SEMINAR_TOKEN in the environment.");
    }
    String file = files.get(0);
    return new ImportOptions(
        file,
        mediaType(file, said.get(FORMAT)),
        encoding(said.get(ENCODING)),
        address(said.getOrDefault(TO, "http://localhost:8080/")),
        token,
        query);
  }

  boolean isDryRun() {
    return query.containsKey("dryRun");
  }

  private static String mediaType(String file, String format) {
    String name = format != null ? format : file.substring(file.lastIndexOf('.') + 1);
    String type = FORMATS.get(name.toLowerCase(java.util.Locale.ROOT));
    if (type == null) {
      throw usage(
          format != null
              ? "There is no format " + format + "."
              : "What is in " + file + "? Say --format markdown, html, text, csv or yaml.");
    }
    return type;
  }

  private static Charset encoding(String name) {
    try {
      return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
    } catch (IllegalArgumentException e) {
      throw usage("There is no encoding " + name + ".");
    }
  }

  private static URI address(String text) {
    try {
      String root = text.replaceFirst("(/api/v1)?/*$", "/");
      URI address = URI.create(root);
      boolean web = Arrays.asList("http", "https").contains(address.getScheme());
      if (web && address.getHost() != null && address.getQuery() == null) {
        return address;
      }
    } catch (IllegalArgumentException e) {
      // Told below, like every other address that is none.
    }
    throw usage("--to takes an address such as https://seminar.example/, not " + text);
  }

  private static ImportFailed usage(String what) {
    return ImportFailed.usage(what + "\n\n" + USAGE);
  }
}
