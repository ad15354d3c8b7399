package org.seminararchive.http;

import java.util.Set;

/** Addresses at which a protocol wants reads to be possible by POST as well: no token is needed. */
public final class ReadByPost {
  /** OAI-PMH, section 3.1.1. */
  public static final String OAI = "/api/v1/oai";

  private static final Set<String> PATHS = Set.of(OAI);

  private ReadByPost() {}

  /** Whether nothing can be changed at this path. */
  public static boolean isThere(String path) {
    return PATHS.contains(path);
  }
}
