package org.seminararchive.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecentChangesTest {
  private static final UUID TALK = new UUID(0, 1);
  private static final UUID OTHER = new UUID(0, 2);

  private final TreeMap<Long, UUID> journal = new TreeMap<>();
  private final RecentChanges changes =
      new RecentChanges(
          new JournalRepository() {
            @Override
            List<ResourceChange> changed(long after, long last) {
              return journal.subMap(after, false, last, true).entrySet().stream()
                  .map(e -> new ResourceChange(e.getKey(), e.getValue().toString()))
                  .toList();
            }
          });

  @Test
  void dataReadBeforeTheFirstPollCountAsChanged() {
    changes.follow(10);
    assertThat(changes.unchanged(9, List.of(TALK))).isFalse();
    assertThat(changes.unchanged(10, List.of(TALK))).isTrue();
  }

  @Test
  void aChangeOfOnePartIsAChange() {
    changes.follow(10);
    journal.put(11L, OTHER);
    changes.follow(11);
    assertThat(changes.unchanged(10, List.of(TALK))).isTrue();
    assertThat(changes.unchanged(10, List.of(TALK, OTHER))).isFalse();
    assertThat(changes.unchanged(11, List.of(TALK, OTHER))).isTrue();
  }

  @Test
  void anOlderRevisionChangesNothing() {
    changes.follow(10);
    journal.put(11L, TALK);
    changes.follow(11);
    changes.follow(10);
    assertThat(changes.unchanged(10, List.of(TALK))).isFalse();
  }

  @Test
  void afterTooManyChangesAtOnceEverythingCountsAsChanged() {
    changes.follow(10);
    changes.follow(20_000);
    assertThat(changes.unchanged(10, List.of(TALK))).isFalse();
    assertThat(changes.unchanged(20_000, List.of(TALK))).isTrue();
  }

  @Test
  void theOldestOfTooManyChangesIsForgottenAndWhatWasReadBeforeItCountsAsChanged() {
    changes.follow(10);
    for (long revision = 11; revision <= 10_015; revision++) {
      journal.put(revision, new UUID(1, revision));
      changes.follow(revision);
    }
    assertThat(changes.unchanged(14, List.of(TALK))).isFalse();
    assertThat(changes.unchanged(15, List.of(TALK))).isTrue();
    assertThat(changes.unchanged(15, List.of(new UUID(1, 16)))).isFalse();
  }
}
