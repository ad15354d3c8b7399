package org.seminararchive.talk;

import java.util.Collection;
import java.util.Map;

/** Knows the files of this archive, which are stored above this package. */
public interface MaterialFiles {
  /** The stored files among these hashes, by hash. Runs in a transaction. */
  Map<String, MaterialFile> of(Collection<String> hashes);
}
