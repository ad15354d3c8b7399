package org.seminararchive.text;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;

/**
 * Text with its LaTeX formulas in Unicode, for places that can show neither LaTeX nor MathML: ϕ⁴
 * for {@code $\phi^4$}. The delimiters are those of the web page: {@code $…$}, {@code \(…\)},
 * {@code $$…$$}, {@code \[…\]}, and {@code \$} for a dollar sign.
 */
public final class ReadableFormulas {
  /**
   * As in Pandoc, no space inside the dollar signs and no digit after them, so that prices are not
   * formulas. URLs, which may contain dollar signs, are skipped.
   */
  private static final LinearPattern FORMULA =
      LinearPattern.compile(
          "https?://[!-~]{1,2000}"
              + "|\\\\\\$"
              + "|\\$\\$([^$]{1,1000})\\$\\$"
              + "|\\\\\\[((?s:.){1,1000}?)\\\\\\]"
              + "|\\\\\\(((?s:.){1,1000}?)\\\\\\)"
              + "|(\\\\begin\\{(?:equation|align|gather|eqnarray|multline)\\*?\\}(?s:.){1,2000}?\\\\end\\{(?:equation|align|gather|eqnarray|multline)\\*?\\})"
              // An accent of a text: Schr\"odinger.
              + "|(\\\\[\"'`^~](?:\\{[A-Za-z]\\}|[A-Za-z]))"
              + "|\\$(?![\\s$])((?:\\\\.|[^$\\\\]){1,1000}+)(?<!\\s)\\$(?!\\d)");

  private static final LinearPattern COMMAND = LinearPattern.compile("\\\\(?:([A-Za-z@]+)|(?s:.))");

  private static final LinearPattern ENVIRONMENT =
      LinearPattern.compile(
          "\\\\(?:begin|end)\\{(?:[pbBvV]?matrix|smallmatrix|cases|aligned|array)\\}");

  private ReadableFormulas() {}

  public static String in(String text) {
    return text.indexOf('$') < 0 && text.indexOf('\\') < 0
        ? text
        : FORMULA.matcher(text).replaceAll(match -> Matcher.quoteReplacement(readable(match)));
  }

  /**
   * True if TeX does nothing but set this formula: it has only commands of mathematics, and none in
   * the notation {@code ^^}.
   */
  public static boolean isMathematics(String formula) {
    return !formula.contains("^^")
        && COMMAND
            .matcher(ENVIRONMENT.replaceAll(formula, ""))
            .results()
            .allMatch(c -> c.group(1) == null || TexReader.isKnown(c.group(1)));
  }

  private static String readable(MatchResult match) {
    for (int group = 1; group <= match.groupCount(); group++) {
      if (match.group(group) != null) {
        return UnicodeForm.nfc(new TexReader(match.group(group)).read());
      }
    }
    return match.group().equals("\\$") ? "$" : match.group();
  }
}
