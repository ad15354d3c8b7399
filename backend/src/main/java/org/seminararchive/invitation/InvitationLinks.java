package org.seminararchive.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.seminararchive.access.PersonalSecret;

/** Links by which a speaker edits a talk. */
@ApplicationScoped
public class InvitationLinks {
  @Inject EntityManager entities;

  /** The secret of a new link, which is not stored. */
  @Transactional(Transactional.TxType.MANDATORY)
  public String create(UUID invitation) {
    String secret = PersonalSecret.create();
    InvitationLink link = new InvitationLink();
    link.hash = PersonalSecret.hash(secret);
    link.invitationId = invitation;
    entities.persist(link);
    return secret;
  }

  /** The invitation of a link; empty if it has expired or was withdrawn. */
  Optional<Invitation> open(String secret, Instant now) {
    return Optional.ofNullable(entities.find(InvitationLink.class, PersonalSecret.hash(secret)))
        .map(link -> entities.find(Invitation.class, link.invitationId))
        .filter(invitation -> invitation.expires.isAfter(now));
  }
}
