package org.seminararchive.http;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import org.seminararchive.text.LinearPattern;

/**
 * Keeps two people from overwriting each other's changes: every change names the version it was
 * made from (RFC 9110, section 13.1.1; RFC 6585, section 3). Our tags begin with the resource's
 * revision, which no other state of anything has, so any tag of the current state will do, of
 * whatever shape or coding the client has read, and so does the bare revision in quotes. For the
 * same reason a tag that a proxy has weakened ({@code W/}) because it compressed the answer still
 * names one state.
 */
public final class Preconditions {
  private static final LinearPattern TAG =
      LinearPattern.compile("\\s*(?:W/)?\"([\\x21\\x23-\\x7E]*)\"\\s*(?:,|$)");

  private Preconditions() {}

  /**
   * @param current the revision of the resource as it is now
   * @param tag what a read answers now, for the client to compare
   * @throws ApiProblem if the header is missing (428), not understood (400) or stale (412)
   */
  public static void require(HttpHeaders headers, long current, Supplier<EntityTag> tag) {
    String given = headers.getHeaderString(HttpHeaders.IF_MATCH);
    if (given == null) {
      throw ApiProblem.of(ProblemCode.PRECONDITION_REQUIRED, "");
    }
    check(given, current, tag);
  }

  /** The same where a change needs no precondition: only what is given must hold. */
  public static void ifGiven(HttpHeaders headers, long current, Supplier<EntityTag> tag) {
    String given = headers.getHeaderString(HttpHeaders.IF_MATCH);
    if (given != null) {
      check(given, current, tag);
    }
  }

  /**
   * The same for a change that would create the resource: it has no version that could be meant
   * (RFC 9110, section 13.1.1).
   *
   * @throws ApiProblem 412 if there is the header
   */
  public static void noneGiven(HttpHeaders headers) {
    if (headers.getHeaderString(HttpHeaders.IF_MATCH) != null) {
      throw ApiProblem.of(ProblemCode.PRECONDITION_FAILED, "");
    }
  }

  private static String revision(String tag) {
    int end = tag.indexOf('-');
    return end < 0 ? tag : tag.substring(0, end);
  }

  private static void check(String given, long current, Supplier<EntityTag> now) {
    if (given.strip().equals("*")) {
      return;
    }
    Matcher tag = TAG.matcher(given);
    int rest = 0;
    boolean matches = false;
    while (rest < given.length()) {
      if (!tag.region(rest, given.length()).lookingAt()) {
        throw ApiProblem.of(
            ProblemCode.BAD_REQUEST,
            List.of(InputError.ofParameter("If-Match", "not-a-tag", "", List.of())));
      }
      matches |= revision(tag.group(1)).equals(Long.toString(current));
      rest = tag.end();
    }
    if (!matches) {
      throw ApiProblem.of(ProblemCode.PRECONDITION_FAILED, "")
          .withHeader(HttpHeaders.ETAG, "\"" + now.get().getValue() + "\"");
    }
  }
}
