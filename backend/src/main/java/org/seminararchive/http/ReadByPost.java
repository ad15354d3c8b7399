package org.seminararchive.http;

import java.util.Set;

/** Paths where a protocol requires reads by POST: no token is needed. */
public final class ReadByPost {
  /** OAI-PMH, section 3.1.1. */
  public static final String OAI = "/api/v1/oai";

  private static final Set<String> PATHS = Set.of(OAI);

  private ReadByPost() {}

  /** True if POST requests to this path are reads. */
  public static boolean isThere(String path) {
    return PATHS.contains(path);
  }
}
