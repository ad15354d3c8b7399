package org.seminararchive.importing.reading;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Finds the years of sessions that are printed without one. Sessions in the order of their numbers
 * are assumed to be in the order of their days; each has its own signs ({@link YearSigns}). The
 * assignment of years with the lowest total cost is taken (Viterbi's algorithm, linear in the
 * number of sessions). The cost of the second-best year of a session gives the confidence.
 */
final class Years {
  /**
   * @param number in the series whose numbers give the order
   */
  record Dated(int number, YearSigns signs) {}

  /**
   * @param margin additional cost of the second-best year
   */
  record Found(int year, double margin) {}

  /** Margin below which another year is nearly as likely. */
  static final double SURE = 3;

  /** A postponed session may come after the next one; a wrong year goes back further. */
  private static final int PUT_OFF_DAYS = 200;

  private static final double PUT_OFF = 6;
  private static final double BACKWARDS = 45;
  private static final double PER_DAY = 0.01;
  private static final double NEAR_PER_DAY = 0.004;
  private static final int USUAL_GAP_DAYS = 60;
  private static final int LONGEST_GAP = 40;
  private static final int FAR_AHEAD_DAYS = 400;
  private static final int AHEAD_DAYS = 200;
  private static final double FAR_AHEAD = 25;
  private static final double AHEAD = 5;
  private static final int MOST_YEARS = 40;
  private static final int MOST_DAYS = 4000;
  private static final long NO_DAY = Long.MIN_VALUE;
  private static final int SESSIONS_A_YEAR = 8;

  private final List<Dated> sessions;
  private final Optional<LocalDate> asOf;
  private final int first;
  private final int count;
  private final double[][] price;
  private final long[][] day;

  private Years(List<Dated> sessions, Optional<LocalDate> asOf, int first, int count) {
    this.sessions = sessions;
    this.asOf = asOf;
    this.first = first;
    this.count = count;
    this.price = new double[sessions.size()][count];
    this.day = new long[sessions.size()][count];
    prepare();
  }

  /**
   * @param sessions by their numbers
   * @return one year for each session; empty if the page has no sign of any year
   */
  static Optional<List<Found>> of(List<Dated> sessions, Optional<LocalDate> asOf) {
    TreeSet<Integer> years = new TreeSet<>();
    sessions.forEach(s -> years.addAll(s.signs().years()));
    asOf.ifPresent(d -> years.add(d.getYear()));
    if (years.isEmpty() || sessions.isEmpty()) {
      return Optional.empty();
    }
    int first = years.first() - 1;
    // Sessions may continue for years behind the last known year.
    int last = years.last() + 1 + Math.min(MOST_YEARS / 2, sessions.size() / SESSIONS_A_YEAR);
    int count = Math.min(MOST_YEARS, last - first + 1);
    return Optional.of(new Years(sessions, asOf, last + 1 - count, count).find());
  }

  private List<Found> find() {
    double[][] before = costs(true);
    double[][] behind = costs(false);
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < sessions.size(); i++) {
      int at = i;
      double[] total =
          IntStream.range(0, count).mapToDouble(y -> before[at][y] + behind[at][y]).toArray();
      int best = 0;
      for (int y = 1; y < count; y++) {
        best = total[y] < total[best] ? y : best;
      }
      double least = total[best];
      total[best] = Double.POSITIVE_INFINITY;
      found.add(new Found(first + best, DoubleStream.of(total).min().orElseThrow() - least));
    }
    return found;
  }

  /**
   * The lowest cost up to each session in each year (inclusive), or behind it to the end.
   *
   * @param forward true: up to the session
   */
  private double[][] costs(boolean forward) {
    int size = sessions.size();
    double[][] cost = new double[size][count];
    for (int k = 0; k < size; k++) {
      int at = forward ? k : size - 1 - k;
      int next = forward ? at - 1 : at + 1;
      for (int y = 0; y < count; y++) {
        double least = k == 0 ? 0 : Double.POSITIVE_INFINITY;
        for (int x = 0; k > 0 && x < count; x++) {
          double way =
              forward
                  ? cost[next][x] + step(next, x, y)
                  : cost[next][x] + price[next][x] + step(at, y, x);
          least = Math.min(least, way);
        }
        cost[at][y] = least + (forward ? price[at][y] : 0);
      }
    }
    return cost;
  }

  /** The cost and the day of each session in each year. */
  private void prepare() {
    for (int i = 0; i < sessions.size(); i++) {
      for (int y = 0; y < count; y++) {
        Optional<LocalDate> date = sessions.get(i).signs().when().in(first + y);
        day[i][y] = date.map(LocalDate::toEpochDay).orElse(NO_DAY);
        price[i][y] = sessions.get(i).signs().price(first + y) + distance(date, i);
      }
    }
  }

  private double distance(Optional<LocalDate> date, int i) {
    if (asOf.isEmpty() || date.isEmpty()) {
      return 0;
    }
    long ahead = ChronoUnit.DAYS.between(asOf.get(), date.get());
    double far = ahead > FAR_AHEAD_DAYS ? FAR_AHEAD : ahead > AHEAD_DAYS ? AHEAD : 0;
    // The last session of a page is usually near the day of the page's last change.
    boolean last = i == sessions.size() - 1;
    return far + (last ? NEAR_PER_DAY * Math.min(Math.abs(ahead), MOST_DAYS) : 0);
  }

  /** The cost of the gap between session i and the next one in the given years. */
  private double step(int i, int from, int to) {
    if (day[i][from] == NO_DAY || day[i + 1][to] == NO_DAY) {
      return 0;
    }
    long days = day[i + 1][to] - day[i][from];
    if (days < 0) {
      return -days <= PUT_OFF_DAYS ? PUT_OFF - PER_DAY * days : BACKWARDS;
    }
    int numbers =
        Math.max(1, Math.min(LONGEST_GAP, sessions.get(i + 1).number() - sessions.get(i).number()));
    return PER_DAY * Math.max(0, days - (long) USUAL_GAP_DAYS * numbers);
  }
}
