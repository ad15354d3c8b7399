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

      Imports a page (Markdown, HTML, plain text), a table (CSV) or a programme file (YAML) into an archive
      and shows the changes field by field. FILE may be - for standard input.

        --to URL         URL of the archive; default http://localhost:8080/
        --token TOKEN    an organizer's token; safer in the environment as SEMINAR_TOKEN
        --dry-run        show the changes, write nothing
        --base-url URL   URL of the page, for its relative links
        --as-of DATE     date of the page's last revision, such as 2024-02-19
        --source NAME    name of the source, one for each page; the next import is compared with the last
        --accept KEYS    import only these items, including held ones; separated by commas
        --format NAME    markdown, html, text, csv or yaml; default: by the file name's extension
        --encoding NAME  encoding of the file, such as Shift_JIS; default UTF-8

      Exit status: 0 if everything was imported (with --dry-run: would be), 1 if the import failed or an item
      was rejected, held or changed on both sides, 2 if the arguments are wrong.
      Colours are shown on a terminal only; NO_COLOR switches them off.""";

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
          throw usage(known ? argument + " needs a value." : "Unknown option " + argument + ".");
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
      throw usage(files.isEmpty() ? "No file given." : "Give one file only.");
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
          "Give an organizer's token with --token TOKEN or SEMINAR_TOKEN in the environment.");
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
              ? "Unknown format " + format + "."
              : "Unknown format of " + file + ". Give --format markdown, html, text, csv or yaml.");
    }
    return type;
  }

  private static Charset encoding(String name) {
    try {
      return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
    } catch (IllegalArgumentException e) {
      throw usage("Unknown encoding " + name + ".");
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
    throw usage("--to must be a URL such as https://seminar.example/, not " + text);
  }

  private static ImportFailed usage(String what) {
    return ImportFailed.usage(what + "\n\n" + USAGE);
  }
}
