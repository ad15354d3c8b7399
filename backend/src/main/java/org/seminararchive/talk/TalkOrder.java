package org.seminararchive.talk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.seminararchive.query.Keyset;
import org.seminararchive.query.Keyset.Column;

/**
 * The orders in which talks can be listed; newest session first unless asked otherwise, and inside
 * a session always in the order in which the talks were given.
 */
final class TalkOrder {
  static final List<Keyset> ALL =
      List.of(
          byStart("-start", false),
          byStart("start", true),
          byChange("-updated", false),
          byChange("updated", true));

  private TalkOrder() {}

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
