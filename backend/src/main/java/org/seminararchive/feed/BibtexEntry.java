package org.seminararchive.feed;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.seminararchive.speaker.PersonName;
import org.seminararchive.text.LinearPattern;
import org.seminararchive.text.ReadableFormulas;

/**
 * A talk as BibTeX entry: {@code @misc}, because BibTeX has no entry type for talks, with the
 * session in {@code howpublished}. Encoding is UTF-8, which biber and current BibTeX versions read.
 */
final class BibtexEntry {
  private static final LinearPattern SPACES = LinearPattern.compile("[\\s\\u2028\\u2029]+");

  private static final LinearPattern FORMULA =
      LinearPattern.compile("\\$[^$]+\\$|\\\\\\([^$]+?\\\\\\)");
  private static final Map<String, String> COMMANDS =
      Map.of(
          "\\", "\\textbackslash{}",
          "~", "\\textasciitilde{}",
          "^", "\\textasciicircum{}",
          // BibTeX counts braces without regard to a preceding backslash.
          "{", "\\textbraceleft{}",
          "}", "\\textbraceright{}");
  private static final LinearPattern INNER_LOWER_CASE = LinearPattern.compile(" \\p{Ll}");
  private static final LinearPattern COMMENT = LinearPattern.compile("(?<!\\\\)[%#]");
  private static final LinearPattern SPECIAL = LinearPattern.compile("[\\\\~^&%#_{}$]");

  private BibtexEntry() {}

  static String of(Citation citation) {
    var entry = new StringBuilder("@misc{" + citation.key());
    field(entry, "author", names(citation.authors()));
    // Fields of biblatex; BibTeX ignores unknown fields.
    if (!citation.contributors().isEmpty()) {
      field(entry, "editora", names(citation.contributors()));
      field(entry, "editoratype", "collaborator");
    }
    if (!citation.chairs().isEmpty()) {
      field(entry, "editorb", names(citation.chairs()));
      field(entry, "editorbtype", "organizer");
    }
    field(
        entry,
        "organization",
        citation.coHosts().stream()
            .map(host -> "{" + tex(host) + "}")
            .collect(Collectors.joining(" and ")));
    // The inner braces preserve capitalization.
    field(entry, "title", "{" + tex(citation.title()) + "}");
    field(entry, "howpublished", tex(citation.occasion()));
    field(entry, "year", String.valueOf(citation.date().getYear()));
    String month = citation.date().getMonth().name().substring(0, 3).toLowerCase(Locale.ROOT);
    entry.append(",\n  month = ").append(month);
    field(entry, "date", citation.date().toString());
    field(entry, "language", citation.language());
    field(entry, "url", address(citation.url()));
    if (!citation.materials().isEmpty()) {
      field(
          entry,
          "note",
          citation.materials().stream()
              .map(url -> "\\url{" + address(url) + "}")
              .collect(Collectors.joining(", ")));
    }
    return entry.append("\n}\n").toString();
  }

  private static void field(StringBuilder entry, String name, String value) {
    if (value != null && !value.isEmpty()) {
      entry.append(",\n  ").append(name).append(" = {").append(value).append('}');
    }
  }

  private static String names(List<PersonName> names) {
    return names.stream().map(BibtexEntry::name).collect(Collectors.joining(" and "));
  }

  /**
   * "von Family, Jr, Given", because BibTeX would take 幸士 as the family name of 橋本 幸士. A name that
   * was not split is kept whole.
   */
  private static String name(PersonName name) {
    if (!name.hasParts()) {
      return "{" + tex(name.literal()) + "}";
    }
    // BibTeX would take the beginning of Ortega y Gasset as particles.
    String family =
        INNER_LOWER_CASE.occursIn(name.family())
            ? "{" + tex(name.family()) + "}"
            : tex(name.family());
    String particle = tex(name.beforeFamily());
    String suffix = name.suffix() == null ? "" : tex(name.suffix()) + ", ";
    return particle + family + ", " + suffix + tex(name.given() == null ? "" : name.given());
  }

  /** Escapes characters that are TeX commands; formulas between dollar signs are kept. */
  private static String tex(String text) {
    var result = new StringBuilder();
    var formulas = FORMULA.matcher(text);
    int from = 0;
    while (formulas.find()) {
      result.append(escaped(text.substring(from, formulas.start())));
      // Unbalanced braces would end the entry early; other commands may read and write files.
      result.append(
          hasBalancedBraces(formulas.group()) && ReadableFormulas.isMathematics(formulas.group())
              ? formula(formulas.group())
              : escaped(formulas.group()));
      from = formulas.end();
    }
    return SPACES.replaceAll(result.append(escaped(text.substring(from))), " ");
  }

  // An unescaped percent sign would start a comment.
  private static String formula(String text) {
    return COMMENT.matcher(text).replaceAll("\\\\$0");
  }

  private static String escaped(String text) {
    return SPECIAL
        .matcher(text)
        .replaceAll(
            found ->
                java.util.regex.Matcher.quoteReplacement(
                    COMMANDS.getOrDefault(found.group(), "\\" + found.group())));
  }

  private static boolean hasBalancedBraces(String formula) {
    int open = 0;
    for (char c : formula.toCharArray()) {
      open += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (open < 0) {
        return false;
      }
    }
    return open == 0;
  }

  private static String address(String url) {
    return url.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C");
  }
}
