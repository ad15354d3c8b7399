package org.seminararchive.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.seminararchive.talk.Reference;
import org.seminararchive.talk.Talk;
import org.seminararchive.text.LocalizedText;

/**
 * Finds talks with rare words of the title and abstract in common (BM25), or with common cited
 * works.
 */
@ApplicationScoped
class RelatedTalks {
  /** Upper bounds of the words taken from a talk, since each costs time. */
  private static final int TITLE_WORDS = 20;

  private static final int ABSTRACT_WORDS = 20;

  /** Weight of a word in a title over one in an abstract. */
  private static final float TITLE = 4;

  /** Weight of a common cited work over that of a rare word. */
  private static final float WORK = 40;

  private static final int SHORTEST = 2;

  /** Least score as a fraction of the best: common words relate every talk to every other. */
  private static final float WEAKEST = 0.4f;

  /** A talk with its score. */
  private record Scored(String id, Float score) {}

  @Inject SearchIndex index;

  /** The most related first, of other sessions. */
  List<UUID> of(Talk talk, int most) {
    Map<String, Float> words = words(talk);
    List<String> works = talk.references.stream().map(Reference::work).distinct().toList();
    if (words.isEmpty() && works.isEmpty()) {
      return List.of();
    }
    List<Scored> found =
        index.read(
            session ->
                session
                    .search(TalkEntry.class)
                    .select(f -> f.composite().from(f.id(String.class), f.score()).as(Scored::new))
                    .where(
                        f ->
                            f.bool()
                                .must(condition(f, words, works))
                                .mustNot(
                                    f.match()
                                        .field("session")
                                        .matching(talk.session.id.toString())))
                    .sort(f -> TalkOrders.sort(f, "relevance"))
                    .fetchHits(most));
    return found.stream()
        .filter(each -> each.score() >= WEAKEST * found.get(0).score())
        .map(each -> UUID.fromString(each.id()))
        .toList();
  }

  private static PredicateFinalStep condition(
      SearchPredicateFactory f, Map<String, Float> words, List<String> works) {
    var any = f.bool();
    if (!words.isEmpty()) {
      // One common word is no relation.
      var several = f.bool().minimumShouldMatchNumber(Math.min(2, words.size()));
      words.forEach(
          (word, weight) ->
              several.should(
                  f.match()
                      .field("title")
                      .boost(TITLE * weight)
                      .field("summary")
                      .boost(weight)
                      .matching(word)));
      any.should(several);
    }
    if (!works.isEmpty()) {
      any.should(f.terms().field("work").matchingAny(works).constantScore().boost(WORK));
    }
    return any;
  }

  /** Terms of the talk with their weights. */
  private static Map<String, Float> words(Talk talk) {
    var words = new LinkedHashMap<String, Float>();
    terms(talk.title).limit(TITLE_WORDS).forEach(word -> words.put(word, TITLE));
    terms(talk.abstractText).limit(ABSTRACT_WORDS).forEach(word -> words.putIfAbsent(word, 1f));
    return words;
  }

  /** Distinct content words of a text, the most frequent first. */
  private static Stream<String> terms(LocalizedText text) {
    if (text == null) {
      return Stream.of();
    }
    var counts = new LinkedHashMap<String, Integer>();
    for (String each : text.byLanguage().values()) {
      Analysis.words(each).stream()
          .filter(Term::content)
          .map(Term::text)
          .filter(word -> word.length() >= SHORTEST && !Topics.isStopWord(word))
          .forEach(word -> counts.merge(word, 1, Integer::sum));
    }
    return counts.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .map(Map.Entry::getKey);
  }
}
