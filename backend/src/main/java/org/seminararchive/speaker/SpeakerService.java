package org.seminararchive.speaker;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.seminararchive.http.Ids;
import org.seminararchive.journal.Journal;
import org.seminararchive.journal.JournalEntry.Action;
import org.seminararchive.journal.JournalEntry.Resource;
import org.seminararchive.journal.Revision;

/** Changes speakers, each change with its journal entry. */
@ApplicationScoped
public class SpeakerService {
  private final SpeakerRepository repository;
  private final Journal journal;

  SpeakerService(SpeakerRepository repository, Journal journal) {
    this.repository = repository;
    this.journal = journal;
  }

  /** The id of a speaker who is called by name in every installation. */
  public static UUID nameBasedId(String nameKey) {
    return Ids.ofName("speaker/" + nameKey);
  }

  @Transactional(Transactional.TxType.MANDATORY)
  public Speaker create(SpeakerContent content, String who) {
    Revision revision = journal.next();
    Speaker speaker = new Speaker();
    speaker.name = content.name();
    speaker.nameKey = NameKey.of(content.name());
    speaker.id = content.id() != null ? content.id() : nameBasedId(speaker.nameKey);
    speaker.revision = revision.number();
    speaker.updated = revision.at();
    repository.persist(speaker);
    journal.append(
        revision,
        who,
        Action.create,
        Resource.speaker,
        speaker.id.toString(),
        null,
        new SpeakerContent(speaker.id, speaker.name));
    return speaker;
  }
}
