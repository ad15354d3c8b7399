package org.seminararchive.invitation;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.seminararchive.http.Members;

/** Request body of an invitation, which always has an end. */
@Schema(name = "InvitationRequest")
record InvitationRequest(@Schema(required = true) OffsetDateTime expires) {
  static InvitationRequest read(Members members, Instant now) {
    OffsetDateTime expires = members.needed("expires", members.moment("expires"));
    if (expires != null && !expires.toInstant().isAfter(now)) {
      members.refuse("expires", "not-in-the-future", expires.toString());
    }
    return new InvitationRequest(expires);
  }
}
