package org.seminararchive.talk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.seminararchive.http.Expansion;
import org.seminararchive.query.PageRequest;
import org.seminararchive.speaker.SpeakerResponse;

/** Expansion: a speaker with their talks, newest first. */
@ApplicationScoped
class TalksWithSpeaker implements Expansion<SpeakerResponse> {
  @Inject TalkRepository talks;

  @Override
  public Class<SpeakerResponse> type() {
    return SpeakerResponse.class;
  }

  @Override
  public String name() {
    return "talks";
  }

  @Override
  public List<TalkResponse> read(SpeakerResponse speaker) {
    var page = new PageRequest(MOST, TalkOrder.ALL.get(0), Optional.empty());
    return talks.page(TalkLists.ofSpeaker(speaker.id()), page).map(TalkResponse::summary).items();
  }
}
