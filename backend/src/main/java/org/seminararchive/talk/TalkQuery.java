package org.seminararchive.talk;

import java.util.List;
import java.util.Optional;
import org.seminararchive.http.QueryParameters;
import org.seminararchive.query.Keyset;

/**
 * Full-text query for talks, in addition to the filters.
 *
 * @param words as typed: words, "phrases", -exclusions; empty for none
 * @param affiliations parts of affiliations, at least one of which must match a speaker's
 */
public record TalkQuery(Optional<String> words, List<String> affiliations) {
  private static final int LONGEST = 200;

  /** Reads the parameters {@code q} and {@code affiliation}. */
  public static TalkQuery read(QueryParameters query) {
    List<String> affiliations = query.all("affiliation", List.of());
    affiliations.stream()
        .filter(a -> a.length() > LONGEST)
        .forEach(a -> query.refuse("affiliation", "too-long", String.valueOf(LONGEST), List.of()));
    return new TalkQuery(query.text("q", LONGEST), affiliations);
  }

  /** True if neither words nor affiliations are given. */
  public boolean isEmpty() {
    return words.isEmpty() && affiliations.isEmpty();
  }

  /** Available sort orders, the default first. */
  List<Keyset> orders() {
    if (isEmpty()) {
      return TalkOrder.ALL;
    }
    return words.isPresent() ? TalkOrder.FOUND_BY_WORDS : TalkOrder.FOUND;
  }

  /** Copy without affiliations. */
  public TalkQuery withoutAffiliations() {
    return new TalkQuery(words, List.of());
  }

  /** Copy with other words. */
  public TalkQuery with(Optional<String> others) {
    return new TalkQuery(others, affiliations);
  }
}
