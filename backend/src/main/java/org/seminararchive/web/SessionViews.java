package org.seminararchive.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** The page of a session, found by its number or by one of its talks. */
@ApplicationScoped
class SessionViews {
  /** API path of a talk, the same as in the script's {@code api.js}. */
  private static final String WHOLE_TALKS =
      "/talks?limit=100&fields=id,title,part,abstract,language,position,remarks,speakers,session,materials,references";

  private final PageTemplates templates;

  SessionViews(PageTemplates templates) {
    this.templates = templates;
  }

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
    Object marked = sitting.talks().size() > 1 ? position : 0;
    Map<String, Object> named =
        sitting.talks().stream()
            .filter(each -> sitting.isSingle() || each.get("position").equals(marked))
            .findFirst()
            .orElse(null);
    return templates
        .page("session", PageTemplates.words(visit, series))
        .data("session", session)
        .data("sitting", sitting)
        .data("marked", marked)
        .data("around", SessionSurroundings.read(visit, sitting, named));
  }
}
