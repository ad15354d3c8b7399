package org.seminararchive.search;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.seminararchive.search.ParsedQuery.Clause;

/**
 * Index predicates of a query and their scores. The score of a talk is the sum of the {@linkplain
 * TextField weights} of the fields with matches.
 */
final class Relevance {
  /**
   * Files with pages that match. A talk matches through its files, so a word in the title and
   * another one on a page find it together.
   *
   * @param byClause hashes of files, by clause
   * @param together files with a page that matches all wanted clauses
   */
  record Files(Map<Clause, Set<String>> byClause, Set<String> together) {
    static final Files NONE = new Files(Map.of(), Set.of());
  }

  private final SearchPredicateFactory make;
  private final List<TextField> fields;
  private final Files files;

  Relevance(SearchPredicateFactory make, List<TextField> fields, Files files) {
    this.make = make;
    this.fields = fields;
    this.files = files;
  }

  /** Required and excluded clauses; matches nothing if the query is empty. */
  PredicateFinalStep of(ParsedQuery query) {
    if (query.isEmpty()) {
      return make.matchNone();
    }
    var all = make.bool();
    if (query.wanted().isEmpty()) {
      all.filter(make.matchAll());
    }
    query.wanted().forEach(c -> all.must(found(c, true)));
    query.unwanted().forEach(c -> all.mustNot(found(c, false)));
    if (query.wanted().size() > 1) {
      preferAdjacent(query.wanted(), all);
      addFiles(files.together(), TextField.PAGE.weight() / 2, all);
    }
    return all;
  }

  /** All of these clauses. */
  PredicateFinalStep ofAll(List<Clause> clauses) {
    var all = make.bool();
    clauses.forEach(clause -> all.must(found(clause, true)));
    return all;
  }

  /** Filter: a field contains a text fragment. */
  PredicateFinalStep contains(TextField field, String piece) {
    List<Term> parts = Analysis.partsOfPiece(piece);
    return parts.isEmpty() ? make.matchNone() : phrase(field.parts(), parts, field.weight());
  }

  /** At least one of these clauses; each raises the score. */
  PredicateFinalStep anyOf(List<Clause> clauses) {
    var any = make.bool();
    clauses.forEach(clause -> any.should(found(clause, true)));
    return any;
  }

  /**
   * @param beginnings true if the beginning of a word is enough
   */
  PredicateFinalStep found(Clause clause, boolean beginnings) {
    var anywhere = make.bool();
    for (TextField field : fields) {
      if (!clause.exact() && !clause.words().isEmpty()) {
        anywhere.should(phrase(field.words(), clause.words(), field.weight()));
        pieces(clause, field, anywhere);
      }
      anywhere.should(
          beginnings && !clause.exact() && isBeginning(clause.onlyPart())
              ? beginning(field.parts(), clause.onlyPart(), field.weight())
              : phrase(
                  field.parts(),
                  clause.parts(),
                  clause.exact() ? 2 * field.weight() : field.weight()));
    }
    if (!clause.exact() && fields.contains(TextField.NAME)) {
      reading(clause, beginnings, anywhere);
    }
    addFiles(files.byClause().getOrDefault(clause, Set.of()), TextField.PAGE.weight(), anywhere);
    return anywhere;
  }

  private void addFiles(Set<String> some, float weight, BooleanPredicateClausesStep<?, ?> any) {
    if (!some.isEmpty()) {
      any.should(make.terms().field("file").matchingAny(some).constantScore().boost(weight));
    }
  }

  // A sentence also matches if its phrases occur separately, with a lower score.
  private void pieces(Clause clause, TextField field, BooleanPredicateClausesStep<?, ?> anywhere) {
    List<List<Term>> pieces = clause.pieces();
    if (!pieces.isEmpty()) {
      var all = make.bool();
      pieces.forEach(
          piece -> all.must(phrase(field.words(), piece, field.weight() / (4 * pieces.size()))));
      anywhere.should(all);
    }
  }

  // A single kanji is a prefix of bigrams; letters are a prefix of words.
  static boolean isBeginning(String part) {
    return !part.isEmpty() && isBeginningOf(part);
  }

  private static boolean isBeginningOf(String part) {
    return part.codePointCount(0, part.length()) == 1 && ScriptRun.of(part).get(0).japanese()
        || part.length() > 1 && !ScriptRun.of(part).get(0).japanese();
  }

  private void reading(
      Clause clause, boolean beginnings, BooleanPredicateClausesStep<?, ?> anywhere) {
    float weight = TextField.NAME.weight();
    TypedReading.of(clause.text())
        .ifPresent(
            reading ->
                anywhere.should(
                    beginnings && reading.prefix()
                        ? beginning("reading", reading.key(), weight)
                        : term("reading", reading.key(), weight)));
  }

  // Adjacent words raise the score.
  private void preferAdjacent(List<Clause> wanted, BooleanPredicateClausesStep<?, ?> all) {
    List<Term> words = wanted.stream().flatMap(c -> c.words().stream()).toList();
    for (TextField field : fields) {
      all.should(phrase(field.words(), words, field.weight() / 2));
    }
  }

  private PredicateFinalStep phrase(String field, List<Term> terms, float weight) {
    if (terms.size() == 1) {
      return term(field, terms.get(0).text(), weight);
    }
    String text = terms.stream().map(Term::text).collect(Collectors.joining(" "));
    return make.phrase().field(field).matching(text).constantScore().boost(weight);
  }

  private PredicateFinalStep term(String field, String term, float weight) {
    return make.match().field(field).matching(term).constantScore().boost(weight);
  }

  private PredicateFinalStep beginning(String field, String beginning, float weight) {
    return make.wildcard().field(field).matching(beginning + "*").constantScore().boost(weight);
  }
}
