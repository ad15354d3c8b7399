package org.seminararchive.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.seminararchive.query.Criteria;
import org.seminararchive.speaker.Speaker;
import org.seminararchive.speaker.SpeakerRepository;
import org.seminararchive.talk.TalkQuery;

/** Computes {@link Statistics} from the index. */
@ApplicationScoped
class StatisticsCounts {
  private static final int SHOWN = 20;
  private static final int CANDIDATES = 80;
  private static final int COUNTED = 30;
  private static final int MOST_CELLS = 2000;
  private static final int LEAST = 2;

  @Inject IndexQueries queries;
  @Inject SpeakerRepository speakers;

  Statistics of(TalkQuery question, Criteria filters) {
    return new Statistics(
        queries.count(question, filters),
        cells(question, filters),
        people(question, filters),
        affiliations(question, filters),
        topics(question, filters));
  }

  private List<Statistics.Cell> cells(TalkQuery question, Criteria filters) {
    return queries.values(question, filters, "cell", MOST_CELLS).entrySet().stream()
        .map(e -> Statistics.Cell.of(e.getKey(), e.getValue()))
        .sorted(
            Comparator.comparingInt(Statistics.Cell::year)
                .thenComparing(c -> String.join(",", c.series()))
                .thenComparing(c -> c.language() == null ? "" : c.language()))
        .toList();
  }

  private List<Statistics.Person> people(TalkQuery question, Criteria filters) {
    Map<String, Long> counts = queries.values(question, filters, "speaker", SHOWN);
    List<UUID> ids = counts.keySet().stream().map(UUID::fromString).toList();
    List<Speaker> known = speakers.withIds(ids);
    return known.stream()
        .sorted(
            Comparator.comparingLong((Speaker s) -> -counts.get(s.id.toString()))
                .thenComparing(s -> s.readingOrder)
                .thenComparing(s -> s.id))
        .map(s -> new Statistics.Person(s.id, s.name, counts.get(s.id.toString())))
        .toList();
  }

  // Counted with the linked filter, because one affiliation may name several institutions.
  private List<Statistics.Affiliation> affiliations(TalkQuery question, Criteria filters) {
    return queries.values(question, filters, "institution", SHOWN).keySet().stream()
        .map(
            name ->
                new Statistics.Affiliation(
                    name, queries.count(new TalkQuery(question.words(), List.of(name)), filters)))
        .filter(a -> a.count() > 0)
        .sorted(
            Comparator.comparingLong((Statistics.Affiliation a) -> -a.count())
                .thenComparing(Statistics.Affiliation::name))
        .toList();
  }

  // Counted with the linked search, because a term of a title also occurs in other texts.
  private List<Statistics.Topic> topics(TalkQuery question, Criteria filters) {
    Map<String, Long> inTitles = queries.values(question, filters, "topic", CANDIDATES);
    return Topics.distinct(inTitles, LEAST).stream()
        .limit(COUNTED)
        .map(
            topic -> {
              String q = topic.contains(" ") ? "\"" + topic + "\"" : topic;
              TalkQuery asked =
                  question.with(Optional.of(question.words().map(w -> w + " " + q).orElse(q)));
              return new Statistics.Topic(q, queries.count(asked, filters));
            })
        .filter(t -> t.count() >= LEAST)
        .sorted(
            Comparator.comparingLong((Statistics.Topic t) -> -t.count())
                .thenComparing(Statistics.Topic::q))
        .limit(SHOWN)
        .toList();
  }
}
