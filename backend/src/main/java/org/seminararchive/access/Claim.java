package org.seminararchive.access;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a change asks of a token: one of these scopes. A change that needs several scopes makes
 * several claims.
 */
public record Claim(Set<String> scopes) {
  /** Only admins have it. */
  public static final Claim ADMIN = new Claim(Set.of(Scopes.ADMIN));

  /** The scope of any one of these series. */
  public static Claim anyOf(Collection<String> series) {
    Set<String> scopes = new TreeSet<>();
    series.forEach(slug -> scopes.add(Scopes.WRITE + slug));
    return new Claim(scopes);
  }

  /** The scope of every one of these series. */
  public static List<Claim> each(Collection<String> series) {
    return series.stream().distinct().sorted().map(slug -> anyOf(List.of(slug))).toList();
  }

  /** In words that no language needs to translate: {@code write:dlap / write:mlphys}. */
  @Override
  public String toString() {
    return String.join(" / ", scopes);
  }
}
