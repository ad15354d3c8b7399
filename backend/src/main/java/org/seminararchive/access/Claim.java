package org.seminararchive.access;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A permission that a change requires: the token must have at least one of these scopes. A change
 * that requires several scopes has several claims.
 */
public record Claim(Set<String> scopes) {
  /** Requires the {@code admin} scope. */
  public static final Claim ADMIN = new Claim(Set.of(Scopes.ADMIN));

  /** Requires the scope of at least one of these series. */
  public static Claim anyOf(Collection<String> series) {
    Set<String> scopes = new TreeSet<>();
    series.forEach(slug -> scopes.add(Scopes.WRITE + slug));
    return new Claim(scopes);
  }

  /** Requires the scope {@code people:} of at least one of these series. */
  public static Claim peopleOf(Collection<String> series) {
    Set<String> scopes = new TreeSet<>();
    series.forEach(slug -> scopes.add(Scopes.PEOPLE + slug));
    return new Claim(scopes);
  }

  /** Requires the scope of each of these series. */
  public static List<Claim> each(Collection<String> series) {
    return series.stream().distinct().sorted().map(slug -> anyOf(List.of(slug))).toList();
  }

  /** Language-neutral notation: {@code write:dlap / write:mlphys}. */
  @Override
  public String toString() {
    return String.join(" / ", scopes);
  }
}
