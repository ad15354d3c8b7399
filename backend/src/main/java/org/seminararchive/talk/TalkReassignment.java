package org.seminararchive.talk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.seminararchive.session.TalksOfSession;
import org.seminararchive.speaker.Speaker;
import org.seminararchive.speaker.TalksOfSpeaker;

/** Implements {@link TalksOfSession} and {@link TalksOfSpeaker}. */
@ApplicationScoped
class TalkReassignment implements TalksOfSpeaker, TalksOfSession {
  @Inject TalkRepository talks;
  @Inject TalkService service;

  @Override
  public long count(UUID session) {
    return talks.count("session.id", session);
  }

  @Override
  public List<UUID> reassignAll(Speaker from, Speaker to, String who) {
    List<UUID> reassigned = new ArrayList<>();
    for (Talk talk : talks.ofSpeaker(from.id)) {
      replace(talk, from, to, who);
      reassigned.add(talk.id);
    }
    return reassigned;
  }

  @Override
  public void reassign(List<UUID> ids, Speaker from, Speaker to, String who) {
    talks.withParts(ids).forEach(talk -> replace(talk, from, to, who));
  }

  private void replace(Talk talk, Speaker from, Speaker to, String who) {
    TalkContent content = TalkContent.of(talk);
    List<TalkContent.SpeakerAt> others = new ArrayList<>();
    Set<Object> met = new HashSet<>();
    for (TalkContent.SpeakerAt at : content.speakers()) {
      UUID id = at.id().equals(from.id) ? to.id : at.id();
      // If both speakers had the same role in one talk, only one entry remains.
      if (met.add(Map.entry(id, at.role()))) {
        others.add(new TalkContent.SpeakerAt(id, at.role(), at.affiliation()));
      }
    }
    service.change(talk, talk.session, content.with(talk.id, talk.position, others), who);
  }
}
