package org.seminararchive.web;

import io.quarkus.qute.Engine;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/**
 * Asks the API for what each page shows, with the same requests as the page's script, and fills the
 * page's template with the answers.
 */
@ApplicationScoped
class PageViews {
  private static final String SERIES = "/series?limit=100";

  /** A talk as its page shows it; the same path as in the script's {@code api.js}. */
  private static final String WHOLE_TALKS =
      "/talks?limit=100&fields=id,title,part,abstract,language,position,remarks,speakers,session,materials,references";

  private static final String ITEMS = "items";
  private static final String TALKS = "talks";

  private final Engine templates;
  private final Clock clock;

  PageViews(Engine templates, Clock clock) {
    this.templates = templates;
    this.clock = clock;
  }

  /** A view of the page. */
  @FunctionalInterface
  interface View {
    TemplateInstance of(PageVisit visit);
  }

  TemplateInstance talks(PageVisit visit) {
    PageFilters filters = visit.filters();
    String query = filters.query();
    String list = "/talks?limit=100" + (query.isEmpty() ? "" : "&" + query.substring(1));
    String facets = "/talks/facets" + filters.unordered().query();
    List<Map<String, Object>> found = visit.read(SERIES, list + visit.cursor(), facets);
    PageWords words = words(visit, found.get(0));
    PageDates dates = new PageDates(words, clock);
    return page("talks", words)
        .data("filters", filters)
        .data("facets", new PageFacets(filters, object(found.get(2), "facets"), words, dates))
        .data("total", found.get(2).get("total"))
        .data("suggestion", object(found.get(1), "suggestion"))
        .data(TALKS, found.get(1).get(ITEMS))
        .data("next", next(filters.query(), found.get(1)));
  }

  TemplateInstance session(PageVisit visit, String slug, int number) {
    List<Map<String, Object>> found = visit.read(SERIES, "/series/" + slug + "/sessions/" + number);
    Map<String, Object> session = found.get(1);
    return session(visit, found.get(0), session, read(visit, session.get("id")));
  }

  TemplateInstance talk(PageVisit visit, String id) {
    List<Map<String, Object>> found = visit.read(SERIES, "/talks/" + id);
    Object session = object(found.get(1), "session").get("id");
    List<Map<String, Object>> more =
        visit.read("/sessions/" + session, "/sessions/" + session + WHOLE_TALKS);
    return session(visit, found.get(0), more.get(0), more.get(1));
  }

  private static Map<String, Object> read(PageVisit visit, Object session) {
    return visit.read("/sessions/" + session + WHOLE_TALKS).get(0);
  }

  private TemplateInstance session(
      PageVisit visit,
      Map<String, Object> series,
      Map<String, Object> session,
      Map<String, Object> talks) {
    return page("session", words(visit, series))
        .data("session", session)
        .data("sitting", new PageSessions.Sitting(session, objects(talks)));
  }

  TemplateInstance series(PageVisit visit, String slug) {
    List<Map<String, Object>> found =
        visit.read(SERIES, "/talks?series=" + slug + "&limit=100" + visit.cursor());
    PageWords words = words(visit, found.get(0));
    return page("series", words)
        .data("series", words.series().get(slug))
        .data("feed", "/series/" + slug)
        .data("only", "?series=" + slug)
        .data("self", "/" + slug)
        .data(TALKS, found.get(1).get(ITEMS))
        .data("next", next("", found.get(1)));
  }

  TemplateInstance speakers(PageVisit visit) {
    String q = visit.filters().q();
    String all = "/speakers?limit=100" + (visit.language().equals("en") ? "&sort=latinName" : "");
    String wanted = q.isEmpty() ? all : "/speakers?limit=100&q=" + PageFilters.encoded(q);
    // The script looks for words in the whole list as well.
    List<Map<String, Object>> found = visit.read(SERIES, all, wanted + visit.cursor());
    return page("speakers", words(visit, found.get(0)))
        .data("q", q)
        .data("speakers", found.get(2).get(ITEMS))
        .data("total", found.get(2).get("total"))
        .data("next", next(q.isEmpty() ? "" : "?q=" + PageFilters.encoded(q), found.get(2)));
  }

  TemplateInstance papers(PageVisit visit) {
    List<Map<String, Object>> found = visit.read(SERIES, "/papers?limit=50" + visit.cursor());
    return page("papers", words(visit, found.get(0)))
        .data("papers", found.get(1).get(ITEMS))
        .data("total", found.get(1).get("total"))
        .data("next", next("", found.get(1)));
  }

  TemplateInstance speaker(PageVisit visit, String id) {
    List<Map<String, Object>> found =
        visit.read(
            SERIES, "/speakers/" + id, "/speakers/" + id + "/talks?limit=100" + visit.cursor());
    return page("speaker", words(visit, found.get(0)))
        .data("speaker", found.get(1))
        .data("self", "/speakers/" + id)
        .data("list", "/speakers/" + id + "/talks")
        .data(TALKS, found.get(2).get(ITEMS))
        .data("next", next("", found.get(2)));
  }

  TemplateInstance statistics(PageVisit visit) {
    PageFilters filters = visit.filters().unordered();
    List<Map<String, Object>> found = visit.read(SERIES, "/statistics" + filters.query());
    PageWords words = words(visit, found.get(0));
    return page("statistics", words)
        .data("filters", filters)
        .data("statistics", new PageStatistics(found.get(1), filters, words))
        .data("facets", new PageFacets(filters, Map.of(), words, new PageDates(words, clock)));
  }

  TemplateInstance about(PageVisit visit) {
    List<Map<String, Object>> found = visit.read(SERIES, "");
    return page("about", words(visit, found.get(0)))
        .data("license", found.get(1).get("license"))
        .data("example", OwnApi.BASE + "/talks?sort=-start&limit=5");
  }

  /** The problem of the API for a refused address. */
  TemplateInstance refused(String language, Map<String, Object> problem) {
    return page("refused", new PageWords(language, List.of())).data("problem", problem);
  }

  /**
   * A part around the view.
   *
   * @param other address of the page in the other language
   */
  TemplateInstance frame(String part, String language, String path, String other) {
    return page(part, new PageWords(language, List.of())).data("path", path).data("other", other);
  }

  private TemplateInstance page(String view, PageWords words) {
    PageDates dates = new PageDates(words, clock);
    PageSessions sessions = new PageSessions(dates);
    return templates
        .getTemplate("web/" + view)
        .data("words", words)
        .data("dates", dates)
        .data("sessions", sessions)
        .data("joining", new PageJoining(words, dates, sessions));
  }

  private static PageWords words(PageVisit visit, Map<String, Object> series) {
    return new PageWords(visit.language(), objects(series));
  }

  /** Query of the following page of a list; {@code null} for the last one. */
  private static String next(String query, Map<String, Object> list) {
    String next = (String) list.get("next");
    return next == null
        ? null
        : query + (query.isEmpty() ? "?" : "&") + next.substring(next.indexOf("cursor="));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> object(Map<String, Object> parent, String member) {
    return (Map<String, Object>) parent.get(member);
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> objects(Map<String, Object> list) {
    return (List<Map<String, Object>>) list.get(ITEMS);
  }
}
