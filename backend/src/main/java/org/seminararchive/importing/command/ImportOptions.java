package org.seminararchive.importing.command;

import java.net.URI;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.seminararchive.commandline.ArchiveUrl;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The arguments of the import command. */
final class ImportOptions {
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

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "path of the file, or - for standard input")
  String file;

  @Option(
      names = "--to",
      paramLabel = "URL",
      defaultValue = "http://localhost:8080/",
      converter = ArchiveUrl.class,
      description = "URL of the archive; default ${DEFAULT-VALUE}")
  URI to;

  @Option(
      names = "--token",
      paramLabel = "TOKEN",
      description = "an organizer's token; safer in the environment as SEMINAR_TOKEN")
  private String token;

  @Option(names = "--dry-run", description = "show the changes, write nothing")
  private boolean dryRun;

  @Option(
      names = "--base-url",
      paramLabel = "URL",
      description = "URL of the page, for its relative links")
  private String baseUrl;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "date of the page's last revision, such as 2024-02-19")
  private LocalDate asOf;

  @Option(
      names = "--source",
      paramLabel = "NAME",
      description = "name of the source, one for each page; imports of one name are compared")
  private String source;

  @Option(
      names = "--series",
      paramLabel = "SLUG",
      description = "series of numbers without a name, and of sessions without a number")
  private String series;

  @Option(
      names = "--accept",
      paramLabel = "KEYS",
      description = "import only these items, including held ones; separated by commas")
  private List<String> accept;

  @Option(
      names = "--format",
      paramLabel = "NAME",
      description = "markdown, html, text, csv or yaml; default: by the file name's extension")
  private String format;

  @Option(
      names = "--encoding",
      paramLabel = "NAME",
      defaultValue = "UTF-8",
      description = "encoding of the file, such as Shift_JIS; default ${DEFAULT-VALUE}")
  Charset encoding;

  Map<String, String> query() {
    var query = new LinkedHashMap<String, String>();
    query.put("baseUrl", baseUrl);
    query.put("asOf", asOf == null ? null : asOf.toString());
    query.put("source", source);
    query.put("series", series);
    query.put("accept", accept == null ? null : String.join(",", accept));
    query.put("dryRun", dryRun ? "true" : null);
    query.values().removeIf(value -> value == null);
    return query;
  }

  /**
   * The token of the option, otherwise that of the environment.
   *
   * @throws ParameterException if there is none
   */
  String token(String ofEnvironment) {
    String given = (token == null ? ofEnvironment : token).strip();
    if (!given.matches("[!-~]+")) {
      throw wrong(
          "Give an organizer's token with --token TOKEN or SEMINAR_TOKEN in the environment.");
    }
    return given;
  }

  String mediaType() {
    String name = format != null ? format : file.substring(file.lastIndexOf('.') + 1);
    String type = FORMATS.get(name.toLowerCase(Locale.ROOT));
    if (type == null) {
      throw wrong(
          format != null
              ? "Unknown format " + format + "."
              : "Unknown format of " + file + ". Give --format markdown, html, text, csv or yaml.");
    }
    return type;
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
