package org.seminararchive.web;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.seminararchive.http.Representations;
import org.seminararchive.series.SeriesRepository;

/**
 * Style sheet with the colour of each series, for pages without script: the Content Security Policy
 * allows no styles inside a page. The script sets the same properties.
 */
@Path(SeriesColoursResource.PATH)
public class SeriesColoursResource {
  static final String PATH = "/series-colours.css";

  @Inject SeriesRepository series;
  @Inject Representations representations;

  @GET
  @Transactional
  @Operation(hidden = true)
  public Response colours(@Context Request request) {
    return representations.document(
        request,
        "text/css",
        () ->
            series.listAll().stream()
                .filter(each -> each.hue != null)
                .map(
                    each ->
                        "[data-series=\"%s\"]{--hue:%d;--colourful:1}"
                            .formatted(each.slug, each.hue))
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8));
  }
}
