package org.seminararchive.talk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.Ids;
import org.seminararchive.http.InputError;
import org.seminararchive.journal.InitialLoad;
import org.seminararchive.journal.Journal;
import org.seminararchive.journal.JournalEntry.Action;
import org.seminararchive.journal.JournalEntry.Resource;
import org.seminararchive.journal.Revision;
import org.seminararchive.session.Session;
import org.seminararchive.speaker.SpeakerRepository;

/** Creates, changes and deletes talks, with one journal entry per change. */
@ApplicationScoped
public class TalkService {
  @Inject TalkRepository talks;
  @Inject SpeakerRepository speakers;
  @Inject MaterialProperties properties;
  @Inject Journal journal;

  /** Id derived from session and position, equal in every installation. */
  public static UUID nameBasedId(UUID session, int position) {
    return Ids.ofName("talk/" + session + "/" + position);
  }

  /**
   * @throws ApiProblem with all errors, as JSON Pointers into the content
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Talk create(Session session, TalkContent content, String who) {
    Talk talk = new Talk();
    talk.speakers.addAll(links(content));
    talk.session = session;
    talk.position = content.position() != null ? content.position() : lastPosition(session.id) + 1;
    talk.id = content.id() != null ? content.id() : nameBasedId(session.id, talk.position);
    fill(talk, content);
    Revision revision = stamp(talk);
    talks.persist(talk);
    note(revision, who, Action.CREATE, null, TalkResponse.from(talk), talk);
    return talk;
  }

  private int lastPosition(UUID session) {
    TreeSet<Integer> positions = talks.positions(List.of(session)).get(session);
    return positions == null ? 0 : positions.last();
  }

  /**
   * Changes a talk to the given content, including session and position.
   *
   * @return true if anything differed; otherwise no journal entry is written
   * @throws ApiProblem if it refers to an unknown speaker
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean change(Talk talk, Session session, TalkContent content, String who) {
    TalkResponse before = TalkResponse.from(talk);
    TalkContent old = TalkContent.of(talk);
    List<TalkSpeaker> links = links(content);
    if (content.equals(old) && session.id.equals(talk.session.id)) {
      return false;
    }
    if (!content.speakers().equals(old.speakers())) {
      // Cleared and flushed first, so that the unique constraint on roles also holds in between.
      talk.speakers.clear();
      talks.flush();
      talk.speakers.addAll(links);
    }
    talk.session = session;
    talk.position = content.position();
    fill(talk, content);
    note(stamp(talk), who, Action.UPDATE, before, TalkResponse.from(talk), talk);
    return true;
  }

  /**
   * Moves talks to temporary positions before positions are exchanged; each must then be {@link
   * #change changed}.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void makeRoom(Collection<Talk> moving) {
    // Greater than every valid position.
    talks.update(
        "update Talk set position = position + 10000 where id in ?1",
        moving.stream().map(t -> t.id).toList());
  }

  /**
   * Takes over what is now known of the files of a talk, and of the copies of linked slides. Its
   * version stays the same, so nobody who edits it is disturbed.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void renewFiles(Talk talk) {
    TalkResponse before = TalkResponse.from(talk);
    List<Material> materials = properties.complete(talk.materials, talk.session);
    if (!materials.equals(talk.materials)) {
      talk.materials.clear();
      talk.materials.addAll(materials);
      TalkResponse after = TalkResponse.from(talk);
      note(journal.next(), InitialLoad.WHO, Action.UPDATE, before, after, talk);
    }
  }

  @Transactional(Transactional.TxType.MANDATORY)
  public void delete(Talk talk, String who) {
    TalkResponse before = TalkResponse.from(talk);
    talks.delete(talk);
    note(journal.next(), who, Action.DELETE, before, null, talk);
  }

  private void fill(Talk talk, TalkContent content) {
    talk.part = content.part();
    talk.title = content.title();
    talk.abstractText = content.abstractText();
    talk.remarks = content.remarks();
    talk.language = content.language() == null ? null : content.language().code();
    talk.languageBasis = content.language() == null ? null : content.language().basis();
    List<Material> materials = properties.complete(content.materials(), talk.session);
    if (!talk.materials.equals(materials)) {
      talk.materials.clear();
      talk.materials.addAll(materials);
    }
    if (!talk.references.equals(content.references())) {
      talk.references.clear();
      talk.references.addAll(content.references());
    }
  }

  private Revision stamp(Talk talk) {
    Revision revision = journal.next();
    talk.revision = revision.number();
    talk.updated = revision.at();
    return revision;
  }

  private void note(
      Revision revision,
      String who,
      Action action,
      TalkResponse before,
      TalkResponse after,
      Talk talk) {
    UUID there = before == null ? null : before.session().id();
    boolean stays = after != null && after.session().id().equals(there);
    String left = there == null || stays ? null : there.toString();
    journal.append(revision, who, action, Resource.TALK, talk.id.toString(), left, before, after);
  }

  private List<TalkSpeaker> links(TalkContent content) {
    List<InputError> errors = new ArrayList<>();
    List<TalkSpeaker> links = new ArrayList<>();
    for (int i = 0; i < content.speakers().size(); i++) {
      links.add(link(content.speakers().get(i), "/speakers/" + i, errors));
    }
    ApiProblem.refuse(errors);
    return links;
  }

  private TalkSpeaker link(TalkContent.SpeakerAt at, String pointer, List<InputError> errors) {
    TalkSpeaker link = new TalkSpeaker();
    link.speaker = speakers.findById(at.id());
    if (link.speaker == null) {
      errors.add(InputError.at(pointer, "unknown-speaker", String.valueOf(at.id())));
    }
    link.role = at.role() == null ? Role.SPEAKER : at.role();
    link.affiliation = at.affiliation();
    return link;
  }
}
