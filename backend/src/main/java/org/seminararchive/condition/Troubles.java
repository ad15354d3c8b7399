package org.seminararchive.condition;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * Current {@linkplain Trouble troubles}. Each is logged once when it begins and once when it ends,
 * however many requests fail.
 */
@ApplicationScoped
public class Troubles {
  private static final Logger LOG = Logger.getLogger(Troubles.class);

  /** Period of one trouble: beginning and number of failures. */
  private record Spell(Instant since, AtomicLong times) {}

  private final Map<Trouble, Spell> present = new ConcurrentHashMap<>();

  /**
   * Records the trouble that caused a failure.
   *
   * @return true if the failure is a trouble; otherwise the caller must log it
   */
  public boolean note(Throwable failure) {
    Optional<Trouble> trouble = Trouble.of(failure);
    trouble.ifPresent(this::note);
    return trouble.isPresent();
  }

  /** Records a detected trouble. */
  public void note(Trouble trouble) {
    // A database closes itself when it finds its file damaged.
    if (trouble == Trouble.DATABASE_AWAY && present.containsKey(Trouble.DATABASE_DAMAGED)) {
      return;
    }
    Spell fresh = new Spell(Instant.now(), new AtomicLong());
    Spell known = present.putIfAbsent(trouble, fresh);
    if (known == null) {
      LOG.errorf("%s. %s", trouble, trouble.advice());
    }
    (known == null ? fresh : known).times().incrementAndGet();
  }

  /** Records a success that shows the end of the trouble. */
  public void end(Trouble trouble) {
    Spell spell = present.remove(trouble);
    if (spell != null) {
      LOG.infof(
          "%s is over after %d s; it was met %d times",
          trouble, Duration.between(spell.since(), Instant.now()).toSeconds(), spell.times().get());
    }
  }

  /** Current troubles. */
  public Set<Trouble> present() {
    return Set.copyOf(present.keySet());
  }
}
