package org.seminararchive.registration;

import java.time.Instant;
import java.util.Optional;
import org.seminararchive.http.InputError;

/**
 * Period and capacity of a sign-up.
 *
 * @param isHere true if people sign up in this archive
 * @param capacity number of places; {@code null} for no limit
 * @param opens {@code null} for immediately
 * @param closes {@code null} for never
 * @param wantsInstitutions true if institutional addresses are requested
 */
record SignUpTerms(
    boolean isHere, Integer capacity, Instant opens, Instant closes, boolean wantsInstitutions) {
  /** Reason why sign-up is closed at this time; empty if it is open. */
  Optional<InputError> fault(Instant now) {
    if (!isHere) {
      return Optional.of(InputError.at("", "no-sign-up", ""));
    }
    if (opens != null && opens.isAfter(now)) {
      return Optional.of(InputError.at("", "sign-up-not-open", opens.toString()));
    }
    return closes != null && !closes.isAfter(now)
        ? Optional.of(InputError.at("", "sign-up-closed", closes.toString()))
        : Optional.empty();
  }

  /** Number of free places. */
  long free(long taken) {
    return capacity == null ? Long.MAX_VALUE : Math.max(0, capacity - taken);
  }
}
