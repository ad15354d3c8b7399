package org.seminararchive.session;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A session's number in one of its series, by slug: 第58回DLAP is dlap 58. */
public record SessionNumber(
    @Schema(required = true) String series, @Schema(required = true, minimum = "1") int number) {

  static SessionNumber from(Membership membership) {
    return new SessionNumber(membership.series.slug, membership.number);
  }
}
