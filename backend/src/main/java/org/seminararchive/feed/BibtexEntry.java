package org.seminararchive.feed;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.seminararchive.description.PersonName;
import org.seminararchive.text.LinearPattern;

/**
 * A talk as a BibTeX entry: {@code @misc}, since BibTeX knows no talks, with {@code howpublished}
 * for the occasion. Text is UTF-8, as biber and every current BibTeX read it.
 */
final class BibtexEntry {
  private static final LinearPattern SPACES = LinearPattern.compile("\\s+");

  private static final LinearPattern FORMULA = LinearPattern.compile("\\$[^$]+\\$");
  private static final Map<String, String> COMMANDS =
      Map.of(
          "\\", "\\textbackslash{}",
          "~", "\\textasciitilde{}",
          "^", "\\textasciicircum{}",
          // BibTeX counts braces and does not know that a backslash may stand before one.
          "{", "\\textbraceleft{}",
          "}", "\\textbraceright{}");
  private static final LinearPattern COMMENT = LinearPattern.compile("(?<!\\\\)[%#]");
  private static final LinearPattern SPECIAL = LinearPattern.compile("[\\\\~^&%#_{}$]");

  private BibtexEntry() {}

  static String of(Citation citation) {
    var entry = new StringBuilder("@misc{" + citation.key());
    field(
        entry,
        "author",
        citation.authors().stream().map(BibtexEntry::name).collect(Collectors.joining(" and ")));
    // The inner braces keep the capitals of a title as they are.
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

  /** Family, Given: BibTeX would take 橋本 幸士 for a Mr 幸士. What has no parts stays whole. */
  private static String name(PersonName name) {
    boolean several = name.literal().toLowerCase(Locale.ROOT).contains(" and ");
    return name.hasParts() && !several
        ? tex(name.family()) + ", " + tex(name.given())
        : "{" + tex(name.literal()) + "}";
  }

  /** Characters that TeX reads as commands; formulas between dollars stay formulas. */
  private static String tex(String text) {
    var result = new StringBuilder();
    var formulas = FORMULA.matcher(text);
    int from = 0;
    while (formulas.find()) {
      result.append(escaped(text.substring(from, formulas.start())));
      // Braces must pair, or the entry ends where nobody meant it to.
      result.append(
          paired(formulas.group()) ? formula(formulas.group()) : escaped(formulas.group()));
      from = formulas.end();
    }
    return SPACES.replaceAll(result.append(escaped(text.substring(from))), " ");
  }

  // A lone percent sign would make a comment of the rest of the line.
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

  private static boolean paired(String formula) {
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
