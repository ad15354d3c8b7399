package org.seminararchive.importing.reading.table;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import org.seminararchive.importing.reading.FieldWords;
import org.seminararchive.importing.reading.ReadingContext;
import org.seminararchive.text.LinearPattern;
import org.seminararchive.text.UnicodeForm;

/**
 * Reads the numbers of a session: {@code mlphys 6; dlap 58}, 第6回学習物理領域セミナー＋第58回DLAP, {@code 58}, or
 * columns with the name of a series.
 */
final class Numbers {
  private static final LinearPattern BETWEEN = LinearPattern.compile("[;,、+\\n]");

  /** A number before or behind the name of its series, which may be missing before the number. */
  private static final LinearPattern NUMBER =
      LinearPattern.compile(
          "(?:第|#|no\\.?)? ?0*(?<first>[1-9]\\d{0,5}) ?回?(?<behind>.*)"
              + "|(?<before>.+?)(?<![ #:-])[ #:-]*+(?:第|no\\.?)? ?0{0,5}(?<last>[1-9]\\d{0,5}) ?回?");

  private final ReadingContext context;
  private final Map<String, String> slugs;

  /** True if the import or a row names a series. */
  private boolean named;

  /**
   * @param slugs by every name of a series, see {@link TableHeader#slugs}
   */
  Numbers(ReadingContext context, Map<String, String> slugs) {
    this.context = context;
    this.slugs = slugs;
    this.named = context.own().isPresent();
  }

  /** True if nothing names the series of the numbers that have been read. */
  boolean areAssumed() {
    return !named;
  }

  Map<String, Integer> of(TableRow entry) {
    var numbers = new LinkedHashMap<String, Integer>();
    for (String each : BETWEEN.split(entry.folded(TableColumn.NUMBERS).orElse(""))) {
      if (!each.isBlank()) {
        named(each.strip(), entry, numbers);
      }
    }
    for (ReadingContext.NamedSeries series : context.series()) {
      Optional<String> said = entry.number(series.slug());
      Matcher number = NUMBER.matcher(said.map(UnicodeForm::nfkc).orElse(""));
      if (number.matches() && number.group("first") != null && number.group("behind").isBlank()) {
        numbers.putIfAbsent(series.slug(), Integer.valueOf(number.group("first")));
        named = true;
      } else if (said.isPresent()) {
        entry.refuseNumber(series.slug(), "bad-number");
      }
    }
    return numbers;
  }

  private void named(String text, TableRow entry, Map<String, Integer> numbers) {
    Matcher number = NUMBER.matcher(text);
    if (!number.matches()) {
      entry.refuse(TableColumn.NUMBERS, "bad-number");
      return;
    }
    boolean first = number.group("first") != null;
    Integer digits = Integer.valueOf(number.group(first ? "first" : "last"));
    String name = number.group(first ? "behind" : "before").strip();
    Optional<String> slug =
        name.isEmpty()
            ? context.own().or(() -> context.slugs().stream().findFirst())
            : Optional.ofNullable(slugs.get(FieldWords.key(name)));
    named |= !name.isEmpty() && slug.isPresent();
    if (slug.isEmpty()) {
      entry.refuse(TableColumn.NUMBERS, "unknown-series-name", name);
    } else if (numbers.putIfAbsent(slug.get(), digits) != null) {
      entry.refuse(TableColumn.NUMBERS, "bad-number");
    }
  }
}
