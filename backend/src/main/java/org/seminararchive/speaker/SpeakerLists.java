package org.seminararchive.speaker;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.seminararchive.query.PageRequest;
import org.seminararchive.query.Rows;
import org.seminararchive.speaker.Appearances.Appearance;

/** Every list of speakers: all of them, and who is found by words. */
@ApplicationScoped
public class SpeakerLists {
  private final SpeakerRepository repository;
  private final SpeakerSearch search;
  private final Appearances appearances;

  SpeakerLists(SpeakerRepository repository, SpeakerSearch search, Appearances appearances) {
    this.repository = repository;
    this.search = search;
    this.appearances = appearances;
  }

  Rows<SpeakerResponse> all(PageRequest page) {
    return withAppearances(repository.page(page));
  }

  /**
   * @param page in one of the orders of {@link SpeakerRepository#FOUND}
   */
  Rows<SpeakerResponse> found(String words, PageRequest page) {
    Rows<Speaker> speakers = repository.read(search.page(words, page));
    Map<UUID, Speaker> byId =
        speakers.items().stream().collect(Collectors.toMap(s -> s.id, s -> s));
    return withAppearances(speakers).map(s -> s.with(search.highlights(words, byId.get(s.id()))));
  }

  /** The people who are meant most probably, so many at most. */
  public List<SpeakerResponse> best(String words, int most) {
    return found(words, new PageRequest(most, SpeakerRepository.FOUND.get(0), Optional.empty()))
        .items();
  }

  private Rows<SpeakerResponse> withAppearances(Rows<Speaker> speakers) {
    Map<UUID, Appearance> known = appearances.of(speakers.items().stream().map(s -> s.id).toList());
    return speakers.map(s -> SpeakerResponse.from(s, known.getOrDefault(s.id, Appearance.NONE)));
  }
}
