package org.seminararchive.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.seminararchive.text.LinearPattern;

/**
 * Permissions of a token: {@code write:<series>} for a series except its participants, {@code
 * people:<series>} for its participants, {@code admin} for everything. A token without scopes only
 * permits the reads reserved for organizers.
 */
public final class Scopes {
  public static final String ADMIN = "admin";
  static final String WRITE = "write:";
  static final String PEOPLE = "people:";

  /** The minimum that every write requires. */
  static final Claim ANY = new Claim(Set.of(WRITE + "<series>"));

  private static final LinearPattern FORM =
      LinearPattern.compile("admin|(?:write|people):[a-z][a-z0-9-]{0,31}");

  private final Set<String> words;

  private Scopes(Collection<String> words) {
    this.words = Collections.unmodifiableSet(new LinkedHashSet<>(words));
  }

  static Scopes of(Collection<String> words) {
    return new Scopes(words);
  }

  static Scopes parse(String column) {
    return new Scopes(column.isBlank() ? List.of() : Arrays.asList(column.split(" ")));
  }

  static boolean isScope(String word) {
    return FORM.matcher(word).matches();
  }

  public boolean admin() {
    return words.contains(ADMIN);
  }

  /** True if the scopes permit anything besides the reads of every organizer. */
  boolean permitAnything() {
    return !words.isEmpty();
  }

  /** True if the scopes permit any write to the archive. */
  boolean permitAnyWrite() {
    return words.stream().anyMatch(word -> !word.startsWith(PEOPLE));
  }

  /** True if at least one scope satisfies the claim. */
  boolean satisfy(Claim claim) {
    return admin() || claim.scopes().stream().anyMatch(words::contains);
  }

  /** Slugs of the series that a write scope names. */
  public List<String> writableSeries() {
    return words.stream()
        .filter(word -> word.startsWith(WRITE))
        .map(word -> word.substring(WRITE.length()))
        .toList();
  }

  List<String> words() {
    return List.copyOf(words);
  }

  @Override
  public String toString() {
    return String.join(" ", words);
  }
}
