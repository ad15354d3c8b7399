package org.seminararchive.http;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Matcher;
import org.seminararchive.text.LinearPattern;

/**
 * A byte range of a file (RFC 9110, section 14.1.2).
 *
 * @param first first byte, from 0
 * @param last last byte; less than {@code first} for an unsatisfiable range
 */
public record ByteRange(long first, long last) {
  private static final BigInteger BEYOND = BigInteger.valueOf(Long.MAX_VALUE);
  private static final LinearPattern FORM =
      LinearPattern.compile("(?i)bytes\\s*=\\s*(\\d{0,40})\\s*-\\s*(\\d{0,40})\\s*");

  /**
   * @param header may be {@code null}
   * @param length length of the file
   * @return empty for the whole file, also if several ranges are requested
   */
  public static Optional<ByteRange> read(String header, long length) {
    Matcher form = FORM.matcher(header == null ? "" : header);
    if (!form.matches() || (form.group(1).isEmpty() && form.group(2).isEmpty())) {
      return Optional.empty();
    }
    if (form.group(1).isEmpty()) {
      long count = position(form.group(2));
      long first = Math.max(0, length - count);
      return Optional.of(new ByteRange(count == 0 ? length : first, length - 1));
    }
    long first = position(form.group(1));
    long last = form.group(2).isEmpty() ? length - 1 : position(form.group(2));
    boolean valid = last >= first || form.group(2).isEmpty();
    return valid ? Optional.of(new ByteRange(first, Math.min(last, length - 1))) : Optional.empty();
  }

  /** Positions behind every file are all the same. */
  private static long position(String digits) {
    return new BigInteger(digits).min(BEYOND).longValue();
  }

  /** True if it cannot be satisfied. */
  public boolean isEmpty() {
    return last < first;
  }
}
