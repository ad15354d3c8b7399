package org.seminararchive.http;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import org.seminararchive.text.LinearPattern;

/**
 * Prevents lost updates: each change names the version on which it is based (RFC 9110, section
 * 13.1.1; RFC 6585, section 3). ETags begin with the revision of the resource, which identifies its
 * state, so the tag of any representation or coding is accepted, as is the bare revision in quotes.
 * A tag weakened ({@code W/}) by a compressing proxy also identifies the state and is accepted.
 */
public final class Preconditions {
  private static final LinearPattern TAG =
      LinearPattern.compile("\\s*(?:W/)?\"([\\x21\\x23-\\x7E]*)\"\\s*(?:,|$)");

  private Preconditions() {}

  /**
   * @param current current revision of the resource
   * @param tag current ETag, for the client
   * @throws ApiProblem if the header is missing (428), malformed (400) or stale (412)
   */
  public static void require(HttpHeaders headers, long current, Supplier<EntityTag> tag) {
    require(headers.getHeaderString(HttpHeaders.IF_MATCH), current, tag);
  }

  /** Same for a precondition in a body. */
  public static void require(String given, long current, Supplier<EntityTag> tag) {
    if (given == null) {
      throw ApiProblem.of(ProblemCode.PRECONDITION_REQUIRED, "");
    }
    check(given, current, tag);
  }

  /** Same for a change that does not require a precondition. */
  public static void ifGiven(HttpHeaders headers, long current, Supplier<EntityTag> tag) {
    String given = headers.getHeaderString(HttpHeaders.IF_MATCH);
    if (given != null) {
      check(given, current, tag);
    }
  }

  /**
   * Same for a change that would create the resource, for which no version exists (RFC 9110,
   * section 13.1.1).
   *
   * @throws ApiProblem 412 if the header is present
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
