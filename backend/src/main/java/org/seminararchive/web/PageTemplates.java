package org.seminararchive.web;

import io.quarkus.qute.Engine;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** The page templates with their common data. */
@ApplicationScoped
class PageTemplates {
  /** API path of all series, whose names every page needs. */
  static final String SERIES = "/series?limit=100";

  @Inject Engine templates;
  @Inject Clock clock;

  TemplateInstance page(String view, PageWords words) {
    PageDates dates = dates(words);
    PageSessions sessions = new PageSessions(dates);
    return templates
        .getTemplate("web/" + view)
        .data("words", words)
        .data("dates", dates)
        .data("sessions", sessions)
        .data("joining", new PageJoining(words, dates, sessions));
  }

  PageDates dates(PageWords words) {
    return new PageDates(words, clock);
  }

  /**
   * @param series answer to {@link #SERIES}
   */
  static PageWords words(PageVisit visit, Map<String, Object> series) {
    return new PageWords(visit.language(), JsonMembers.items(series));
  }

  /** Page for a problem of the API. */
  TemplateInstance refused(String language, Map<String, Object> problem) {
    return page("refused", new PageWords(language, List.of())).data("problem", problem);
  }

  /** The message for an address of nothing, as the API's for a refused one. */
  TemplateInstance missing(String language) {
    PageWords words = new PageWords(language, List.of());
    String title = words.text("notFound");
    String detail = words.text("notFoundAdvice");
    return refused(language, Map.of("title", title, "detail", detail, "errors", List.of()));
  }

  /**
   * A part of the page outside the view.
   *
   * @param other URL of the page in the other language
   */
  TemplateInstance frame(String part, String language, String path, String other) {
    return page(part, new PageWords(language, List.of())).data("path", path).data("other", other);
  }
}
