package org.seminararchive.http;

import com.github.f4b6a3.uuid.UuidCreator;
import com.github.f4b6a3.uuid.util.UuidValidator;
import java.util.Optional;
import java.util.UUID;

/**
 * Opaque, permanent ids (RFC 9562). New resources get a time-ordered id (version 7); the bundled
 * archive has name-based ids (version 5), equal in every installation.
 */
public final class Ids {
  private static final UUID NAMESPACE =
      UuidCreator.getNameBasedSha1(
          com.github.f4b6a3.uuid.enums.UuidNamespace.NAMESPACE_URL, "urn:seminar-archive");

  private Ids() {}

  public static UUID create() {
    return UuidCreator.getTimeOrderedEpoch();
  }

  /**
   * @param name such as {@code session/dlap/58}
   */
  public static UUID ofName(String name) {
    return UuidCreator.getNameBasedSha1(NAMESPACE, name);
  }

  /** Parses the textual form of RFC 9562, in upper or lower case. */
  public static Optional<UUID> parse(String text) {
    return text.length() == 36 && UuidValidator.isValid(text)
        ? Optional.of(UUID.fromString(text))
        : Optional.empty();
  }
}
