package org.seminararchive.speaker;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.seminararchive.http.Ids;

/** Redirects URLs that contain the id of a merged speaker. */
@ApplicationScoped
public class FormerIds {
  @Inject SpeakerRepository repository;

  /** A redirect (301) to the current id; empty if the id is current or unknown. */
  public Optional<Response> answer(String id, UriInfo uri) {
    URI asked = uri.getRequestUri();
    return successor(id)
        .map(
            now -> {
              String path = asked.getRawPath().replace(id, now.toString());
              String query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
              return Response.status(Response.Status.MOVED_PERMANENTLY)
                  .location(URI.create(path + query))
                  .build();
            });
  }

  /** The current id of a merged speaker. Empty if the id is current or unknown. */
  public Optional<UUID> successor(String id) {
    return Ids.parse(id)
        .filter(uuid -> repository.findByIdOptional(uuid).isEmpty())
        .flatMap(repository::successor);
  }
}
