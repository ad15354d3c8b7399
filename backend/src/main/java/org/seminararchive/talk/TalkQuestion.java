package org.seminararchive.talk;

import java.util.List;
import java.util.Optional;
import org.seminararchive.http.QueryParameters;
import org.seminararchive.query.Keyset;

/**
 * What is looked for in the texts of talks, beside the filters by their facts.
 *
 * @param words what somebody typed: words, "phrases", -exclusions; empty for none
 * @param affiliations each a piece of what a speaker's affiliation says; one of them must be there
 */
public record TalkQuestion(Optional<String> words, List<String> affiliations) {
  private static final int LONGEST = 200;

  /** Reads {@code q} and {@code affiliation}. */
  public static TalkQuestion read(QueryParameters query) {
    List<String> affiliations = query.all("affiliation", List.of());
    affiliations.stream()
        .filter(a -> a.length() > LONGEST)
        .forEach(a -> query.refuse("affiliation", "too-long", String.valueOf(LONGEST), List.of()));
    return new TalkQuestion(query.text("q", LONGEST), affiliations);
  }

  /** Whether nothing is looked for. */
  public boolean isEmpty() {
    return words.isEmpty() && affiliations.isEmpty();
  }

  /** The orders in which the answer can come, the usual one first. */
  List<Keyset> orders() {
    if (isEmpty()) {
      return TalkOrder.ALL;
    }
    return words.isPresent() ? TalkOrder.FOUND_BY_WORDS : TalkOrder.FOUND;
  }

  /** The same words wherever their speakers are. */
  public TalkQuestion withoutAffiliations() {
    return new TalkQuestion(words, List.of());
  }

  /** The same with other words. */
  public TalkQuestion with(Optional<String> others) {
    return new TalkQuestion(others, affiliations);
  }
}
