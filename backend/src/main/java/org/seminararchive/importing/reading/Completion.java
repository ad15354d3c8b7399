package org.seminararchive.importing.reading;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.seminararchive.importing.reading.Finding.Severity;
import org.seminararchive.programme.ProgrammeSession;
import org.seminararchive.session.SessionContent;
import org.seminararchive.session.Status;
import org.seminararchive.talk.TalkContent;

/** Completes drafts whose years have been found, and reports missing values. */
final class Completion {
  /** A longer session is often a mistake of the page. */
  private static final Duration LONG = Duration.ofHours(6);

  private final ReadingContext context;
  private final SeriesNames series;
  private final SessionYears years;

  Completion(ReadingContext context, SeriesNames series, SessionYears years) {
    this.context = context;
    this.series = series;
    this.years = years;
  }

  ReadSession complete(SessionDraft draft) {
    Section section = draft.section;
    PageLine heading = section.heading();
    missing(draft);
    Optional<OffsetDateTime> start = years.at(draft, PrintedTime::start);
    Optional<OffsetDateTime> end =
        years
            .at(draft, PrintedTime::end)
            .map(
                e -> draft.when.filter(w -> w.clock().overnight()).isPresent() ? e.plusDays(1) : e);
    if (end.isPresent() && start.isPresent() && !end.get().isAfter(start.get())) {
      draft.warn("end-before-start", draft.whenLine);
      end = Optional.empty();
    }
    if (end.isPresent() && start.isPresent() && end.get().isAfter(start.get().plus(LONG))) {
      draft.warn("long-session", draft.whenLine);
    }
    List<TalkContent> spoken = new ArrayList<>();
    boolean open = draft.talks.isEmpty();
    for (int i = 0; i < draft.talks.size(); i++) {
      TalkDraft talk = draft.talks.get(i);
      TalkContent made = years.talks(draft).get(i);
      open |= made.title() == null || made.speakers().isEmpty();
      if (!talk.isBlank()) {
        spoken.add(made);
        new Derivation(draft).language(talk, made);
      }
    }
    boolean announced = open && draft.status.isEmpty();
    SessionContent content =
        new SessionContent(
            null,
            section.headline().numbers().isEmpty() ? null : section.headline().numbers(),
            start.orElse(null),
            end.orElse(null),
            null,
            draft.kind.orElse(null),
            draft.format.orElse(null),
            announced ? Status.SCHEDULED : draft.status.orElse(null),
            Script.localized(draft.title),
            Script.localized(draft.venue),
            Script.localized(draft.stream),
            draft.coHosts.isEmpty() ? null : List.copyOf(draft.coHosts),
            Script.localized(String.join("\n", draft.remarks)),
            null);
    return new ReadSession(
        section.line(),
        section.lastLine(),
        Script.shortened((heading.struck() + " " + heading.text()).strip()),
        new ProgrammeSession(content, spoken),
        draft.evidence,
        draft.findings);
  }

  private void missing(SessionDraft draft) {
    Headline headline = draft.section.headline();
    int line = draft.section.line();
    numbers(draft, headline, line);
    if (draft.when.isEmpty()) {
      if (draft.status.isEmpty()) {
        draft.refuse("no-date", draft.whenLine == 0 ? line : draft.whenLine);
      }
      return;
    }
    PrintedTime when = draft.when.get();
    if (when.start().isEmpty()) {
      draft.refuse("no-time", draft.whenLine);
    }
    when.clock().foreign().ifPresent(z -> draft.refuse("other-zone", draft.whenLine, z));
    Years.Found found = years.found(draft);
    if (found == null && !draft.isRefused()) {
      draft.refuse("no-year", draft.whenLine);
    } else if (found != null) {
      new Derivation(draft)
          .year(when, years.signs(draft), found, years.haveSeveral(), context.asOf().isPresent());
    }
  }

  private void numbers(SessionDraft draft, Headline headline, int line) {
    boolean none = headline.numbers().isEmpty();
    String known = String.join(", ", context.slugs());
    for (String name : headline.unknown()) {
      draft.found(
          Finding.of(
              none ? Severity.ERROR : Severity.WARNING, "unknown-series", line, name, known));
    }
    if (headline.placeholder() || none && headline.unknown().isEmpty() && !series.given()) {
      draft.refuse("no-number", line);
    } else if (none && headline.unknown().isEmpty()) {
      draft.found(Finding.question("numberless", line));
    } else if (headline.assumed() && !none) {
      String slug = headline.numbers().keySet().iterator().next();
      draft.found(Finding.question(Finding.SERIES_ASSUMED, line, slug, known));
    }
  }
}
