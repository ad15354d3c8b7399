package org.seminararchive.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.UriInfo;
import org.seminararchive.http.ApiProblem;

/** Registrations for their owners, found by the secret of a link. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class OwnRegistrations {
  private final RegistrationLinks links;
  private final RegistrationRepository registrations;
  private final Gatherings gatherings;

  OwnRegistrations(
      RegistrationLinks links, RegistrationRepository registrations, Gatherings gatherings) {
    this.links = links;
    this.registrations = registrations;
    this.gatherings = gatherings;
  }

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
