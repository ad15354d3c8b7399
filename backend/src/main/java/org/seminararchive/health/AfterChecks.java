package org.seminararchive.health;

/**
 * What else is asked of the hosts of links. It runs in the rounds of the checks, after these and on
 * the server that checks, so that a host is asked by one of them at a time.
 */
public interface AfterChecks {
  /** True if {@link #run} has something to do: asked often, so nothing is written. */
  boolean hasWork();

  /** Returns when all requests have ended, within a minute. */
  void run();
}
