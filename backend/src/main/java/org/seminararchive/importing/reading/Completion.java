package org.seminararchive.importing.reading;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.seminararchive.importing.reading.Finding.Severity;
import org.seminararchive.programme.ProgrammeSession;
import org.seminararchive.session.SessionContent;
import org.seminararchive.session.Status;
import org.seminararchive.talk.Reference;
import org.seminararchive.talk.TalkContent;

/** Completes drafts: finds the years of all sessions together and reports missing values. */
final class Completion {
  private static final int LARGEST_STEP = 10;

  private final ReadingContext context;
  private final SeriesNames series;
  private final Map<SessionDraft, Years.Found> years = new HashMap<>();
  private final Map<SessionDraft, List<TalkContent>> talks = new HashMap<>();

  Completion(ReadingContext context, SeriesNames series) {
    this.context = context;
    this.series = series;
  }

  /** Finds the years of sessions, in the order of their numbers in each series. */
  void years(List<SessionDraft> drafts) {
    Map<String, List<SessionDraft>> chains = new LinkedHashMap<>();
    for (SessionDraft draft : drafts) {
      talks.put(draft, draft.talks.stream().map(t -> t.finish(context.baseUrl())).toList());
      // Refused sessions must not influence the others.
      if (draft.when.isPresent() && !draft.isRefused()) {
        chain(draft)
            .ifPresent(slug -> chains.computeIfAbsent(slug, s -> new ArrayList<>()).add(draft));
      }
    }
    chains.forEach(this::years);
  }

  private void years(String slug, List<SessionDraft> chain) {
    chain.sort(Comparator.comparing(d -> d.number(slug)));
    List<Years.Dated> dated =
        chain.stream().map(d -> new Years.Dated(d.number(slug), signs(d))).toList();
    Years.of(dated, context.asOf())
        .ifPresent(
            found -> {
              for (int i = 0; i < chain.size(); i++) {
                years.put(chain.get(i), found.get(i));
                if (i > 0) {
                  order(chain.get(i - 1), chain.get(i), slug);
                }
              }
            });
  }

  /** The series whose numbers give the order: the usual one if the session belongs to it. */
  private Optional<String> chain(SessionDraft draft) {
    Map<String, Integer> numbers = draft.section.headline().numbers();
    return series
        .own()
        .filter(numbers::containsKey)
        .or(() -> numbers.keySet().stream().findFirst())
        .or(() -> Optional.of("line " + draft.section.line()));
  }

  private void order(SessionDraft earlier, SessionDraft later, String slug) {
    int before = earlier.number(slug);
    int number = later.number(slug);
    if (number - before > LARGEST_STEP) {
      later.warn("number-step", later.section.line(), number, before);
    }
    if (isSameSlot(earlier, later)) {
      later.warn("same-slot", later.whenLine, before, earlier.section.line());
      earlier.warn("same-slot", earlier.whenLine, number, later.section.line());
    }
    Optional<LocalDate> one = date(earlier);
    Optional<LocalDate> next = date(later);
    if (one.isPresent() && next.isPresent() && next.get().isBefore(one.get())) {
      later.warn("order", later.whenLine, next.get(), one.get(), earlier.section.line());
      earlier.warn("order-before", earlier.whenLine, one.get(), next.get(), later.section.line());
    }
  }

  private boolean isSameSlot(SessionDraft one, SessionDraft other) {
    Optional<OffsetDateTime> start = at(one, PrintedTime::start);
    return start.isPresent() && start.equals(at(other, PrintedTime::start));
  }

  private Optional<LocalDate> date(SessionDraft draft) {
    Years.Found found = years.get(draft);
    return found == null ? Optional.empty() : draft.when.flatMap(w -> w.in(found.year()));
  }

  static List<YearSigns.FileDate> files(SessionDraft draft, MonthDay day) {
    return YearSigns.dates(draft.addresses, day);
  }

  private YearSigns signs(SessionDraft draft) {
    PrintedTime when = draft.when.orElseThrow();
    List<String> arxiv =
        talks.get(draft).stream()
            .flatMap(t -> t.references().stream())
            .map(Reference::arxiv)
            .filter(a -> a != null)
            .toList();
    return new YearSigns(
        when,
        when.day(),
        draft.section.year(),
        draft.section.fiscal(),
        files(draft, when.day()),
        YearSigns.newest(arxiv));
  }

  ReadSession complete(SessionDraft draft) {
    Section section = draft.section;
    PageLine heading = section.heading();
    missing(draft);
    Optional<OffsetDateTime> start = at(draft, PrintedTime::start);
    Optional<OffsetDateTime> end = at(draft, PrintedTime::end);
    if (end.isPresent() && start.isPresent() && !end.get().isAfter(start.get())) {
      draft.warn("end-before-start", draft.whenLine);
      end = Optional.empty();
    }
    List<TalkContent> spoken = new ArrayList<>();
    boolean open = draft.talks.isEmpty();
    for (int i = 0; i < draft.talks.size(); i++) {
      TalkDraft talk = draft.talks.get(i);
      TalkContent made = talks.get(draft).get(i);
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
            announced ? Status.scheduled : draft.status.orElse(null),
            Script.localized(draft.title),
            Script.localized(draft.venue),
            Script.localized(draft.stream),
            draft.coHosts.isEmpty() ? null : List.copyOf(draft.coHosts),
            Script.localized(String.join("\n", draft.remarks)));
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
    Years.Found found = years.get(draft);
    if (found == null && !draft.isRefused()) {
      draft.refuse("no-year", draft.whenLine);
    } else if (found != null) {
      new Derivation(draft)
          .year(when, signs(draft), found, years.size() > 1, context.asOf().isPresent());
    }
  }

  private void numbers(SessionDraft draft, Headline headline, int line) {
    boolean none = headline.numbers().isEmpty();
    String known =
        context.series().stream()
            .map(ReadingContext.NamedSeries::slug)
            .collect(Collectors.joining(", "));
    for (String name : headline.unknown()) {
      draft.found(
          Finding.of(
              none ? Severity.error : Severity.warning, "unknown-series", line, name, known));
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

  private Optional<OffsetDateTime> at(
      SessionDraft draft, Function<PrintedTime, Optional<LocalTime>> time) {
    return date(draft)
        .flatMap(date -> draft.when.flatMap(time).map(date::atTime))
        .map(local -> local.atZone(context.zone()).toOffsetDateTime());
  }
}
