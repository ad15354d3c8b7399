package org.seminararchive.mail;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.seminararchive.health.LinkNotice;
import org.seminararchive.http.Ids;

/** Queries of letters. */
@ApplicationScoped
class LetterRepository implements PanacheRepositoryBase<Letter, UUID> {
  /** Adds a letter to a reader that is sent as soon as possible. */
  void add(MailKind kind, UUID mailing, UUID registration, Instant now) {
    Letter letter = letter(kind, now);
    letter.mailingId = mailing;
    letter.registrationId = registration;
    persist(letter);
  }

  /** Adds a letter to a speaker that is sent as soon as possible. */
  void add(MailKind kind, UUID invitation, Instant now) {
    Letter letter = letter(kind, now);
    letter.invitationId = invitation;
    persist(letter);
  }

  /** Adds a letter to organizers that is sent as soon as possible. */
  void add(LinkNotice notice, Instant now) {
    Letter letter = letter(MailKind.LINKS, now);
    letter.noticeId = notice.id;
    persist(letter);
  }

  private static Letter letter(MailKind kind, Instant now) {
    Letter letter = new Letter();
    letter.id = Ids.create();
    letter.kind = kind;
    letter.state = Letter.State.WAITING;
    letter.created = now;
    return letter;
  }

  DispatchLease lease() {
    return getEntityManager().find(DispatchLease.class, DispatchLease.ONLY);
  }

  /** The next letter to send; those about registrations first. */
  Optional<Letter> next(Instant now) {
    return find(
            """
            select l from Letter l left join Mailing m on m.id = l.mailingId
            where l.state = :waiting and (l.nextAttempt is null or l.nextAttempt <= :now)
              and (m.id is null or m.state = :sending)
            order by case when l.mailingId is null then 0 else 1 end, l.attempts, l.id""",
            Map.of("waiting", Letter.State.WAITING, "now", now, "sending", MailingState.SENDING))
        .firstResultOptional();
  }

  /** True if a letter is due or its sending was interrupted. */
  boolean isAnyDue(Instant now) {
    return next(now).isPresent() || count("state", Letter.State.SENDING) > 0;
  }

  /** Resets letters whose sending was interrupted. */
  int recover() {
    return update("state = ?1 where state = ?2", Letter.State.WAITING, Letter.State.SENDING);
  }

  /** Resets failed letters. */
  int retry(UUID mailing) {
    return update(
        "state = ?1, attempts = 0, nextAttempt = null where mailingId = ?2 and state = ?3",
        Letter.State.WAITING,
        mailing,
        Letter.State.FAILED);
  }

  boolean exists(UUID mailing, UUID registration) {
    return count("mailingId = ?1 and registrationId = ?2", mailing, registration) > 0;
  }

  List<Letter> of(UUID registration) {
    return list("registrationId = ?1 order by id", registration);
  }

  /** Numbers of letters by mailing and state. */
  Map<UUID, Map<Letter.State, Long>> counts(Collection<UUID> mailings) {
    Map<UUID, Map<Letter.State, Long>> counts = new HashMap<>();
    if (mailings.isEmpty()) {
      return counts;
    }
    getEntityManager()
        .createQuery(
            "select l.mailingId, l.state, count(*) from Letter l where l.mailingId in :mailings"
                + " group by l.mailingId, l.state",
            Object[].class)
        .setParameter("mailings", mailings)
        .getResultList()
        .forEach(
            row ->
                counts
                    .computeIfAbsent((UUID) row[0], id -> new EnumMap<>(Letter.State.class))
                    .put((Letter.State) row[1], (Long) row[2]));
    return counts;
  }
}
