package org.seminararchive.http.admission;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** The bounds of this installation; application.properties has their reasons. */
@ConfigMapping(prefix = "seminar.admission")
interface AdmissionSettings {
  /** At a time, of everybody together. */
  int connections();

  int connectionsPerAddress();

  /** Running at a time, of everybody together. */
  int requests();

  int requestsPerAddress();

  /** From the first byte of a request to the end of its headers. */
  Duration headerDeadline();

  /** Without any byte of a next request. */
  Duration idleDeadline();

  /** From the first byte of a body to its end. */
  Duration bodyDeadline();

  /** Bytes of a body in a second, on average, after a moment of grace. */
  int bodyRate();

  Duration bodyGrace();

  /** Bytes of bodies that are in memory at a time. */
  long bodies();

  /** Without any progress of an answer that the client does not read. */
  Duration stallDeadline();

  /** Bytes of answers that clients have not read, at a time. */
  long unread();

  /** Whether connections are a proxy's, so that they say nothing about who the client is. */
  boolean behindProxy();
}
