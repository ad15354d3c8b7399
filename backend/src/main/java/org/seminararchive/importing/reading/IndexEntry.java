package org.seminararchive.importing.reading;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.seminararchive.session.Status;
import org.seminararchive.talk.Role;
import org.seminararchive.text.LinearPattern;

/**
 * A line of the list of talks at the top of a page or of a year: a second source beside the
 * sections, {@code 第49回：　坂田綾香　氏 「近似確率…」 1/26}.
 *
 * @param year of the group it stands in
 * @param when the day behind it, without a time
 */
record IndexEntry(
    int line,
    Map<String, Integer> numbers,
    Optional<Integer> year,
    Set<String> speakers,
    Optional<String> title,
    Optional<PrintedTime> when,
    Optional<Status> status) {
  private static final int LONGEST = 2000;
  private static final LinearPattern NAMED = LinearPattern.compile("氏|さん|先生|\\(");

  static Optional<IndexEntry> of(PageLine line, SeriesNames series, Optional<Integer> year) {
    String text = line.text();
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    Optional<Headline> head = Headline.of(text, series, true);
    // Text between the numbers and the colon belongs to the numbers.
    if (head.isEmpty() || head.get().numbers().isEmpty() && !head.get().placeholder()) {
      return Optional.empty();
    }
    String rest = head.get().rest();
    Optional<Quotation> title = Quotation.in(rest);
    boolean titled = title.isPresent();
    String behind = title.map(t -> rest.substring(t.end())).orElse(rest);
    Optional<PrintedTime> when = PrintedTime.of(behind);
    if (!titled && when.isEmpty() && line.links().isEmpty()) {
      return Optional.empty();
    }
    Set<String> speakers = new LinkedHashSet<>();
    String who = title.map(t -> rest.substring(0, t.start())).orElse("");
    // Without an honorific it may be the kind of session: 入門講義「…」.
    if (NAMED.occursIn(who)) {
      PrintedPeople.of(who, Role.SPEAKER).forEach(s -> speakers.add(s.name()));
    }
    return Optional.of(
        new IndexEntry(
            line.number(),
            head.get().numbers(),
            year,
            speakers,
            title.map(t -> t.text().strip()),
            when,
            StatusNotice.of(behind)
                .or(
                    () ->
                        line.struck().isEmpty()
                            ? Optional.empty()
                            : Optional.of(Status.POSTPONED))));
  }
}
