package org.seminararchive.mail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.seminararchive.http.Ids;
import org.seminararchive.journal.Journal;
import org.seminararchive.journal.JournalEntry;
import org.seminararchive.journal.JournalEntry.Action;
import org.seminararchive.journal.JournalEntry.Resource;
import org.seminararchive.registration.Gatherings;
import org.seminararchive.registration.RegistrationRepository;
import org.seminararchive.series.ParticipationMode;
import org.seminararchive.session.Joining;
import org.seminararchive.session.Session;
import org.seminararchive.session.SessionRepository;
import org.seminararchive.session.Status;

/**
 * Plans the automatic mailings: the meeting address by the rule of a session, and reports of
 * changes. Derived from the journal, so that no change is missed.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class MailingPlan {
  /** Members of a session whose changes are reported to participants. */
  private static final List<String> TOLD =
      List.of("start", "end", "timeZone", "venue", "streamingVenue", "status");

  private static final int ENTRIES = 500;

  @Inject MailingRepository mailings;
  @Inject SessionRepository sessions;
  @Inject Gatherings gatherings;
  @Inject RegistrationRepository registrations;
  @Inject Journal journal;
  @Inject MailSettings settings;
  @Inject ObjectMapper json;
  @Inject Clock clock;

  /**
   * Processes the next changes.
   *
   * @param lease contains the revision up to which changes were processed
   * @return true if there may be more
   */
  boolean advance(DispatchLease lease) {
    if (lease.revision == null) {
      lease.revision = journal.revision();
      planMeetings(gatherings.coming(clock.instant()));
      return false;
    }
    List<JournalEntry> entries = journal.since(lease.revision, ENTRIES);
    if (entries.isEmpty()) {
      return false;
    }
    lease.revision = entries.get(entries.size() - 1).revision;
    entries.stream()
        .filter(entry -> entry.resource == Resource.SESSION && entry.action == Action.UPDATE)
        .filter(this::isTold)
        .forEach(this::planNews);
    planMeetings(concerned(entries));
    return entries.size() == ENTRIES;
  }

  /** Sessions whose mailing with the meeting address may change; for a series, all coming ones. */
  private List<UUID> concerned(List<JournalEntry> entries) {
    return entries.stream().anyMatch(entry -> entry.resource == Resource.SERIES)
        ? gatherings.coming(clock.instant())
        : entries.stream()
            .filter(entry -> entry.resource == Resource.SESSION)
            .flatMap(entry -> Ids.parse(entry.resourceId).stream())
            .distinct()
            .toList();
  }

  private void planNews(JournalEntry entry) {
    Session session = Ids.parse(entry.resourceId).flatMap(sessions::findWithNumbers).orElse(null);
    if (session == null || !concerns(session)) {
      return;
    }
    boolean isOff = session.status == Status.CANCELLED;
    // The news of several changes in a short time is one.
    mailings.open(session.id).stream()
        .filter(open -> open.kind == MailKind.CHANGED || open.kind == MailKind.CANCELLED)
        .forEach(open -> open.state = MailingState.DROPPED);
    add(
        session,
        isOff ? MailKind.CANCELLED : MailKind.CHANGED,
        String.valueOf(entry.revision),
        clock.instant().plus(settings.grace()));
  }

  private boolean concerns(Session session) {
    return session.startsAt.isAfter(clock.instant())
        && (mailings.isTold(session.id) || registrations.count("sessionId", session.id) > 0);
  }

  private boolean isTold(JournalEntry entry) {
    try {
      JsonNode before = json.readTree(entry.before);
      JsonNode after = json.readTree(entry.after);
      return TOLD.stream()
          .filter(name -> !isFirstConfirmation(name, before, after))
          .anyMatch(name -> !Objects.equals(before.get(name), after.get(name)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an entry of the journal that is no JSON", e);
    }
  }

  /** The first confirmation of a session is not reported. */
  private static boolean isFirstConfirmation(String name, JsonNode before, JsonNode after) {
    return name.equals("status")
        && before.path(name).asText().equals(Status.SCHEDULED.code)
        && after.path(name).asText().equals(Status.CONFIRMED.code);
  }

  /** Plans the mailings with meeting addresses of coming sessions. Idempotent. */
  private void planMeetings(List<UUID> ids) {
    List<Session> coming =
        sessions.withNumbers(ids).stream()
            .filter(session -> session.startsAt.isAfter(clock.instant()))
            .toList();
    Map<UUID, List<Mailing>> known = mailings.meetings(coming.stream().map(s -> s.id).toList());
    coming.forEach(session -> planMeeting(session, known.getOrDefault(session.id, List.of())));
  }

  private void planMeeting(Session session, List<Mailing> known) {
    Joining joining = Joining.of(session);
    boolean isSent =
        joining != null && joining.mode() == ParticipationMode.HERE && joining.sendAt() != null;
    String occasion = session.startsAt.toString();
    List<Mailing> former =
        known.stream()
            .filter(meeting -> meeting.isByRule() && meeting.isOpen())
            .filter(meeting -> !isSent || !meeting.occasion.equals(occasion))
            .toList();
    if (!isSent) {
      former.forEach(meeting -> meeting.state = MailingState.DROPPED);
      return;
    }
    Instant due = joining.sendAt().toInstant();
    Mailing planned =
        known.stream()
            .filter(meeting -> meeting.occasion.equals(occasion))
            .findFirst()
            .orElseGet(() -> add(session, MailKind.MEETING, occasion, due));
    planAgain(planned, due);
    former.forEach(planned::replace);
  }

  private static void planAgain(Mailing known, Instant due) {
    if (known.automatic && known.begun == null) {
      // The session may have been moved out of the planning period and back.
      known.due = due;
      known.state = known.state == MailingState.DROPPED ? MailingState.PLANNED : known.state;
    }
  }

  private Mailing add(Session session, MailKind kind, String occasion, Instant due) {
    Mailing mailing = new Mailing();
    mailing.id = Ids.create();
    mailing.sessionId = session.id;
    mailing.kind = kind;
    mailing.occasion = occasion;
    mailing.state = MailingState.PLANNED;
    mailing.due = due;
    mailing.automatic = true;
    mailing.created = clock.instant();
    mailings.persist(mailing);
    return mailing;
  }
}
