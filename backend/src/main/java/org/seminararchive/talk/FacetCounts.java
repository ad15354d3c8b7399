package org.seminararchive.talk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.seminararchive.query.Criteria;
import org.seminararchive.speaker.Speaker;
import org.seminararchive.speaker.SpeakerRepository;
import org.seminararchive.talk.TalkFacets.Value;

/**
 * Counts talks by filter value, using the search index, or the database while there is no index and
 * the query has no words. A test verifies that both give the same counts.
 */
@ApplicationScoped
class FacetCounts {
  private static final Comparator<Map.Entry<String, Long>> BY_COUNT =
      Map.Entry.<String, Long>comparingByValue()
          .reversed()
          .thenComparing(Map.Entry.comparingByKey());
  private static final Comparator<Map.Entry<String, Long>> LATEST =
      Map.Entry.<String, Long>comparingByKey().reversed();

  @Inject TalkSearch search;
  @Inject FacetRepository database;
  @Inject SpeakerRepository speakers;

  TalkFacets count(TalkQuery question, Criteria where) {
    if (question.isEmpty() && !search.isReady()) {
      return database.count(where);
    }
    TalkSearch.Counts counts = search.count(question, where, FacetRepository.TOP_SPEAKERS);
    var facets = new LinkedHashMap<String, List<Value>>();
    counts
        .facets()
        .forEach(
            (filter, values) ->
                facets.put(
                    filter, filter.equals("speaker") ? people(values) : values(filter, values)));
    return new TalkFacets(counts.total(), facets);
  }

  private static List<Value> values(String filter, Map<String, Long> counts) {
    boolean inTime = filter.equals("year") || filter.equals("fiscalYear") || filter.equals("joint");
    return counts.entrySet().stream()
        .sorted(inTime ? LATEST : BY_COUNT)
        .map(e -> new Value(e.getKey(), null, e.getValue()))
        .toList();
  }

  private List<Value> people(Map<String, Long> counts) {
    List<UUID> ids = counts.keySet().stream().map(UUID::fromString).toList();
    Map<String, Speaker> known =
        speakers.withIds(ids).stream().collect(Collectors.toMap(s -> s.id.toString(), s -> s));
    var people = new ArrayList<>(counts.entrySet());
    people.removeIf(e -> !known.containsKey(e.getKey()));
    people.sort(
        Map.Entry.<String, Long>comparingByValue()
            .reversed()
            .thenComparing(e -> known.get(e.getKey()).readingOrder)
            .thenComparing(Map.Entry::getKey));
    return people.stream()
        .map(e -> new Value(e.getKey(), known.get(e.getKey()).name, e.getValue()))
        .toList();
  }
}
