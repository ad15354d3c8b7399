package org.seminararchive.web;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.seminararchive.description.Addresses;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.Representations;
import org.seminararchive.series.SeriesRepository;
import org.seminararchive.speaker.SpeakerRepository;
import org.seminararchive.talk.TalkRepository;
import org.seminararchive.talk.TalkResponse;
import org.seminararchive.web.SiteMap.Entry;

/** Sitemaps and {@code robots.txt} for search engines. */
@Path("/")
public class SiteMapResource {
  private static final String XML = "application/xml";
  private static final String PART = "{part: [1-9][0-9]{0,5}}";

  /** Pages per sitemap; the protocol allows ten times as many. */
  private static final int PAGES = 5000;

  private static final int BATCH = 500;

  @Inject TalkRepository talks;
  @Inject SpeakerRepository speakers;
  @Inject SeriesRepository series;
  @Inject Representations representations;

  @GET
  @Path("robots.txt")
  @Operation(hidden = true)
  public Response robots(@Context UriInfo uri) {
    String rules =
        "User-agent: *\nAllow: /\nDisallow: /organize\n\nSitemap: %ssitemap.xml\n"
            .formatted(uri.getBaseUri());
    return Response.ok(rules, MediaType.TEXT_PLAIN_TYPE.withCharset("utf-8")).build();
  }

  @GET
  @Path("sitemap.xml")
  @Transactional
  @Operation(hidden = true)
  public Response index(@Context Request request, @Context UriInfo uri) {
    return representations.document(
        request,
        XML,
        () -> {
          List<Entry> lists = new ArrayList<>();
          lists.add(new Entry(uri.getBaseUri() + "sitemap-pages.xml", null));
          lists.addAll(parts("talks", talks.count(), uri));
          lists.addAll(parts("speakers", speakers.count(), uri));
          return SiteMap.index(lists);
        });
  }

  @GET
  @Path("sitemap-pages.xml")
  @Transactional
  @Operation(hidden = true)
  public Response pages(@Context Request request, @Context UriInfo uri) {
    return answer(
        request,
        () -> {
          String home = uri.getBaseUri().toString();
          Stream<Entry> fixed =
              Stream.of("", "schedule", "speakers", "papers", "statistics", "about")
                  .map(p -> new Entry(home + p, null));
          Stream<Entry> ofSeries =
              series.listAll().stream().map(s -> new Entry(home + s.slug, s.updated));
          return Stream.concat(fixed, ofSeries).toList();
        });
  }

  @GET
  @Path("sitemap-talks-" + PART + ".xml")
  @Transactional
  @Operation(hidden = true)
  public Response ofTalks(
      @PathParam("part") int part, @Context Request request, @Context UriInfo uri) {
    List<UUID> ids = part(talks.ids(), part, uri);
    Addresses addresses = new Addresses(uri.getBaseUri());
    return answer(
        request,
        () -> {
          // Several talks can share one page.
          var pages = new LinkedHashMap<String, Entry>();
          for (int from = 0; from < ids.size(); from += BATCH) {
            talks
                .withParts(ids.subList(from, Math.min(ids.size(), from + BATCH)))
                .forEach(
                    talk -> {
                      boolean session = talk.session.revision > talk.revision;
                      Instant changed = session ? talk.session.updated : talk.updated;
                      TalkResponse told = TalkResponse.summary(talk);
                      addresses
                          .session(told.session())
                          .ifPresent(page -> pages.put(page, new Entry(page, changed)));
                      String page = addresses.talk(told);
                      pages.put(page, new Entry(page, changed));
                    });
            talks.getEntityManager().clear();
          }
          return List.copyOf(pages.values());
        });
  }

  @GET
  @Path("sitemap-speakers-" + PART + ".xml")
  @Transactional
  @Operation(hidden = true)
  public Response ofSpeakers(
      @PathParam("part") int part, @Context Request request, @Context UriInfo uri) {
    List<UUID> ids = part(speakers.ids(), part, uri);
    Addresses addresses = new Addresses(uri.getBaseUri());
    return answer(
        request, () -> ids.stream().map(id -> new Entry(addresses.speaker(id), null)).toList());
  }

  private Response answer(Request request, Supplier<List<Entry>> pages) {
    return representations.document(request, XML, () -> SiteMap.of(pages.get()));
  }

  private static List<Entry> parts(String what, long pages, UriInfo uri) {
    int parts = (int) ((pages + PAGES - 1) / PAGES);
    return IntStream.rangeClosed(1, parts)
        .mapToObj(n -> uri.getBaseUri() + "sitemap-" + what + "-" + n + ".xml")
        .map(address -> new Entry(address, null))
        .toList();
  }

  private static List<UUID> part(List<UUID> all, int part, UriInfo uri) {
    long from = (part - 1L) * PAGES;
    if (from >= all.size()) {
      throw ApiProblem.notFound(uri.getRequestUri().getPath());
    }
    return all.subList((int) from, Math.min(all.size(), (int) from + PAGES));
  }
}
