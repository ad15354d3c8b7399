package org.seminararchive.session;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.seminararchive.query.Keyset;
import org.seminararchive.query.Keyset.Column;

/** Sort orders of session lists; the first is the default. */
final class SessionOrder {
  static final List<Keyset> ALL =
      List.of(
          byStart("-start", false),
          byStart("start", true),
          byChange("-updated", false),
          byChange("updated", true));

  private SessionOrder() {}

  private static Keyset byStart(String name, boolean ascending) {
    return new Keyset(
        name,
        new Column("s.startsAt", ascending, Instant::parse),
        new Column("s.id", ascending, UUID::fromString));
  }

  private static Keyset byChange(String name, boolean ascending) {
    return new Keyset(name, new Column("s.revision", ascending, Long::valueOf));
  }
}
