package org.seminararchive.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.seminararchive.access.Access;
import org.seminararchive.access.Claim;
import org.seminararchive.access.Holder;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.Ids;
import org.seminararchive.query.Criteria;
import org.seminararchive.registration.Gathering;
import org.seminararchive.registration.Gatherings;

/** Authorizes organizers for the mailings of the sessions of their series. */
@ApplicationScoped
class MailingAccess {
  private static final String OF_SERIES =
      "exists (select 1 from Session s join s.memberships x"
          + " where s.id = m.sessionId and x.series.slug in :slugs)";

  @Inject Access access;
  @Inject Gatherings gatherings;
  @Inject MailingRepository mailings;

  /** Condition for the mails that the holder of the token may see. */
  Criteria mine() {
    Holder holder = access.holder();
    if (holder.isAdmin()) {
      return Criteria.none();
    }
    List<String> slugs = holder.scopes().writableSeries();
    holder.mayWrite(slugs.isEmpty() ? List.of(Claim.ADMIN) : List.of());
    return Criteria.none().and("mine", List.of(), OF_SERIES, Map.of("slugs", slugs));
  }

  /**
   * @throws ApiProblem 401, 403 or 404
   */
  @Transactional
  Gathering session(String id, UriInfo uri) {
    return permitted(Ids.parse(id).flatMap(gatherings::session), uri);
  }

  /**
   * @throws ApiProblem 401, 403 or 404
   */
  @Transactional
  Mailing mailing(String id, UriInfo uri) {
    Optional<Mailing> found = Ids.parse(id).flatMap(mailings::findByIdOptional);
    Optional<UUID> session = found.map(mailing -> mailing.sessionId);
    permitted(session.flatMap(gatherings::session), uri);
    return found.orElseThrow();
  }

  private Gathering permitted(Optional<Gathering> found, UriInfo uri) {
    Holder holder = access.holder();
    Gathering gathering =
        found.orElseThrow(() -> ApiProblem.notFound(uri.getRequestUri().getPath()));
    holder.mayWrite(List.of(Claim.anyOf(gathering.slugs())));
    return gathering;
  }
}
