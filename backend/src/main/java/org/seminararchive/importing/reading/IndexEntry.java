package org.seminararchive.importing.reading;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.seminararchive.session.Status;
import org.seminararchive.talk.Role;

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
  private static final Pattern NAMED = Pattern.compile("氏|さん|先生|\\(");
  private static final Pattern TITLE = Pattern.compile("[「『](?<title>.{1,600})[」』]");

  static Optional<IndexEntry> of(PageLine line, SeriesNames series, Optional<Integer> year) {
    String text = line.text();
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    Optional<Headline> head = Headline.of(text, series, true);
    // What stands between the numbers and the colon belongs to the numbers.
    if (head.isEmpty() || head.get().numbers().isEmpty() && !head.get().placeholder()) {
      return Optional.empty();
    }
    String rest = head.get().rest();
    Matcher title = TITLE.matcher(rest);
    boolean titled = title.find();
    String behind = titled ? rest.substring(title.end()) : rest;
    Optional<PrintedTime> when = PrintedTime.of(behind);
    if (!titled && when.isEmpty() && line.links().isEmpty()) {
      return Optional.empty();
    }
    Set<String> speakers = new LinkedHashSet<>();
    String who = titled ? rest.substring(0, title.start()) : "";
    // Without a title of respect it may be what kind of session this is: 入門講義「…」.
    if (NAMED.matcher(who).find()) {
      People.of(who, Role.speaker).forEach(s -> speakers.add(s.name()));
    }
    return Optional.of(
        new IndexEntry(
            line.number(),
            head.get().numbers(),
            year,
            speakers,
            titled ? Optional.of(title.group("title").strip()) : Optional.empty(),
            when,
            Standing.of(behind)
                .or(
                    () ->
                        line.struck().isEmpty()
                            ? Optional.empty()
                            : Optional.of(Status.postponed))));
  }
}
