package org.seminararchive.talk;

import java.util.Collection;
import java.util.Map;

/** Lookup of the files of this archive. Implemented by the file package. */
public interface MaterialFiles {
  /** The stored files among these hashes, by hash. Runs in a transaction. */
  Map<String, MaterialFile> of(Collection<String> hashes);
}
