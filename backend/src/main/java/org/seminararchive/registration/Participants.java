package org.seminararchive.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.seminararchive.access.Access;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.Ids;
import org.seminararchive.query.Criteria;
import org.seminararchive.query.PageRequest;
import org.seminararchive.query.Rows;
import org.seminararchive.series.Series;
import org.seminararchive.series.SeriesRepository;

/** Registrations for the organizers of a series. */
@ApplicationScoped
class Participants {
  @Inject Access access;
  @Inject Gatherings gatherings;
  @Inject RegistrationRepository registrations;
  @Inject SeriesRepository series;

  /**
   * @throws ApiProblem 401, 403 or 404
   */
  @Transactional
  Gathering ofSeries(String slug, UriInfo uri) {
    return permitted(gatherings.ofSeries(slug), uri);
  }

  /**
   * @throws ApiProblem 401, 403 or 404
   */
  @Transactional
  Gathering ofSession(String id, UriInfo uri) {
    return permitted(gatherings.ofSession(id), uri);
  }

  /**
   * A registration for a series or for one of its sessions.
   *
   * @throws ApiProblem 401, 403 or 404
   */
  @Transactional
  Registration one(String slug, String id, UriInfo uri) {
    ofSeries(slug, uri);
    return Ids.parse(id)
        .flatMap(registrations::findByIdOptional)
        .filter(found -> gatherings.of(found).filter(g -> g.slugs().contains(slug)).isPresent())
        .orElseThrow(() -> ApiProblem.notFound(uri.getRequestUri().getPath()));
  }

  Rows<RegistrationResponse> page(Gathering gathering, Criteria filters, PageRequest page) {
    Map<String, Object> parameters = Map.of("id", gathering.id(), "series", gathering.seriesIds());
    Criteria where =
        filters.and("for", List.of(), "r.sessionId = :id or r.seriesId in :series", parameters);
    Rows<Registration> rows = registrations.page(where, page);
    return rows.map(found -> RegistrationResponse.from(found, of(found, gathering)));
  }

  private Gathering of(Registration registration, Gathering listed) {
    return registration.sessionId == null
        ? Gathering.of(byId(registration.seriesId, listed))
        : listed;
  }

  private Series byId(UUID id, Gathering listed) {
    return listed.isSession() ? series.findById(id) : listed.series();
  }

  private Gathering permitted(Optional<Gathering> found, UriInfo uri) {
    var holder = access.holder();
    Gathering gathering =
        found.orElseThrow(() -> ApiProblem.notFound(uri.getRequestUri().getPath()));
    holder.mayReadPeopleOf(gathering.slugs());
    return gathering;
  }
}
