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
 * A number of places, of which each address may take only some. Where none is free, whoever keeps
 * one without using it gives way: a new client is refused only if all others are busy.
 */
public final class Occupancy {
  /** Less silence than this is nothing unusual on a slow line. */
  private static final Duration LEAST_SILENCE = Duration.ofMillis(500);

  /** Somebody in a place. */
  public interface Occupant {
    /** For how long nothing has come from the client, or gone to it, that should have. */
    default Duration silence() {
      return Duration.ZERO;
    }

    /** The place is somebody else's now. */
    default void giveWay() {}
  }

  /** What became of an attempt to enter. */
  public enum Entry {
    ADMITTED,
    /** All places that one address may take are in use. */
    ADDRESS_FULL,
    FULL
  }

  private final int most;
  private final int mostOfAddress;
  private final Map<String, Set<Occupant>> taken = new HashMap<>();
  private int number;

  /**
   * @param most places that there are
   * @param mostOfAddress places that one address may take
   */
  public Occupancy(int most, int mostOfAddress) {
    this.most = most;
    this.mostOfAddress = mostOfAddress;
  }

  /** Takes a place that must be {@linkplain #leave left} again. */
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

  /** Does nothing for an occupant that has left or given way. */
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

  /** Whether another of this address would be admitted without anybody giving way. */
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
