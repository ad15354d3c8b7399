package org.seminararchive.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.search.spell.LevenshteinDistance;
import org.seminararchive.query.Criteria;
import org.seminararchive.query.Suggestion;
import org.seminararchive.query.Suggestion.Reason;
import org.seminararchive.search.ParsedQuery.Clause;
import org.seminararchive.talk.Talk;
import org.seminararchive.talk.TalkQuery;
import org.seminararchive.talk.TalkRepository;
import org.seminararchive.text.FoldedText;

/**
 * Suggests another query if nothing was found: fewer filters, a corrected word, or fewer words.
 * Each suggestion is verified to have results; the smallest change wins.
 */
@ApplicationScoped
class AlternativeQuery {
  private static final int NEAR = 20;

  /**
   * Upper bound of words in a query for which corrections are tried, since each try costs a search.
   */
  private static final int MOST_WORDS = 8;

  private static final double ALIKE = 0.6;

  @Inject IndexQueries queries;
  @Inject TalkRepository talks;

  /** Empty if no suggestion has results. */
  Optional<Suggestion> of(TalkQuery query, Criteria filters) {
    return withoutFilters(query, filters)
        .or(() -> withCorrectedWords(query, filters))
        .or(() -> withFewerWords(query, filters));
  }

  private Optional<Suggestion> withoutFilters(TalkQuery query, Criteria filters) {
    List<String> used = new ArrayList<>(filters.values().keySet());
    used.removeAll(Set.of("session", "ofSpeaker"));
    Optional<Suggestion> one =
        used.stream()
            .map(
                filter -> verified(Reason.FILTERS, query, filters.without(filter), List.of(filter)))
            .flatMap(Optional::stream)
            .max(Comparator.comparingLong(Suggestion::total));
    if (one.isPresent()) {
      return one;
    }
    Criteria none = filters;
    for (String filter : used) {
      none = none.without(filter);
    }
    TalkQuery anywhere = query.withoutAffiliations();
    if (!query.affiliations().isEmpty()) {
      used.add("affiliation");
    }
    return used.isEmpty() ? Optional.empty() : verified(Reason.FILTERS, anywhere, none, used);
  }

  private Optional<Suggestion> withCorrectedWords(TalkQuery query, Criteria filters) {
    ParsedQuery words = query.words().map(ParsedQuery::of).orElse(null);
    if (words == null) {
      return Optional.empty();
    }
    var better = new ArrayList<Clause>();
    for (Clause clause : words.wanted()) {
      if (better.size() >= MOST_WORDS) {
        return Optional.empty();
      }
      boolean known = queries.count(query.with(Optional.of(clause.written())), Criteria.none()) > 0;
      better.add(known ? clause : mostSimilar(clause).orElse(clause));
    }
    if (better.equals(words.wanted())) {
      return Optional.empty();
    }
    String written = new ParsedQuery(better, words.unwanted()).written();
    return verified(Reason.SPELLING, query.with(Optional.of(written)), filters, null);
  }

  /** The most similar word in any talk. */
  private Optional<Clause> mostSimilar(Clause clause) {
    if (clause.words().isEmpty()) {
      return Optional.empty();
    }
    String typed = FoldedText.of(clause.text()).text();
    var distance = new LevenshteinDistance();
    return words(clause).stream()
        .filter(word -> !word.equals(typed))
        .map(word -> Map.entry(word, distance.getDistance(word, typed)))
        .filter(e -> e.getValue() >= ALIKE)
        .max(Map.Entry.<String, Float>comparingByValue().thenComparing(Map.Entry::getKey))
        .map(e -> Clause.of(e.getKey(), clause.exact()));
  }

  // Normalized words of talks that match approximately.
  private Set<String> words(Clause clause) {
    List<Term> terms = new ArrayList<>(clause.words());
    terms.addAll(clause.parts());
    List<Talk> near = talks.withParts(queries.near(terms, NEAR));
    return near.stream()
        .flatMap(t -> FieldText.of(t).stream())
        .map(FieldText::text)
        .flatMap(
            text ->
                AnalysedTexts.of(text).words().stream()
                    .map(w -> text.substring(w.start(), w.end())))
        .map(word -> FoldedText.of(word).text().strip())
        .filter(word -> word.length() > 2)
        .collect(Collectors.toSet());
  }

  private Optional<Suggestion> withFewerWords(TalkQuery query, Criteria filters) {
    ParsedQuery words = query.words().map(ParsedQuery::of).orElse(null);
    int size = words == null ? 0 : words.wanted().size() + words.unwanted().size();
    if (size < 2 || size > MOST_WORDS) {
      return Optional.empty();
    }
    var fewer = new ArrayList<ParsedQuery>();
    for (int i = 0; i < words.wanted().size(); i++) {
      var rest = new ArrayList<>(words.wanted());
      rest.remove(i);
      fewer.add(new ParsedQuery(rest, words.unwanted()));
    }
    fewer.add(new ParsedQuery(words.wanted(), List.of()));
    words.wanted().forEach(c -> fewer.add(new ParsedQuery(List.of(c), words.unwanted())));
    return fewer.stream()
        .filter(q -> !q.wanted().isEmpty())
        .map(q -> verified(Reason.WORDS, query.with(Optional.of(q.written())), filters, null))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<Suggestion> verified(
      Reason reason, TalkQuery query, Criteria filters, List<String> without) {
    long total = queries.count(query, filters);
    return total == 0
        ? Optional.empty()
        : Optional.of(new Suggestion(reason, query.words().orElse(null), without, total));
  }
}
