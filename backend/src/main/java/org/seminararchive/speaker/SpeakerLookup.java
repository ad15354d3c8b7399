package org.seminararchive.speaker;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.seminararchive.text.LocalizedText;

/** Speakers named in writes, including new ones; see {@link Identification}. */
public final class SpeakerLookup {
  private final Map<UUID, Speaker> byId = new HashMap<>();
  private final Map<String, Set<Speaker>> byKey = new HashMap<>();
  private final Map<String, Set<Speaker>> bySimilarKey = new HashMap<>();

  /** A speaker who was read or created. */
  public void add(Speaker speaker) {
    add(speaker.id, speaker);
    for (String key : NameKey.all(speaker.name)) {
      byKey.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(speaker);
      String similar = NameKey.similar(key);
      bySimilarKey.computeIfAbsent(similar, k -> new LinkedHashSet<>()).add(speaker);
    }
  }

  /**
   * @param id of the speaker, or of a duplicate that was merged into them
   */
  void add(UUID id, Speaker speaker) {
    byId.put(id, speaker);
  }

  /** The speaker with this id, following merges. */
  public Optional<Speaker> find(UUID id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** All speakers with this name. */
  public List<Speaker> withName(LocalizedText name) {
    return union(byKey, keys(name));
  }

  /** All speakers whose name equals this one up to character variants. */
  public List<Speaker> withSimilarName(LocalizedText name) {
    return union(bySimilarKey, keys(name).stream().map(NameKey::similar).toList());
  }

  static Set<String> keys(LocalizedText name) {
    return NameKey.all(NameKey.plain(name));
  }

  private static List<Speaker> union(Map<String, Set<Speaker>> speakers, Collection<String> keys) {
    var found = new LinkedHashSet<Speaker>();
    keys.forEach(key -> found.addAll(speakers.getOrDefault(key, Collections.emptySet())));
    return new ArrayList<>(found);
  }
}
