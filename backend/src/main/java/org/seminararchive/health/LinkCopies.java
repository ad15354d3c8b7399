package org.seminararchive.health;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Provides the copies of links. Implemented by a package above this one. */
public interface LinkCopies {
  /** State of the copies of links by link id. Runs in a transaction. */
  Map<UUID, LinkCopy> ofLinks(Collection<UUID> links);
}
