package org.seminararchive.talk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.Ids;
import org.seminararchive.http.InputError;
import org.seminararchive.journal.Journal;
import org.seminararchive.journal.JournalEntry.Action;
import org.seminararchive.journal.JournalEntry.Resource;
import org.seminararchive.journal.Revision;
import org.seminararchive.session.Session;
import org.seminararchive.speaker.SpeakerRepository;

/** Changes talks, each change with its journal entry. */
@ApplicationScoped
public class TalkService {
  private final TalkRepository talks;
  private final SpeakerRepository speakers;
  private final Journal journal;

  TalkService(TalkRepository talks, SpeakerRepository speakers, Journal journal) {
    this.talks = talks;
    this.speakers = speakers;
    this.journal = journal;
  }

  /** The id of a talk that is called by its place in its session in every installation. */
  public static UUID nameBasedId(UUID session, int position) {
    return Ids.ofName("talk/" + session + "/" + position);
  }

  /**
   * @throws ApiProblem with everything that is wrong, by JSON Pointer into the content
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Talk create(Session session, TalkContent content, String who) {
    List<InputError> errors = new ArrayList<>();
    Talk talk = new Talk();
    for (int i = 0; i < content.speakers().size(); i++) {
      talk.speakers.add(link(content.speakers().get(i), "/speakers/" + i, errors));
    }
    if (!errors.isEmpty()) {
      throw ApiProblem.invalidBody(errors);
    }

    Revision revision = journal.next();
    talk.session = session;
    talk.position =
        content.position() != null ? content.position() : talks.lastPosition(session.id) + 1;
    talk.id = content.id() != null ? content.id() : nameBasedId(session.id, talk.position);
    talk.part = content.part();
    talk.title = content.title();
    talk.abstractText = content.abstractText();
    talk.remarks = content.remarks();
    talk.language = content.language() == null ? null : content.language().code();
    talk.languageBasis = content.language() == null ? null : content.language().basis();
    talk.materials = new ArrayList<>(content.materials());
    talk.references = new ArrayList<>(content.references());
    talk.revision = revision.number();
    talk.updated = revision.at();
    talks.persist(talk);
    journal.append(
        revision,
        who,
        Action.create,
        Resource.talk,
        talk.id.toString(),
        null,
        TalkResponse.from(talk));
    return talk;
  }

  private TalkSpeaker link(TalkContent.SpeakerAt at, String pointer, List<InputError> errors) {
    TalkSpeaker link = new TalkSpeaker();
    link.speaker = speakers.findById(at.speakerId());
    if (link.speaker == null) {
      errors.add(InputError.at(pointer, "unknown-speaker", String.valueOf(at.speakerId())));
    }
    link.role = at.role() == null ? Role.speaker : at.role();
    link.affiliation = at.affiliation();
    return link;
  }
}
