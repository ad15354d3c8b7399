package org.seminararchive.registration;

import java.time.Instant;
import java.util.Optional;
import org.seminararchive.http.InputError;

/**
 * When and for how many people a sign-up is open.
 *
 * @param isHere whether people sign up in this archive at all
 * @param capacity number of places; {@code null} for any number
 * @param opens {@code null} for at once
 * @param closes {@code null} for never
 * @param wantsInstitutions whether addresses of free providers are to be avoided
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
