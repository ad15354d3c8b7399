package org.seminararchive.invitation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.seminararchive.file.FileReferences;

/** Queries of invitations. */
@ApplicationScoped
public class InvitationRepository
    implements PanacheRepositoryBase<Invitation, UUID>, FileReferences {
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

  /** Ids of unanswered invitations by mail without a reminder. */
  List<UUID> unanswered(Instant now) {
    return getEntityManager()
        .createQuery(
            "select i.id from Invitation i where i.mail is not null and i.answered is null"
                + " and i.reminded is null and i.expires > :now",
            UUID.class)
        .setParameter("now", now)
        .getResultList();
  }

  /** Records a reminder; false if another server has recorded it already. */
  boolean remind(UUID id, Instant now) {
    return update("reminded = ?1 where id = ?2 and reminded is null", now, id) == 1;
  }

  /** Deletes the mail addresses of expired invitations. */
  int forgetAddresses(Instant now) {
    return update("mail = null, language = null where mail is not null and expires <= ?1", now);
  }
}
