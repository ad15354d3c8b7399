package org.seminararchive.speaker;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The keys by which a speaker is found by name.
 *
 * @param same see {@link NameKey#of(String)}
 * @param similar see {@link NameKey#similar(String)}
 */
@Embeddable
public record NameKeys(
    @Column(name = "name_key") String same, @Column(name = "similar_key") String similar) {

  public static NameKeys of(String key) {
    return new NameKeys(key, NameKey.similar(key));
  }
}
