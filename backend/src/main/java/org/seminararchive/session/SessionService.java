package org.seminararchive.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.InputError;
import org.seminararchive.http.ProblemCode;
import org.seminararchive.journal.Journal;
import org.seminararchive.journal.JournalEntry.Action;
import org.seminararchive.journal.JournalEntry.Resource;
import org.seminararchive.journal.Revision;
import org.seminararchive.series.Series;
import org.seminararchive.series.SeriesRepository;

/** Creates, changes and deletes sessions, with one journal entry per change. */
@ApplicationScoped
public class SessionService {
  @Inject SessionRepository sessions;
  @Inject SeriesRepository series;
  @Inject Journal journal;

  /**
   * @throws ApiProblem with all errors, as JSON Pointers into the content
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Session create(SessionContent content, String who) {
    return create(content, who, sessions.numbering(series));
  }

  /**
   * Same, with a lookup supplied by callers who create many sessions.
   *
   * @throws ApiProblem with all errors, as JSON Pointers into the content
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Session create(SessionContent content, String who, Numbering numbering) {
    List<InputError> errors = new ArrayList<>();
    List<Membership> memberships = memberships(content, numbering, errors);
    String zone = content.timeZone();
    if (zone == null && !memberships.isEmpty()) {
      zone = memberships.get(0).series.timeZone;
    } else if (zone != null && !ZoneId.getAvailableZoneIds().contains(zone)) {
      errors.add(InputError.at("/timeZone", "unknown-time-zone", zone));
    }
    if (content.end() != null && !content.end().isAfter(content.start())) {
      errors.add(InputError.at("/end", "end-not-after-start", content.start().toString()));
    }
    ApiProblem.refuse(errors);

    Membership first = memberships.get(0);
    Session session = new Session();
    session.id =
        content.id() != null ? content.id() : Session.nameBasedId(first.series.slug, first.number);
    session.memberships = memberships;
    content.fill(session, zone);
    stamp(session, journal.next(), who, Action.CREATE, null, () -> sessions.persist(session));
    return session;
  }

  /**
   * Changes a session to the given content, which the caller has validated.
   *
   * @return true if anything differed; otherwise no journal entry is written
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean change(Session session, SessionContent content, String who) {
    SessionResponse before = SessionResponse.from(session);
    List<Membership> wanted = memberships(content.numbers());
    if (!numbers(wanted).equals(numbers(session.memberships))) {
      // Cleared and flushed first, so that the unique constraint on numbers also holds in between.
      session.memberships.clear();
      sessions.flush();
      session.memberships.addAll(wanted);
    }
    content.fill(session, content.timeZone());
    if (SessionResponse.from(session).equals(before)) {
      return false;
    }
    stamp(session, journal.next(), who, Action.UPDATE, before, sessions::flush);
    return true;
  }

  /**
   * Raises the numbers of a session above every valid one, before sessions exchange theirs; it must
   * then be {@link #change changed}.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void freeNumbers(Session session) {
    sessions
        .getEntityManager()
        .createNativeQuery(
            "update membership set number = number + 1000000 where session_id = :session")
        .setParameter("session", session.id)
        .executeUpdate();
  }

  /**
   * @throws ApiProblem 409 while it has talks
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void delete(Session session, long talks, String who) {
    if (talks > 0) {
      throw ApiProblem.of(
          ProblemCode.CONFLICT, List.of(InputError.at("", "has-talks", String.valueOf(talks))));
    }
    SessionResponse before = SessionResponse.from(session);
    sessions.delete(session);
    journal.append(
        journal.next(), who, Action.DELETE, Resource.SESSION, session.id.toString(), before, null);
  }

  private void stamp(
      Session session,
      Revision revision,
      String who,
      Action action,
      SessionResponse before,
      Runnable write) {
    session.revision = revision.number();
    session.updated = revision.at();
    write.run();
    journal.append(
        revision,
        who,
        action,
        Resource.SESSION,
        session.id.toString(),
        before,
        SessionResponse.from(session));
  }

  private static List<SessionNumber> numbers(List<Membership> memberships) {
    return memberships.stream().map(SessionNumber::from).toList();
  }

  private List<Membership> memberships(
      SessionContent content, Numbering numbering, List<InputError> errors) {
    List<Membership> memberships = new ArrayList<>();
    if (content.numbers() == null || content.numbers().isEmpty()) {
      errors.add(InputError.at("/numbers", "no-series", ""));
      return memberships;
    }
    content
        .numbers()
        .forEach(
            (slug, number) -> {
              String pointer = "/numbers/" + slug;
              Series owner = numbering.series(slug).orElse(null);
              if (owner == null) {
                errors.add(InputError.at(pointer, "unknown-series", slug, series.slugs()));
              } else if (numbering.isTaken(slug, number)) {
                errors.add(InputError.at(pointer, "number-taken", slug + " " + number));
              } else {
                memberships.add(membership(owner, number));
              }
            });
    return memberships;
  }

  private List<Membership> memberships(Map<String, Integer> numbers) {
    return numbers.entrySet().stream()
        .map(e -> membership(series.findBySlug(e.getKey()).orElseThrow(), e.getValue()))
        .toList();
  }

  private static Membership membership(Series owner, int number) {
    Membership membership = new Membership();
    membership.series = owner;
    membership.number = number;
    return membership;
  }
}
