package org.seminararchive.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The page of a session, found by its number or by one of its talks. */
@ApplicationScoped
class SessionViews {
  /** API path of a talk, the same as in the script's {@code api.js}. */
  private static final String WHOLE_TALKS =
      "/talks?limit=100&fields=id,title,part,abstract,language,position,remarks,speakers,session,materials,references";

  @Inject PageTemplates templates;

  /**
   * @param position position of the talk in the URL; 0 for none
   */
  TemplateInstance session(PageVisit visit, String slug, int number, int position) {
    List<Map<String, Object>> found =
        visit.read(PageTemplates.SERIES, "/series/" + slug + "/sessions/" + number);
    Map<String, Object> session = found.get(1);
    Map<String, Object> talks = visit.read(path(session.get("id")) + WHOLE_TALKS).get(0);
    return page(visit, found.get(0), session, talks, position);
  }

  TemplateInstance talk(PageVisit visit, String id) {
    List<Map<String, Object>> found = visit.read(PageTemplates.SERIES, "/talks/" + id);
    Map<String, Object> talk = found.get(1);
    String path = path(JsonMembers.object(talk, "session").get("id"));
    List<Map<String, Object>> more = visit.read(path, path + WHOLE_TALKS);
    int position = (Integer) talk.get("position");
    return page(visit, found.get(0), more.get(0), more.get(1), position);
  }

  /** Japanese names in Latin letters are members of speakers only. */
  private static void addLatinNames(PageVisit visit, List<Map<String, Object>> talks) {
    List<Map<String, Object>> people =
        talks.stream()
            .flatMap(each -> JsonMembers.objects(each, "speakers").stream())
            .filter(each -> !JsonMembers.object(each, "name").containsKey("en"))
            .toList();
    String[] paths =
        people.stream()
            .map(each -> "/speakers/" + each.get("id"))
            .distinct()
            .toArray(String[]::new);
    Map<Object, Object> known = new HashMap<>();
    visit.read(paths).forEach(each -> known.put(each.get("id"), each.get("romanized")));
    people.forEach(each -> each.put("romanized", known.get(each.get("id"))));
  }

  private static String path(Object session) {
    return "/sessions/" + session;
  }

  private TemplateInstance page(
      PageVisit visit,
      Map<String, Object> series,
      Map<String, Object> session,
      Map<String, Object> talks,
      int position) {
    var sitting = new PageSessions.Sitting(session, JsonMembers.items(talks));
    if (visit.language().equals("en")) {
      addLatinNames(visit, sitting.talks());
    }
    Object marked = sitting.talks().size() > 1 ? position : 0;
    Map<String, Object> named =
        sitting.talks().stream()
            .filter(each -> sitting.isSingle() || each.get("position").equals(marked))
            .findFirst()
            .orElse(null);
    PageWords words = PageTemplates.words(visit, series);
    PageDates dates = templates.dates(words);
    return templates
        .page("session", words)
        .data("tools", new PageTools(words, dates, new PageSessions(dates), visit.home()))
        .data("session", session)
        .data("sitting", sitting)
        .data("marked", marked)
        .data("around", SessionSurroundings.read(visit, sitting, named));
  }
}
