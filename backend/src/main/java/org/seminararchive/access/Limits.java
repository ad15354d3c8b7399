package org.seminararchive.access;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.seminararchive.http.admission.ClientAddress;

/**
 * Rate limits: invalid tokens and writes without a token per address, other writes per token. Each
 * server counts separately. Buckets refill continuously and are dropped once they would be full.
 */
@ApplicationScoped
class Limits {
  private static final long MOST_REMEMBERED = 100_000;
  private static final Duration PERIOD = Duration.ofMinutes(1);

  private final long mostFailed;
  private final long mostWritten;
  private final long mostOpened;
  private final LoadingCache<String, Bucket> failures;
  private final LoadingCache<String, Bucket> writes;
  private final LoadingCache<String, Bucket> openWrites;

  Limits(
      @ConfigProperty(name = "seminar.limits.failed-authentications-per-minute") long failed,
      @ConfigProperty(name = "seminar.limits.writes-per-minute") long written,
      @ConfigProperty(name = "seminar.limits.sign-ups-per-minute") long opened) {
    mostFailed = failed;
    mostWritten = written;
    failures = buckets(failed);
    mostOpened = opened;
    writes = buckets(written);
    openWrites = buckets(opened);
  }

  /**
   * Counts an invalid token.
   *
   * @param address as given by {@link ClientAddress}
   * @return the remaining quota
   */
  Allowance failed(String address) {
    return consume("failed-authentications", mostFailed, failures.get(address));
  }

  /** Counts a write; see {@link #failed}. */
  Allowance written(Holder holder) {
    return consume("writes", mostWritten, writes.get(holder.token().toString()));
  }

  /** Counts a write without a token; see {@link #failed}. */
  Allowance opened(String address) {
    return consume("sign-ups", mostOpened, openWrites.get(address));
  }

  private static Allowance consume(String policy, long most, Bucket bucket) {
    ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
    return new Allowance(
        policy,
        most,
        PERIOD.toSeconds(),
        probe.getRemainingTokens(),
        seconds(probe.getNanosToWaitForReset()),
        probe.isConsumed() ? 0 : Math.max(1, seconds(probe.getNanosToWaitForRefill())));
  }

  private static long seconds(long nanos) {
    return Duration.ofNanos(nanos).toSeconds() + 1;
  }

  private static LoadingCache<String, Bucket> buckets(long most) {
    return Caffeine.newBuilder()
        .maximumSize(MOST_REMEMBERED)
        .expireAfterAccess(PERIOD.multipliedBy(2))
        .build(
            who ->
                Bucket.builder()
                    .addLimit(limit -> limit.capacity(most).refillGreedy(most, PERIOD))
                    .build());
  }
}
