package org.seminararchive.speaker;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.Ids;
import org.seminararchive.http.InputError;
import org.seminararchive.http.ProblemCode;
import org.seminararchive.journal.Journal;
import org.seminararchive.journal.JournalEntry.Action;
import org.seminararchive.journal.JournalEntry.Resource;
import org.seminararchive.journal.Revision;

/** Creates, changes, merges and deletes speakers, with one journal entry per change. */
@ApplicationScoped
public class SpeakerService {
  @Inject SpeakerRepository repository;
  @Inject Journal journal;

  /** Id derived from the name, equal in every installation. */
  public static UUID nameBasedId(String nameKey) {
    return Ids.ofName("speaker/" + nameKey);
  }

  @Transactional(Transactional.TxType.MANDATORY)
  public Speaker create(SpeakerContent content, String who) {
    Revision revision = journal.next();
    Speaker speaker = new Speaker();
    name(speaker, content);
    speaker.id = content.id() != null ? content.id() : nameBasedId(speaker.nameKey);
    speaker.revision = revision.number();
    speaker.updated = revision.at();
    repository.persist(speaker);
    content.formerIds().forEach(former -> lead(former, speaker.id));
    append(speaker, revision, who, Action.CREATE, null);
    return speaker;
  }

  /**
   * @return true if anything differed; otherwise no journal entry is written
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean change(Speaker speaker, SpeakerContent content, String who) {
    // The order of languages matters: the first language determines the sort key.
    if (List.copyOf(speaker.name.byLanguage().entrySet())
        .equals(List.copyOf(content.name().byLanguage().entrySet()))) {
      return false;
    }
    SpeakerResponse before = SpeakerResponse.stateOf(speaker);
    Revision revision = journal.next();
    name(speaker, content);
    speaker.revision = revision.number();
    speaker.updated = revision.at();
    append(speaker, revision, who, Action.UPDATE, before);
    return true;
  }

  private void append(
      Speaker speaker, Revision revision, String who, Action action, SpeakerResponse before) {
    SpeakerResponse after = SpeakerResponse.stateOf(speaker);
    String id = speaker.id.toString();
    journal.append(revision, who, action, Resource.SPEAKER, id, before, after);
  }

  /**
   * @param talks number of talks with a role of the speaker
   * @throws ApiProblem 409 if there are any
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void delete(Speaker speaker, long talks, String who) {
    if (talks > 0) {
      throw ApiProblem.of(
          ProblemCode.CONFLICT, List.of(InputError.at("", "has-talks", String.valueOf(talks))));
    }
    // The former ids would redirect to a deleted speaker.
    repository
        .getEntityManager()
        .createQuery("delete from FormerSpeaker where speakerId = :speaker")
        .setParameter("speaker", speaker.id)
        .executeUpdate();
    remove(speaker, who, null);
  }

  /**
   * Merges two speakers: from now on the id of {@code speaker} redirects to {@code into}. The talks
   * have been reassigned before.
   *
   * @param talks ids of those talks, so that the merge can be undone
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void merge(Speaker speaker, Speaker into, List<UUID> talks, String who) {
    repository
        .getEntityManager()
        .createQuery("update FormerSpeaker set speakerId = :into where speakerId = :speaker")
        .setParameter("into", into.id)
        .setParameter("speaker", speaker.id)
        .executeUpdate();
    remove(speaker, who, Map.of("mergedInto", into.id, "talks", talks));
    repository.flush();
    lead(speaker.id, into.id);
  }

  /** Undoes the redirect of a merged id. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void separate(UUID former) {
    repository
        .getEntityManager()
        .createQuery("delete from FormerSpeaker where id = :former")
        .setParameter("former", former)
        .executeUpdate();
  }

  private void remove(Speaker speaker, String who, Object after) {
    SpeakerResponse before = SpeakerResponse.stateOf(speaker);
    repository.delete(speaker);
    journal.append(
        journal.next(), who, Action.DELETE, Resource.SPEAKER, speaker.id.toString(), before, after);
  }

  private void lead(UUID former, UUID to) {
    FormerSpeaker alias = new FormerSpeaker();
    alias.id = former;
    alias.speakerId = to;
    repository.getEntityManager().persist(alias);
  }

  private static void name(Speaker speaker, SpeakerContent content) {
    speaker.name = content.name();
    speaker.nameKey = NameKey.of(content.name());
    NameOrder order = NameOrder.of(content.name());
    speaker.readingOrder = order.reading();
    speaker.latinOrder = order.latin();
    Set<NameKeys> keys =
        NameKey.all(content.name()).stream().map(NameKeys::of).collect(Collectors.toSet());
    speaker.nameKeys.retainAll(keys);
    speaker.nameKeys.addAll(keys);
  }
}
