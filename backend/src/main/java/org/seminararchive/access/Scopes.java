package org.seminararchive.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.seminararchive.text.LinearPattern;

/**
 * What a token opens: {@code write:<series>} everything that belongs to a series, {@code admin}
 * everything. None at all opens only what organizers may read.
 */
public final class Scopes {
  public static final String ADMIN = "admin";
  static final String WRITE = "write:";

  /** What every write needs. */
  static final Claim ANY = new Claim(Set.of(WRITE + "<series>"));

  private static final LinearPattern FORM =
      LinearPattern.compile("admin|write:[a-z][a-z0-9-]{0,31}");

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

  /** Whether anything at all may be written. */
  boolean writeSomething() {
    return !words.isEmpty();
  }

  /** Whether one of the scopes that would do is among these. */
  boolean meet(Claim claim) {
    return admin() || claim.scopes().stream().anyMatch(words::contains);
  }

  List<String> words() {
    return List.copyOf(words);
  }

  @Override
  public String toString() {
    return String.join(" ", words);
  }
}
