package org.seminararchive.web;

import io.quarkus.qute.TemplateData;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.WeekFields;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.seminararchive.web.PageSessions.Sitting;

/** The sessions of one month by day. */
@TemplateData
public final class PageSchedule {
  /** Years of the calendar. */
  private static final int FIRST_YEAR = 1900;

  private static final int LAST_YEAR = 2099;

  private final YearMonth month;
  private final LocalDate today;
  private final String series;
  private final PageWords words;
  private final PageDates dates;

  /**
   * @param iso ISO 8601
   * @param holiday name of a national holiday of Japan; {@code null} for other days
   */
  @TemplateData
  public record Day(
      String iso,
      int number,
      String name,
      String weekday,
      String holiday,
      boolean isToday,
      List<Sitting> sittings) {}

  /** A month with the query of its schedule. */
  @TemplateData
  public record Month(String name, String query) {}

  private PageSchedule(
      YearMonth month, LocalDate today, String series, PageWords words, PageDates dates) {
    this.month = month;
    this.today = today;
    this.series = series;
    this.words = words;
    this.dates = dates;
  }

  /**
   * @param asked {@code 2024-02}; the current month if {@code null} or invalid
   * @param series slug; empty for all
   */
  static PageSchedule of(String asked, String series, PageWords words, PageDates dates) {
    LocalDate today = dates.today();
    return new PageSchedule(month(asked, YearMonth.from(today)), today, series, words, dates);
  }

  private static YearMonth month(String asked, YearMonth current) {
    try {
      YearMonth month = asked == null ? current : YearMonth.parse(asked);
      boolean isShown = month.getYear() >= FIRST_YEAR && month.getYear() <= LAST_YEAR;
      return isShown ? month : current;
    } catch (DateTimeException e) {
      return current;
    }
  }

  /** Path of the list in the API; the same as in the script. */
  String list() {
    return "/talks?from=%s&to=%s&sort=start&limit=100%s"
        .formatted(month.atDay(1), month.atEndOfMonth(), ofSeries());
  }

  /** Path of the last talk before the month. */
  String before() {
    return "/talks?to=%s&sort=-start&limit=1%s"
        .formatted(month.minusMonths(1).atEndOfMonth(), ofSeries());
  }

  /** Path of the first talk after the month. */
  String after() {
    return "/talks?from=%s&sort=start&limit=1%s"
        .formatted(month.plusMonths(1).atDay(1), ofSeries());
  }

  /** Month of the first talk in a list; {@code null} if the list is empty. */
  Month monthOf(List<Map<String, Object>> talks) {
    return talks.isEmpty()
        ? null
        : linked(YearMonth.from(PageDates.start(JsonMembers.object(talks.get(0), "session"))));
  }

  private String ofSeries() {
    return series.isEmpty() ? "" : "&series=" + PageFilters.encoded(series);
  }

  public String slug() {
    return series;
  }

  /** {@code 2024-02}. */
  public String iso() {
    return month.toString();
  }

  public String title() {
    return words.say("schedule.title", shown().name());
  }

  Month shown() {
    return linked(month);
  }

  public Month previous() {
    return linked(month.minusMonths(1));
  }

  public Month current() {
    return linked(YearMonth.from(today));
  }

  public Month next() {
    return linked(month.plusMonths(1));
  }

  private Month linked(YearMonth linked) {
    return new Month(dates.month(linked), "?month=" + linked + ofSeries());
  }

  /** The days of a week: from Sunday in Japanese, from Monday in English calendars. */
  public List<String> weekdays() {
    return IntStream.range(0, 7).mapToObj(at -> dates.weekday(firstWeekday().plus(at))).toList();
  }

  private DayOfWeek firstWeekday() {
    return words.locale().equals(Locale.JAPANESE) ? DayOfWeek.SUNDAY : DayOfWeek.MONDAY;
  }

  /** One item for each day of the first week that belongs to the preceding month. */
  public List<Integer> fillers() {
    int first = month.atDay(1).get(WeekFields.of(firstWeekday(), 1).dayOfWeek());
    return IntStream.range(1, first).boxed().toList();
  }

  List<Day> days(List<Sitting> planned) {
    boolean isInJapan =
        words.allSeries().stream().anyMatch(each -> "Asia/Tokyo".equals(each.get("timeZone")));
    return IntStream.rangeClosed(1, month.lengthOfMonth())
        .mapToObj(month::atDay)
        .map(day -> day(day, planned, isInJapan))
        .toList();
  }

  private Day day(LocalDate day, List<Sitting> planned, boolean isInJapan) {
    Stream<Sitting> sittings =
        planned.stream()
            .filter(each -> ((String) each.session().get("start")).startsWith(day.toString()));
    return new Day(
        day.toString(),
        day.getDayOfMonth(),
        dates.brief(day),
        dates.weekday(day.getDayOfWeek()),
        isInJapan ? JapaneseHoliday.on(day).map(words::holiday).orElse(null) : null,
        day.equals(today),
        sittings.toList());
  }
}
