package org.seminararchive.speaker;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.seminararchive.http.Paging;
import org.seminararchive.http.QueryParameters;
import org.seminararchive.query.Batches;
import org.seminararchive.query.Keyset;
import org.seminararchive.query.PageRequest;
import org.seminararchive.query.Rows;
import org.seminararchive.speaker.Appearances.Appearance;

/** Lists of speakers: all, or search results. */
@ApplicationScoped
public class SpeakerLists {
  private static final int LONGEST_QUESTION = 200;

  @Inject SpeakerRepository repository;
  @Inject SpeakerSearch search;
  @Inject Appearances appearances;

  /** Reads the parameter {@code q}. */
  static Optional<String> words(QueryParameters query) {
    return query.text("q", LONGEST_QUESTION);
  }

  /** Available sort orders. */
  static List<Keyset> orders(Optional<String> words) {
    return words.isPresent() ? SpeakerRepository.FOUND : SpeakerRepository.ORDERS;
  }

  /** Complete list for formats without pages. */
  public Selection select(QueryParameters query) {
    Optional<String> words = words(query);
    Keyset order = Paging.order(query, orders(words));
    Optional<Integer> limit = Paging.limit(query);
    return () -> new Batches<>(order, limit, page -> page(words, page));
  }

  /** A lazily read list of speakers. */
  @FunctionalInterface
  public interface Selection {
    Batches<SpeakerResponse> speakers();
  }

  Rows<SpeakerResponse> page(Optional<String> words, PageRequest page) {
    return words.map(w -> found(w, page)).orElseGet(() -> all(page));
  }

  private Rows<SpeakerResponse> all(PageRequest page) {
    return withAppearances(repository.page(page));
  }

  /**
   * @param page in one of the orders of {@link SpeakerRepository#FOUND}
   */
  private Rows<SpeakerResponse> found(String words, PageRequest page) {
    Rows<Speaker> speakers = repository.read(search.page(words, page));
    Map<UUID, Speaker> byId =
        speakers.items().stream().collect(Collectors.toMap(s -> s.id, s -> s));
    return withAppearances(speakers).map(s -> s.with(search.highlights(words, byId.get(s.id()))));
  }

  /**
   * The most relevant speakers.
   *
   * @param most upper bound
   */
  public List<SpeakerResponse> best(String words, int most) {
    return found(words, new PageRequest(most, SpeakerRepository.FOUND.get(0), Optional.empty()))
        .items();
  }

  private Rows<SpeakerResponse> withAppearances(Rows<Speaker> speakers) {
    Map<UUID, Appearance> known = appearances.of(speakers.items().stream().map(s -> s.id).toList());
    return speakers.map(s -> SpeakerResponse.from(s, known.getOrDefault(s.id, Appearance.NONE)));
  }
}
