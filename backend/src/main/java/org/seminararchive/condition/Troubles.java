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
 * Which {@linkplain Trouble troubles} there are now. Each is logged once when it comes and once
 * when it is over, however many requests it meets.
 */
@ApplicationScoped
public class Troubles {
  private static final Logger LOG = Logger.getLogger(Troubles.class);

  /** One trouble: since when, and how often it was met. */
  private record Spell(Instant since, AtomicLong times) {}

  private final Map<Trouble, Spell> present = new ConcurrentHashMap<>();

  /**
   * Notes the trouble behind a failure.
   *
   * @return whether there is one; otherwise the failure is the caller's to log
   */
  public boolean note(Throwable failure) {
    Optional<Trouble> trouble = Trouble.of(failure);
    trouble.ifPresent(this::note);
    return trouble.isPresent();
  }

  /** Notes a trouble that was found. */
  public void note(Trouble trouble) {
    Spell fresh = new Spell(Instant.now(), new AtomicLong());
    Spell known = present.putIfAbsent(trouble, fresh);
    if (known == null) {
      LOG.errorf("%s. %s", trouble, trouble.advice());
    }
    (known == null ? fresh : known).times().incrementAndGet();
  }

  /** Notes that something went well that the trouble would have prevented. */
  public void over(Trouble trouble) {
    Spell spell = present.remove(trouble);
    if (spell != null) {
      LOG.infof(
          "%s is over after %d s; it was met %d times",
          trouble, Duration.between(spell.since(), Instant.now()).toSeconds(), spell.times().get());
    }
  }

  /** Those that there are. */
  public Set<Trouble> present() {
    return Set.copyOf(present.keySet());
  }
}
