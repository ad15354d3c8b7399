package org.seminararchive.health;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Knows the copies of links, which are kept above this package. */
public interface LinkCopies {
  /** What is known of the copies of these links, by link. Runs in a transaction. */
  Map<UUID, LinkCopy> ofLinks(Collection<UUID> links);
}
