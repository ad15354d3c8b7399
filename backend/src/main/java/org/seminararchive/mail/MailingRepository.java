package org.seminararchive.mail;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.seminararchive.query.Criteria;
import org.seminararchive.query.Keyset;
import org.seminararchive.query.PageReader;
import org.seminararchive.query.PageRequest;
import org.seminararchive.query.Rows;

/** Queries of mailings. */
@ApplicationScoped
class MailingRepository implements PanacheRepositoryBase<Mailing, UUID> {
  static final Keyset NEWEST_FIRST =
      new Keyset(
          "-at",
          new Keyset.Column("m.due", false, Instant::parse),
          new Keyset.Column("m.id", false, UUID::fromString));

  private static final List<MailingState> OPEN = List.of(MailingState.PLANNED, MailingState.HELD);
  private static final List<MailingState> BEGUN = List.of(MailingState.SENDING, MailingState.SENT);

  @Inject PageReader pages;

  /** True if a mailing is due or may be complete. */
  boolean isAnyDue(Instant now) {
    return count(
            "state = ?1 or state = ?2 and due <= ?3",
            MailingState.SENDING,
            MailingState.PLANNED,
            now)
        > 0;
  }

  List<Mailing> due(Instant now) {
    return list("state = ?1 and due <= ?2 order by due, id", MailingState.PLANNED, now);
  }

  /** Mailings without unsent letters. */
  List<Mailing> finished() {
    return list(
        "from Mailing m where m.state = ?1 and not exists"
            + " (select 1 from Letter l where l.mailingId = m.id and l.state in ?2)",
        MailingState.SENDING,
        List.of(Letter.State.WAITING, Letter.State.SENDING));
  }

  /** All mailings with meeting addresses, by session. */
  Map<UUID, List<Mailing>> meetings(Collection<UUID> sessions) {
    Criteria these =
        Criteria.anyOf("sessionId", sessions)
            .and("kind", List.of(), "kind = :kind", Map.of("kind", MailKind.MEETING));
    return sessions.isEmpty()
        ? Map.of()
        : list(these.hql(), these.parameters()).stream()
            .collect(Collectors.groupingBy(mailing -> mailing.sessionId));
  }

  /** Mailings of a session that have not begun. */
  List<Mailing> open(UUID session) {
    return list("sessionId = ?1 and state in ?2 order by due, id", session, OPEN);
  }

  /** All mailings with meeting addresses of these sessions that have begun. */
  List<Mailing> begunMeetings(Collection<UUID> sessions) {
    return sessions.isEmpty()
        ? List.of()
        : list("sessionId in ?1 and kind = ?2 and state in ?3", sessions, MailKind.MEETING, BEGUN);
  }

  /** True if the session was announced by mail. */
  boolean isTold(UUID session) {
    return count("sessionId = ?1 and begun is not null", session) > 0;
  }

  Rows<Mailing> page(Criteria where, PageRequest page) {
    Rows<UUID> ids = pages.readUnversioned(UUID.class, "from Mailing m", "m.id", where, page);
    return ids.inOrder(list("id in ?1", ids.items()), m -> m.id);
  }
}
