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
  private static final LinearPattern NUMBER_FIRST =
      LinearPattern.compile("(?:第|#|no\\.?)? ?(\\d{1,6}) ?回?(.*)");
  private static final LinearPattern NAME_FIRST =
      LinearPattern.compile("(?:第|no\\.?)? ?(\\d{1,6}) ?回?$");

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
      Matcher number = NUMBER_FIRST.matcher(said.map(UnicodeForm::nfkc).orElse(""));
      if (number.matches() && number.group(2).isBlank() && !isZero(number.group(1))) {
        numbers.putIfAbsent(series.slug(), Integer.valueOf(number.group(1)));
        named = true;
      } else if (said.isPresent()) {
        entry.refuseNumber(series.slug(), "bad-number");
      }
    }
    return numbers;
  }

  private void named(String text, TableRow entry, Map<String, Integer> numbers) {
    Matcher first = NUMBER_FIRST.matcher(text);
    Matcher last = NAME_FIRST.matcher(text);
    String name;
    String digits;
    if (first.matches()) {
      digits = first.group(1);
      name = first.group(2).strip();
    } else if (last.find() && !name(text.substring(0, last.start())).isEmpty()) {
      digits = last.group(1);
      name = name(text.substring(0, last.start()));
    } else {
      entry.refuse(TableColumn.NUMBERS, "bad-number");
      return;
    }
    Optional<String> slug =
        name.isEmpty()
            ? context.own().or(() -> context.slugs().stream().findFirst())
            : Optional.ofNullable(slugs.get(FieldWords.key(name)));
    named |= !name.isEmpty() && slug.isPresent();
    if (slug.isEmpty()) {
      entry.refuse(TableColumn.NUMBERS, "unknown-series-name", name);
    } else if (isZero(digits) || numbers.putIfAbsent(slug.get(), Integer.valueOf(digits)) != null) {
      entry.refuse(TableColumn.NUMBERS, "bad-number");
    }
  }

  private static String name(String before) {
    int end = before.length();
    while (end > 0 && " #:-".indexOf(before.charAt(end - 1)) >= 0) {
      end--;
    }
    return before.substring(0, end).strip();
  }

  private static boolean isZero(String digits) {
    return Integer.parseInt(digits) == 0;
  }
}
