package org.seminararchive.web;

import io.quarkus.qute.Engine;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** The templates of pages with the data that all of them use. */
@ApplicationScoped
class PageTemplates {
  /** All series, which every page needs for the names of numbers. */
  static final String SERIES = "/series?limit=100";

  private final Engine templates;
  private final Clock clock;

  PageTemplates(Engine templates, Clock clock) {
    this.templates = templates;
    this.clock = clock;
  }

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
}
