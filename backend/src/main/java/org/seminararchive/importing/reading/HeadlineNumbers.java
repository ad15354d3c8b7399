package org.seminararchive.importing.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the series of each number of a headline. */
final class HeadlineNumbers {
  private static final int LONGEST_NAME = 40;

  /**
   * A number and the name behind it.
   *
   * @param digits absent if the number is open
   */
  record Unit(String digits, String name, boolean first, boolean last, boolean spaced) {
    /** In a heading a title may follow at once: 第16回 入門講義. */
    boolean mayHaveTitle() {
      return last && (first || spaced);
    }

    boolean isInSentence() {
      return last && (first || name.length() > LONGEST_NAME / 2);
    }
  }

  private final SeriesNames series;
  private final boolean titled;
  private final String before;
  final Map<String, Integer> bySlug = new LinkedHashMap<>();
  final List<String> unknown = new ArrayList<>();
  boolean placeholder;
  boolean assumed;
  String behind;

  HeadlineNumbers(SeriesNames series, boolean titled, String before, String behind) {
    this.series = series;
    this.titled = titled;
    this.before = before;
    this.behind = behind;
  }

  /** Takes a number; false if the line is no headline. */
  boolean take(Unit unit) {
    // A number that breaks off: …＋第56.
    placeholder |= unit.name().contains("第");
    Optional<String> slug = slug(unit);
    boolean generic = !unit.name().isEmpty() && series.isGeneric(unit.name());
    boolean given = series.given() && unit.first() && unit.last();
    boolean known = slug.isPresent() || unit.name().isEmpty() || generic || given;
    boolean title = titled && unit.mayHaveTitle() && !SeriesNames.isKind(unit.name());
    if (known || title) {
      boolean named = slug.isPresent() && series.called(unit.name()).isPresent();
      if (titled && unit.mayHaveTitle() && !named && !generic) {
        behind = (unit.name() + " " + behind).strip();
      }
      boolean before = unit.first() && !this.before.isEmpty();
      assumed |= slug.isEmpty() && !series.shown();
      if (slug.isEmpty()
          && !given
          && before
          && SeriesNames.isKind(this.before)
          && !series.isGeneric(this.before)) {
        unknown.add(this.before);
      } else {
        add(slug, unit.digits());
      }
    } else {
      unknown.add(unit.name());
    }
    boolean unnamed = slug.isEmpty() && unit.first() && !before.isEmpty();
    return titled || !unnamed && (known || !unit.isInSentence());
  }

  private Optional<String> slug(Unit unit) {
    Optional<String> own = unit.name().isEmpty() ? Optional.empty() : series.called(unit.name());
    if (own.isEmpty() && unit.first() && !before.isEmpty()) {
      return series.called(before);
    }
    // Beside a number of another series, a part of the name is enough.
    boolean joint = !unit.first() || !unit.last();
    return own.isEmpty() && joint ? series.perhaps(unit.name()) : own;
  }

  private void add(Optional<String> slug, String digits) {
    String to = slug.or(series::own).orElse("");
    if (to.isEmpty() && !series.foreign().isEmpty()) {
      unknown.add(series.foreign());
    }
    int number = digits == null ? 0 : number(digits);
    placeholder |= digits == null;
    if (!to.isEmpty() && number > 0) {
      Integer other = bySlug.putIfAbsent(to, number);
      // Two numbers in one series are ambiguous.
      placeholder |= other != null && other != number;
    }
  }

  /** Arabic or Chinese digits, up to 999. */
  static int number(String digits) {
    if (digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return digits.length() > 5 ? 0 : Integer.parseInt(digits);
    }
    int sum = 0;
    int digit = 0;
    for (char c : digits.toCharArray()) {
      int value = "〇一二三四五六七八九".indexOf(c);
      if (value >= 0) {
        digit = digit * 10 + value;
      } else if (c == '十' || c == '百') {
        sum += Math.max(1, digit) * (c == '十' ? 10 : 100);
        digit = 0;
      } else {
        digit = digit * 10 + (c - '0');
      }
    }
    return sum + digit;
  }
}
