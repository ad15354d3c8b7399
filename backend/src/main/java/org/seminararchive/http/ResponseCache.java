package org.seminararchive.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Rendered lists by revision and address. An entry is never wrong, only outlived by the next
 * revision, so nothing has to be invalidated; the oldest fall out when the memory bound is reached.
 */
@ApplicationScoped
class ResponseCache {
  /**
   * A rendered answer.
   *
   * @param links its {@code Link} header, or {@code null}
   */
  record Rendered(byte[] body, String links) {}

  private record Key(long revision, String address) {}

  private final Cache<Key, Rendered> cache;

  ResponseCache(@ConfigProperty(name = "seminar.response-cache.bytes") long bytes) {
    cache =
        Caffeine.newBuilder()
            .maximumWeight(bytes)
            .weigher((Key key, Rendered r) -> key.address().length() * 2 + r.body().length)
            .build();
  }

  Rendered at(long revision, String address, Supplier<Rendered> rendering) {
    Key key = new Key(revision, address);
    Rendered known = cache.getIfPresent(key);
    if (known == null) {
      // Rendered outside the cache's lock: a slow query must not hold up its neighbours.
      known = rendering.get();
      cache.put(key, known);
    }
    return known;
  }
}
