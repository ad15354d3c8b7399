package org.seminararchive.http.admission;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A limited number of places, with a limit per address. If all are taken, an idle occupant is
 * evicted; a new client is refused only if all others are busy.
 */
public final class Occupancy {
  /** Shorter silence is normal on a slow network. */
  private static final Duration LEAST_SILENCE = Duration.ofMillis(500);

  /** Holder of a place. */
  public interface Occupant {
    /** How long expected input or output has been missing. */
    default Duration silence() {
      return Duration.ZERO;
    }

    /** The occupant was evicted. */
    default void giveWay() {}
  }

  /** Result of an attempt to enter. */
  public enum Entry {
    ADMITTED,
    /** The address has reached its limit. */
    ADDRESS_FULL,
    FULL
  }

  private final int most;
  private final int mostOfAddress;
  private final Map<String, Set<Occupant>> taken = new HashMap<>();
  private int number;

  /**
   * @param most total number of places
   * @param mostOfAddress places per address
   */
  public Occupancy(int most, int mostOfAddress) {
    this.most = most;
    this.mostOfAddress = mostOfAddress;
  }

  /** Takes a place, which must be {@linkplain #leave returned}. */
  public synchronized Entry enter(String address, Occupant occupant) {
    Set<Occupant> own = taken.getOrDefault(address, Set.of());
    if (own.size() >= mostOfAddress && !makeRoom(own)) {
      return Entry.ADDRESS_FULL;
    }
    if (number >= most && !makeRoom(all())) {
      return Entry.FULL;
    }
    taken.computeIfAbsent(address, a -> new HashSet<>()).add(occupant);
    number++;
    return Entry.ADMITTED;
  }

  /** Does nothing for an occupant that left or was evicted. */
  public synchronized void leave(String address, Occupant occupant) {
    Set<Occupant> own = taken.get(address);
    if (own != null && own.remove(occupant)) {
      number--;
      if (own.isEmpty()) {
        taken.remove(address);
      }
    }
  }

  public synchronized int free() {
    return most - number;
  }

  /** True if another client of this address would be admitted without an eviction. */
  public synchronized boolean isFree(String address) {
    return number < most && taken.getOrDefault(address, Set.of()).size() < mostOfAddress;
  }

  private Collection<Occupant> all() {
    return taken.values().stream().flatMap(Set::stream).toList();
  }

  private boolean makeRoom(Collection<Occupant> among) {
    Optional<Occupant> longest =
        among.stream()
            .max(Comparator.comparing(Occupant::silence))
            .filter(o -> o.silence().compareTo(LEAST_SILENCE) > 0);
    longest.ifPresent(
        occupant -> {
          taken.entrySet().stream()
              .filter(entry -> entry.getValue().contains(occupant))
              .map(Map.Entry::getKey)
              .findAny()
              .ifPresent(address -> leave(address, occupant));
          occupant.giveWay();
        });
    return longest.isPresent();
  }
}
