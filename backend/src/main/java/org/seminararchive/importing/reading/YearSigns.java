package org.seminararchive.importing.reading;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.seminararchive.text.LinearPattern;

/**
 * Signs of a session's year: a printed year or weekday, the group heading, dates in file names,
 * cited arXiv ids. Each sign has a cost for contradicting it.
 *
 * @param day without a year
 * @param files dates in file names, possibly incomplete
 * @param newest month of the newest arXiv id
 */
record YearSigns(
    PrintedTime when,
    MonthDay day,
    Optional<Integer> heading,
    boolean fiscal,
    List<FileDate> files,
    Optional<YearMonth> newest) {
  /** A year, and a month and a day if the name of a file has them. */
  record FileDate(int year, Optional<Integer> month, Optional<Integer> day) {}

  private static final int STATED = 50;
  private static final int WEEKDAY = 12;
  private static final int NO_SUCH_DAY = 100;
  private static final double HEADING = 1.5;
  private static final int FULL_DATE = 9;
  private static final int MONTH = 5;
  private static final int BARE_YEAR = 3;
  private static final int FUTURE_PAPER = 7;
  private static final int CLOSE_DAYS = 10;

  private static final LinearPattern FULL =
      LinearPattern.compile("(?<![0-9])(20[0-9]{2})[-_.]?([01][0-9])[-_.]?([0-3][0-9])(?![0-9])");
  private static final LinearPattern YEAR_MONTH =
      LinearPattern.compile("(?<![0-9])(20[0-9]{2})[-_.]?([01][0-9])(?![0-9])");
  private static final LinearPattern SHORT_FULL =
      LinearPattern.compile("(?<![0-9])([0-9]{2})([01][0-9])([0-3][0-9])(?![0-9])");
  private static final LinearPattern SHORT =
      LinearPattern.compile("(?<![0-9])([0-9]{2})([01][0-9])(?![0-9])");
  private static final LinearPattern YEAR = LinearPattern.compile("(?<![0-9])(20[0-4][0-9])");
  private static final LinearPattern ARXIV_MONTH =
      LinearPattern.compile("([0-9]{2})([01][0-9])\\.[0-9]{4,5}");

  /** The query, the fragment and the slashes before them. */
  private static final LinearPattern BEHIND_PATH =
      LinearPattern.compile("(?:(?<!/)/++)?+(?:[?#].*|$)");

  static List<FileDate> dates(List<String> urls, MonthDay day) {
    List<FileDate> dates = new ArrayList<>();
    for (String url : urls) {
      String path = BEHIND_PATH.replaceAll(url, "");
      date(path.substring(path.lastIndexOf('/') + 1), day).ifPresent(dates::add);
    }
    return dates;
  }

  /** The longest date wins; four and six digits count only if they name the session's own day. */
  private static Optional<FileDate> date(String name, MonthDay day) {
    for (LinearPattern form : List.of(FULL, SHORT_FULL, YEAR_MONTH, YEAR, SHORT)) {
      Matcher digits = form.matcher(name);
      if (!digits.find()) {
        continue;
      }
      Optional<Integer> month = number(digits, 2);
      Optional<Integer> dayOfMonth = number(digits, 3);
      boolean own =
          month.orElse(0) == day.getMonthValue()
              && dayOfMonth.orElse(day.getDayOfMonth()) == day.getDayOfMonth();
      if (form == SHORT_FULL || form == SHORT ? own : plausible(month, dayOfMonth)) {
        int year = number(digits, 1).get();
        return Optional.of(new FileDate(year < 100 ? 2000 + year : year, month, dayOfMonth));
      }
    }
    return Optional.empty();
  }

  private static Optional<Integer> number(Matcher digits, int group) {
    return group > digits.groupCount()
        ? Optional.empty()
        : Optional.of(Integer.valueOf(digits.group(group)));
  }

  private static boolean plausible(Optional<Integer> month, Optional<Integer> day) {
    return month.filter(m -> m < 1 || m > 12).or(() -> day.filter(d -> d < 1 || d > 31)).isEmpty();
  }

  static Optional<YearMonth> newest(List<String> arxivIds) {
    return arxivIds.stream()
        .map(ARXIV_MONTH::matcher)
        .filter(Matcher::matches)
        .filter(m -> plausible(number(m, 2), Optional.empty()))
        .map(m -> YearMonth.of(2000 + number(m, 1).get(), number(m, 2).get()))
        .max(YearMonth::compareTo);
  }

  /** The years of all signs. */
  Set<Integer> years() {
    Set<Integer> years = new LinkedHashSet<>();
    when.year().ifPresent(years::add);
    heading.ifPresent(years::add);
    files.forEach(f -> years.add(f.year()));
    newest.ifPresent(m -> years.add(m.getYear()));
    return years;
  }

  /** Total cost of the signs that contradict a year. */
  double price(int year) {
    if (!day.isValidYear(year)) {
      return NO_SUCH_DAY;
    }
    LocalDate date = day.atYear(year);
    double price = when.year().isPresent() && when.year().get() != year ? STATED : 0;
    if (when.weekday().isPresent() && date.getDayOfWeek() != when.weekday().get()) {
      price += WEEKDAY;
    }
    price += headingPrice(year);
    for (FileDate file : files) {
      price += filePrice(file, date);
    }
    if (newest.isPresent() && YearMonth.from(date).isBefore(newest.get())) {
      price += FUTURE_PAPER;
    }
    return price;
  }

  private double headingPrice(int year) {
    if (heading.isEmpty() || heading.get() == year && !(fiscal && isSpring())) {
      return 0;
    }
    boolean next = heading.get() + 1 == year && isSpring();
    return next ? fiscal ? 0 : HEADING / 3 : HEADING;
  }

  private boolean isSpring() {
    return day.getMonthValue() <= 3;
  }

  private static double filePrice(FileDate file, LocalDate date) {
    if (file.month().isPresent() && file.day().isPresent()) {
      LocalDate printed =
          YearMonth.of(file.year(), file.month().get()).atDay(1).plusDays(file.day().get() - 1);
      return Math.abs(ChronoUnit.DAYS.between(printed, date)) <= CLOSE_DAYS ? 0 : FULL_DATE;
    }
    if (file.month().isPresent()) {
      YearMonth printed = YearMonth.of(file.year(), file.month().get());
      return Math.abs(ChronoUnit.MONTHS.between(printed, YearMonth.from(date))) <= 1 ? 0 : MONTH;
    }
    return file.year() == date.getYear() ? 0 : BARE_YEAR;
  }

  /** Code words of the signs that support a year. */
  List<String> speakingFor(int year) {
    List<String> words = new ArrayList<>();
    if (!day.isValidYear(year)) {
      return words;
    }
    LocalDate date = day.atYear(year);
    if (when.year().filter(y -> y == year).isPresent()) {
      words.add("stated");
    }
    if (when.weekday().filter(w -> w == date.getDayOfWeek()).isPresent()) {
      words.add("weekday");
    }
    if (heading.isPresent() && headingPrice(year) == 0) {
      words.add("heading");
    }
    if (files.stream().anyMatch(f -> filePrice(f, date) == 0)) {
      words.add("material");
    }
    if (newest
        .filter(m -> !YearMonth.from(date).isBefore(m) && m.getYear() >= year - 1)
        .isPresent()) {
      words.add("arxiv");
    }
    return words;
  }
}
