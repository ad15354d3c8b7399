package org.seminararchive.http.admission;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** Configured limits; application.properties contains the reasons. */
@ConfigMapping(prefix = "seminar.admission")
interface AdmissionSettings {
  /** Open connections of all clients. */
  int connections();

  int connectionsPerAddress();

  /** Running requests of all clients. */
  int requests();

  int requestsPerAddress();

  /** From the first byte of a request to the end of its headers. */
  Duration headerDeadline();

  /** Without a byte of the next request. */
  Duration idleDeadline();

  /** From the first byte of a body to its end. */
  Duration bodyDeadline();

  /** Minimum average rate of a body in bytes per second, after a grace period. */
  int bodyRate();

  Duration bodyGrace();

  /** Upper bound of bytes of all bodies in memory. */
  long bodies();

  /** Without progress of a response that the client does not read. */
  Duration stallDeadline();

  /** Upper bound of unread bytes of all responses. */
  long unread();

  /** True if connections come from a proxy, so that their address does not identify the client. */
  boolean behindProxy();
}
