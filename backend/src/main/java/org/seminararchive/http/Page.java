package org.seminararchive.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.seminararchive.query.Cursor;
import org.seminararchive.query.Rows;

/**
 * Response body of one page of a list.
 *
 * @param items items of this page
 * @param total number of items in the whole list
 * @param next path and query of the next page; absent on the last
 * @param suggestion alternative query if nothing was found
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(List<T> items, long total, String next, Object suggestion) {

  /** Beginning of the JSON of a page. */
  static final String ITEMS = "{\"items\":[";

  Page<T> withoutItems() {
    return new Page<>(List.of(), total, next, suggestion);
  }

  public static <T> Page<T> of(Rows<T> rows, UriInfo uri) {
    return new Page<>(
        rows.items(),
        rows.total(),
        rows.next().map(c -> at(uri, c)).orElse(null),
        rows.suggestion());
  }

  /** The {@code Link} header (RFC 8288) of a page. */
  public static String links(Rows<?> rows, UriInfo uri) {
    var links = new ArrayList<String>();
    links.add(link(at(uri, null), "first"));
    rows.previous().ifPresent(c -> links.add(link(at(uri, c), "prev")));
    rows.next().ifPresent(c -> links.add(link(at(uri, c), "next")));
    return String.join(", ", links);
  }

  private static String link(String target, String relation) {
    return "<" + target + ">; rel=\"" + relation + "\"";
  }

  // Path and query only: behind a proxy the server does not know its public host name.
  private static String at(UriInfo uri, Cursor cursor) {
    URI target =
        UriBuilder.fromUri(uri.getRequestUri())
            .replaceQueryParam(
                "cursor",
                Optional.ofNullable(cursor).map(c -> new Object[] {c.encode()}).orElse(null))
            .build();
    return target.getRawPath() + (target.getRawQuery() == null ? "" : "?" + target.getRawQuery());
  }
}
