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
  private static final String WRITE = "write:";
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

  /** Whether what belongs to these series may be changed: one of them is enough. */
  boolean write(Collection<String> series) {
    return admin() || series.stream().anyMatch(slug -> words.contains(WRITE + slug));
  }

  List<String> words() {
    return List.copyOf(words);
  }

  @Override
  public String toString() {
    return String.join(" ", words);
  }
}
