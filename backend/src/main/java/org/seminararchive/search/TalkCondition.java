package org.seminararchive.search;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.seminararchive.query.Criteria;
import org.seminararchive.talk.TalkQuery;

/**
 * The words of a request as a condition on talks. Made once for all queries of the request.
 *
 * @param files with pages that match the words
 */
record TalkCondition(
    Optional<ParsedQuery> words, List<String> affiliations, Relevance.Files files) {
  private static final List<TextField> FIELDS =
      List.copyOf(EnumSet.complementOf(EnumSet.of(TextField.PAGE)));

  static TalkCondition of(SearchSession session, TalkQuery query) {
    Optional<ParsedQuery> words = query.words().map(ParsedQuery::of);
    return new TalkCondition(
        words,
        query.affiliations(),
        words.map(w -> PageMatches.of(session, w)).orElse(Relevance.Files.NONE));
  }

  PredicateFinalStep with(Criteria filters, SearchPredicateFactory f) {
    var relevance = new Relevance(f, FIELDS, files);
    var all = f.bool();
    words.ifPresentOrElse(w -> all.must(relevance.of(w)), () -> all.filter(f.matchAll()));
    if (!affiliations.isEmpty()) {
      var anywhere = f.bool();
      affiliations.forEach(a -> anywhere.should(relevance.contains(TextField.AFFILIATION, a)));
      all.filter(anywhere);
    }
    FilterPredicates.to(filters, f, all);
    return all;
  }
}
