package org.seminararchive.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.UriInfo;
import org.seminararchive.http.ApiProblem;

/** Registrations for their owners, found by the secret of a link. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class OwnRegistrations {
  @Inject RegistrationLinks links;
  @Inject RegistrationRepository registrations;
  @Inject Gatherings gatherings;

  /**
   * @throws ApiProblem 404 for an unknown secret and for a registration that has ended
   */
  Registration find(String secret, UriInfo uri) {
    return links
        .find(secret)
        .filter(registration -> gatherings.of(registration).isPresent())
        .orElseThrow(() -> ApiProblem.notFound(uri.getRequestUri().getPath()));
  }

  Gathering gathering(Registration registration) {
    return gatherings.of(registration).orElseThrow();
  }

  RegistrationResponse response(Registration registration) {
    Long place =
        registration.state == RegistrationState.WAITING
            ? registrations.waitingBefore(registration) + 1
            : null;
    return RegistrationResponse.own(registration, gathering(registration), place);
  }
}
