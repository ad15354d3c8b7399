package org.seminararchive.meeting;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Meeting addresses by session. */
@ApplicationScoped
public class Meetings implements PanacheRepositoryBase<Meeting, UUID> {
  /** The meeting of a session, if its organizers have entered it. */
  public Optional<MeetingContent> of(UUID session) {
    return findByIdOptional(session).map(MeetingContent::of);
  }

  void put(UUID session, MeetingContent content) {
    Meeting meeting = findByIdOptional(session).orElseGet(Meeting::new);
    meeting.sessionId = session;
    meeting.address = content.address();
    meeting.passcode = content.passcode();
    meeting.note = content.note();
    persist(meeting);
  }
}
