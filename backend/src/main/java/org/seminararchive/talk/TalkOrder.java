package org.seminararchive.talk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.seminararchive.query.Keyset;
import org.seminararchive.query.Keyset.Column;

/**
 * Sort orders of talk lists; the default is newest session first. Within a session, talks keep
 * their order.
 */
final class TalkOrder {
  private static final Column PLACE = new Column("place", true, TalkOrder::place);

  static final List<Keyset> ALL =
      List.of(
          byStart("-start", false),
          byStart("start", true),
          byChange("-updated", false),
          byChange("updated", true));

  /** The same orders for search results; the last column is the position in the result. */
  static final List<Keyset> FOUND = ALL.stream().map(TalkOrder::found).toList();

  /** Includes the order by relevance, which requires search words. */
  static final List<Keyset> FOUND_BY_WORDS =
      Stream.concat(Stream.of(byRelevance()), FOUND.stream()).toList();

  /** By the last visible change of the talk, its session's time or status. */
  static final Keyset NEWS =
      new Keyset(
          "news",
          new Column(
              "case when s.revision > t.revision then s.revision else t.revision end",
              false,
              Long::valueOf),
          new Column("t.position", true, Integer::valueOf),
          new Column("t.id", true, UUID::fromString));

  private TalkOrder() {}

  // Most relevant first; equally relevant talks by date, newest first.
  private static Keyset byRelevance() {
    return new Keyset(
        "relevance",
        new Column("score", false, Float::valueOf),
        new Column("s.startsAt", false, Instant::parse),
        new Column("s.id", true, v -> v),
        new Column("t.position", true, Integer::valueOf),
        PLACE);
  }

  // The search index sorts ids as text.
  private static Keyset found(Keyset order) {
    return new Keyset(
        order.name(),
        Stream.concat(
                order.columns().stream()
                    .map(
                        c ->
                            c.hql().equals("s.id")
                                ? new Column(c.hql(), c.ascending(), v -> v)
                                : c),
                Stream.of(PLACE))
            .toArray(Column[]::new));
  }

  private static Integer place(String text) {
    int place = Integer.parseInt(text);
    if (place < 0) {
      throw new NumberFormatException("a place before the first");
    }
    return place;
  }

  private static Keyset byStart(String name, boolean ascending) {
    return new Keyset(
        name,
        new Column("s.startsAt", ascending, Instant::parse),
        new Column("s.id", ascending, UUID::fromString),
        new Column("t.position", true, Integer::valueOf));
  }

  private static Keyset byChange(String name, boolean ascending) {
    return new Keyset(name, new Column("t.revision", ascending, Long::valueOf));
  }
}
