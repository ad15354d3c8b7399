package org.seminararchive.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.seminararchive.description.DataLicence;

/**
 * Requests the data of each page from the API, with the same requests as the page's script, and
 * renders the page's template.
 */
@ApplicationScoped
class PageViews {
  private static final String SERIES = PageTemplates.SERIES;
  private static final String ITEMS = "items";
  private static final String TALKS = "talks";

  /** Upper bound of pages read for an order that requires the whole list: 2000 speakers. */
  private static final int MOST_PAGES = 20;

  @Inject PageTemplates templates;

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
    PageWords words = PageTemplates.words(visit, found.get(0));
    PageDates dates = templates.dates(words);
    PageFacets shown =
        new PageFacets(filters, JsonMembers.object(found.get(2), "facets"), words, dates);
    visit.title(shown.title());
    return templates
        .page("talks", words)
        .data("filters", filters)
        .data("facets", shown)
        .data("total", found.get(2).get("total"))
        .data("calendar", filters.chosen().isEmpty() ? "/talks" : null)
        .data("suggestion", JsonMembers.object(found.get(1), "suggestion"))
        .data(TALKS, found.get(1).get(ITEMS))
        .data("next", next(filters.query(), found.get(1)));
  }

  TemplateInstance series(PageVisit visit, String slug) {
    List<Map<String, Object>> found =
        visit.read(SERIES, "/talks?series=" + slug + "&limit=100" + visit.cursor());
    PageWords words = PageTemplates.words(visit, found.get(0));
    return templates
        .page("series", words)
        .data("series", words.series().get(slug))
        .data("feed", "/series/" + slug)
        .data("only", "?series=" + slug)
        .data("self", "/" + slug)
        .data(TALKS, found.get(1).get(ITEMS))
        .data("next", next("", found.get(1)));
  }

  TemplateInstance speakers(PageVisit visit) {
    String q = visit.filters().q();
    boolean isByTalks = q.isEmpty() && visit.filters().order().equals(PagePeople.BY_TALKS);
    String all = "/speakers?limit=100" + (visit.language().equals("en") ? "&sort=latinName" : "");
    String wanted = q.isEmpty() ? all : "/speakers?limit=100&q=" + PageFilters.encoded(q);
    // Like the script, searches the whole list.
    List<Map<String, Object>> found = visit.read(SERIES, all, wanted + visit.cursor());
    PageWords words = PageTemplates.words(visit, found.get(0));
    List<Map<String, Object>> listed = JsonMembers.items(found.get(2));
    Map<String, Object> last = found.get(2);
    if (isByTalks) {
      listed = new ArrayList<>(listed);
      for (int page = 1; page < MOST_PAGES && last.containsKey("next"); page++) {
        last = visit.read(((String) last.get("next")).substring(OwnApi.BASE.length())).get(0);
        listed.addAll(JsonMembers.items(last));
      }
    }
    PagePeople people =
        new PagePeople(
            q.isEmpty() ? listed : PagePeople.found(listed, JsonMembers.items(found.get(1)), q),
            words);
    return templates
        .page("speakers", words)
        .data("q", q)
        .data("isByTalks", isByTalks)
        .data("groups", q.isEmpty() && !isByTalks ? people.groups() : List.of())
        .data("speakers", isByTalks ? people.byTalks() : people.all())
        .data("total", q.isEmpty() ? last.get("total") : people.all().size())
        .data("next", next(visit.filters().query(), last));
  }

  TemplateInstance schedule(PageVisit visit) {
    PageWords words = PageTemplates.words(visit, visit.read(SERIES).get(0));
    PageDates dates = templates.dates(words);
    String series = visit.filters().all("series").stream().findFirst().orElse("");
    PageSchedule schedule = PageSchedule.of(visit.month(), series, words, dates);
    Map<String, Object> found = visit.read(schedule.list() + visit.cursor()).get(0);
    List<Map<String, Object>> talks = JsonMembers.items(found);
    visit.title(schedule.title());
    return templates
        .page("schedule", words)
        .data("schedule", schedule)
        .data("series", words.series().get(series))
        .data("days", schedule.days(PageSessions.sittings(talks)))
        .data("isEmpty", talks.isEmpty())
        .data("nearest", talks.isEmpty() ? nearest(schedule, visit) : List.of())
        .data("next", next(schedule.shown().query(), found));
  }

  /** The months with sessions before and after an empty one. */
  private static List<PageSchedule.Month> nearest(PageSchedule schedule, PageVisit visit) {
    return visit.read(schedule.before(), schedule.after()).stream()
        .map(found -> schedule.monthOf(JsonMembers.items(found)))
        .toList();
  }

  TemplateInstance papers(PageVisit visit) {
    List<Map<String, Object>> found = visit.read(SERIES, "/papers?limit=50" + visit.cursor());
    return templates
        .page("papers", PageTemplates.words(visit, found.get(0)))
        .data("papers", found.get(1).get(ITEMS))
        .data("total", found.get(1).get("total"))
        .data("next", next("", found.get(1)));
  }

  TemplateInstance speaker(PageVisit visit, String id) {
    List<Map<String, Object>> found =
        visit.read(
            SERIES, "/speakers/" + id, "/speakers/" + id + "/talks?limit=100" + visit.cursor());
    return templates
        .page("speaker", PageTemplates.words(visit, found.get(0)))
        .data("speaker", found.get(1))
        .data("self", "/speakers/" + id)
        .data("list", "/speakers/" + id + "/talks")
        .data(TALKS, found.get(2).get(ITEMS))
        .data("next", next("", found.get(2)));
  }

  TemplateInstance statistics(PageVisit visit) {
    PageFilters filters = visit.filters().unordered();
    List<Map<String, Object>> found = visit.read(SERIES, "/statistics" + filters.query());
    PageWords words = PageTemplates.words(visit, found.get(0));
    return templates
        .page("statistics", words)
        .data("filters", filters)
        .data("statistics", new PageStatistics(found.get(1), filters, words))
        .data("facets", new PageFacets(filters, Map.of(), words, templates.dates(words)));
  }

  TemplateInstance about(PageVisit visit) {
    List<Map<String, Object>> found = visit.read(SERIES, "");
    String license = (String) found.get(1).get("license");
    return templates
        .page("about", PageTemplates.words(visit, found.get(0)))
        .data("license", license)
        .data("licenseName", license == null ? null : DataLicence.name(license))
        .data("example", OwnApi.BASE + "/talks?sort=-start&limit=5");
  }

  /** Query of the following page of a list; {@code null} for the last one. */
  private static String next(String query, Map<String, Object> list) {
    String next = (String) list.get("next");
    return next == null
        ? null
        : query + (query.isEmpty() ? "?" : "&") + next.substring(next.indexOf("cursor="));
  }
}
