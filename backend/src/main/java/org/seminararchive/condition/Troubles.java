package org.seminararchive.condition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
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
 * however many requests fail. The beginning is also a CDI event.
 */
@ApplicationScoped
public class Troubles {
  private static final Logger LOG = Logger.getLogger(Troubles.class);

  /** Period of one trouble: beginning and number of failures. */
  private record Spell(Instant since, AtomicLong times) {}

  private final Map<Trouble, Spell> present = new ConcurrentHashMap<>();
  @Inject Event<Trouble> beginning;

  /**
   * Records the trouble that caused a failure.
   *
   * @return true if the failure is a trouble; otherwise the caller must log it
   */
  public boolean note(Throwable failure) {
    Optional<Trouble> trouble = of(failure);
    trouble.ifPresent(this::note);
    return trouble.isPresent();
  }

  /**
   * The trouble that caused a failure; empty if it has another cause. While the database is
   * damaged, that is the cause of each failed statement.
   */
  public Optional<Trouble> of(Throwable failure) {
    return present.containsKey(Trouble.DATABASE_DAMAGED) && Trouble.isOfDatabase(failure)
        ? Optional.of(Trouble.DATABASE_DAMAGED)
        : Trouble.of(failure);
  }

  /** Records a detected trouble. */
  public void note(Trouble trouble) {
    note(trouble, "");
  }

  /**
   * Same with what the other side said, for the log.
   *
   * @param cause may be empty
   */
  public void note(Trouble trouble, String cause) {
    // A database closes itself when it finds its file damaged.
    if (trouble == Trouble.DATABASE_AWAY && present.containsKey(Trouble.DATABASE_DAMAGED)) {
      return;
    }
    Spell fresh = new Spell(Instant.now(), new AtomicLong());
    Spell known = present.putIfAbsent(trouble, fresh);
    if (known == null) {
      LOG.errorf("%s. %s%s", trouble, trouble.advice(), cause.isEmpty() ? "" : " (" + cause + ")");
      beginning.fire(trouble);
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
