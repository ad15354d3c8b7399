package org.seminararchive.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Cache of rendered lists by revision and URL. Entries are immutable, so nothing needs to be
 * invalidated; old ones are evicted at the memory limit.
 */
@ApplicationScoped
class ResponseCache {
  /**
   * A rendered response.
   *
   * @param links {@code Link} header, or {@code null}
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
    // Rendered outside of the cache's lock, so that a slow query does not block others.
    return find(revision, address)
        .orElseGet(
            () -> {
              Rendered made = rendering.get();
              keep(revision, address, made);
              return made;
            });
  }

  /** Same with a compressed body, which is cached separately. */
  Rendered coded(long revision, String address, ContentCoding coding, Supplier<Rendered> plain) {
    return coding == ContentCoding.IDENTITY
        ? plain.get()
        : at(
            revision,
            coding.token() + " " + address,
            () -> {
              Rendered made = plain.get();
              return new Rendered(coding.encode(made.body()), made.links());
            });
  }

  Optional<Rendered> find(long revision, String address) {
    return Optional.ofNullable(cache.getIfPresent(new Key(revision, address)));
  }

  void keep(long revision, String address, Rendered rendered) {
    cache.put(new Key(revision, address), rendered);
  }
}
