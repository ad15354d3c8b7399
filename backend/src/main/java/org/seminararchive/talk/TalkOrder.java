package org.seminararchive.talk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.seminararchive.query.Keyset;
import org.seminararchive.query.Keyset.Column;

/**
 * The orders in which talks can be listed; newest session first unless asked otherwise, and inside
 * a session always in the order in which the talks were given.
 */
final class TalkOrder {
  private static final Column PLACE = new Column("place", true, TalkOrder::place);

  static final List<Keyset> ALL =
      List.of(
          byStart("-start", false),
          byStart("start", true),
          byChange("-updated", false),
          byChange("updated", true));

  /** The same orders of what the search found; their last column is the place in what was found. */
  static final List<Keyset> FOUND = ALL.stream().map(TalkOrder::found).toList();

  /** And the best first, where there are words by which something can be better. */
  static final List<Keyset> FOUND_BY_WORDS =
      Stream.concat(Stream.of(byRelevance()), FOUND.stream()).toList();

  /** By what a reader was last told: of the talk, or of when and whether it takes place. */
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

  // The best first, and of equally good ones the newest.
  private static Keyset byRelevance() {
    return new Keyset(
        "relevance",
        new Column("score", false, Float::valueOf),
        new Column("s.startsAt", false, Instant::parse),
        new Column("s.id", true, v -> v),
        new Column("t.position", true, Integer::valueOf),
        PLACE);
  }

  // The search sorts ids as text.
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
