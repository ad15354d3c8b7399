package org.seminararchive.invitation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.seminararchive.access.PersonalSecret;

/** Queries of invitations. */
@ApplicationScoped
class InvitationRepository implements PanacheRepositoryBase<Invitation, UUID> {
  List<Invitation> of(UUID talk) {
    return list("talkId = ?1 order by created, id", talk);
  }

  Optional<Invitation> of(UUID talk, UUID id) {
    return findByIdOptional(id).filter(invitation -> invitation.talkId.equals(talk));
  }

  /** The invitation of a link that has not ended. */
  Optional<Invitation> open(String secret, Instant now) {
    return find("secretHash", PersonalSecret.hash(secret))
        .firstResultOptional()
        .filter(invitation -> invitation.expires.isAfter(now));
  }
}
