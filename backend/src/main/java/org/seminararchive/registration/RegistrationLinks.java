package org.seminararchive.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.seminararchive.access.PersonalSecret;

/** Links for reading, changing and ending a registration. */
@ApplicationScoped
public class RegistrationLinks {
  @Inject EntityManager entities;
  @Inject Clock clock;

  /** The secret of a new link, which is not stored. */
  @Transactional(Transactional.TxType.MANDATORY)
  public String create(UUID registration) {
    String secret = PersonalSecret.create();
    RegistrationLink link = new RegistrationLink();
    link.hash = PersonalSecret.hash(secret);
    link.registrationId = registration;
    link.created = clock.instant();
    entities.persist(link);
    return secret;
  }

  /** The registration of a link; empty for an unknown link or a deleted registration. */
  @Transactional(Transactional.TxType.MANDATORY)
  Optional<Registration> find(String secret) {
    return Optional.ofNullable(entities.find(RegistrationLink.class, PersonalSecret.hash(secret)))
        .map(link -> entities.find(Registration.class, link.registrationId));
  }
}
