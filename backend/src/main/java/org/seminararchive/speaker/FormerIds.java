package org.seminararchive.speaker;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.seminararchive.http.Ids;

/** Keeps addresses alive that name somebody by an id from before a merge. */
@ApplicationScoped
public class FormerIds {
  private final SpeakerRepository repository;

  FormerIds(SpeakerRepository repository) {
    this.repository = repository;
  }

  /** The way to where somebody is now (301), if an address names them by a former id. */
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

  /** Who somebody is now. Empty for an id that is nobody's or still their own. */
  public Optional<UUID> successor(String id) {
    return Ids.parse(id)
        .filter(uuid -> repository.findByIdOptional(uuid).isEmpty())
        .flatMap(repository::successor);
  }
}
