package org.seminararchive.invitation;

import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.seminararchive.http.Members;

/** Request body of an invitation, which always has an end. */
@Schema(name = "InvitationRequest")
record InvitationRequest(@Schema(required = true) OffsetDateTime expires) {
  static InvitationRequest read(Members members) {
    return new InvitationRequest(members.needed("expires", members.moment("expires")));
  }
}
