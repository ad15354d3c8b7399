package org.seminararchive.talk;

import java.util.Collection;
import java.util.Map;

/** Knows the copies of linked slides, which are kept above this package. */
public interface MaterialCopies {
  /** The copies of these addresses without fragment, by address. Runs in a transaction. */
  Map<String, MaterialCopy> of(Collection<String> addresses);
}
