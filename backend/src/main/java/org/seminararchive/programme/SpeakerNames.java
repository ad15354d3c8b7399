package org.seminararchive.programme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.seminararchive.text.LocalizedText;

/** Index of speakers by name in any language. */
final class SpeakerNames {
  private final Map<String, List<UUID>> byName = new HashMap<>();

  void add(UUID id, LocalizedText name) {
    for (String spelling : Set.copyOf(name.byLanguage().values())) {
      byName.computeIfAbsent(spelling, n -> new ArrayList<>()).add(id);
    }
  }

  List<UUID> called(String name) {
    return byName.getOrDefault(name, List.of());
  }

  /** Names of several speakers. */
  Set<String> shared() {
    return byName.entrySet().stream()
        .filter(e -> e.getValue().size() > 1)
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }
}
