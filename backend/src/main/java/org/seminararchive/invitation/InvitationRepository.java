package org.seminararchive.invitation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.seminararchive.access.PersonalSecret;
import org.seminararchive.file.FileReferences;

/** Queries of invitations. */
@ApplicationScoped
class InvitationRepository implements PanacheRepositoryBase<Invitation, UUID>, FileReferences {
  /** Proposals may name files that no talk has yet. */
  @Override
  public Stream<String> textsWith(String part) {
    return getEntityManager()
        .createQuery(
            "select i.proposal from Invitation i where i.proposal like concat('%', ?1, '%')",
            String.class)
        .setParameter(1, part)
        .getResultStream();
  }

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
