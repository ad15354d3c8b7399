package org.seminararchive.importing.reading;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.seminararchive.programme.ProgrammeSession;
import org.seminararchive.programme.ProgrammeTalk;
import org.seminararchive.session.Status;
import org.seminararchive.talk.Reference;
import org.seminararchive.text.LocalizedText;

/** Makes sessions of drafts: finds the years of all of them together, and says what is missing. */
final class Completion {
  /** Numbers are given one after the other; a page may leave some out. */
  private static final int LARGEST_STEP = 10;

  private final ReadingContext context;
  private final SourceFormat format;
  private final SeriesNames series;
  private final Map<SessionDraft, Years.Found> years = new java.util.IdentityHashMap<>();
  private final Map<SessionDraft, List<ProgrammeTalk>> talks = new java.util.IdentityHashMap<>();

  Completion(ReadingContext context, SourceFormat format) {
    this.context = context;
    this.format = format;
    this.series = new SeriesNames(context.series());
  }

  /** Finds the years of sessions, in the order of their numbers in each series. */
  void years(List<SessionDraft> drafts) {
    drafts.forEach(
        d -> talks.put(d, d.talks.stream().map(t -> t.finish(context.baseUrl())).toList()));
    Map<String, List<SessionDraft>> chains = new LinkedHashMap<>();
    for (SessionDraft draft : drafts) {
      // What is refused must not mislead the others.
      if (draft.when.isPresent() && !draft.isRefused()) {
        chain(draft)
            .ifPresent(slug -> chains.computeIfAbsent(slug, s -> new ArrayList<>()).add(draft));
      }
    }
    chains.forEach(
        (slug, chain) -> {
          chain.sort(Comparator.comparing(d -> d.section.headline().numbers().get(slug)));
          List<Years.Dated> dated =
              chain.stream()
                  .map(d -> new Years.Dated(d.section.headline().numbers().get(slug), signs(d)))
                  .toList();
          Years.of(dated, context.asOf())
              .ifPresent(
                  found -> {
                    for (int i = 0; i < chain.size(); i++) {
                      years.put(chain.get(i), found.get(i));
                    }
                    order(chain, slug);
                  });
        });
  }

  /** The series by whose numbers a session is put in order: the usual one if it is of that. */
  private Optional<String> chain(SessionDraft draft) {
    Map<String, Integer> numbers = draft.section.headline().numbers();
    return series
        .usual()
        .filter(numbers::containsKey)
        .or(() -> numbers.keySet().stream().findFirst());
  }

  private void order(List<SessionDraft> chain, String slug) {
    for (int i = 1; i < chain.size(); i++) {
      int before = chain.get(i - 1).section.headline().numbers().get(slug);
      int number = chain.get(i).section.headline().numbers().get(slug);
      if (number - before > LARGEST_STEP) {
        chain
            .get(i)
            .found(Finding.warning("number-step", chain.get(i).section.line(), number, before));
      }
      Optional<LocalDate> one = date(chain.get(i - 1));
      Optional<LocalDate> next = date(chain.get(i));
      if (one.isPresent() && next.isPresent() && next.get().isBefore(one.get())) {
        SessionDraft earlier = chain.get(i - 1);
        SessionDraft later = chain.get(i);
        later.found(
            Finding.warning(
                "order", later.whenLine, next.get(), one.get(), earlier.section.line()));
        earlier.found(
            Finding.warning(
                "order-before", earlier.whenLine, one.get(), next.get(), later.section.line()));
      }
    }
  }

  private Optional<LocalDate> date(SessionDraft draft) {
    Years.Found found = years.get(draft);
    return found == null ? Optional.empty() : draft.when.flatMap(w -> w.in(found.year()));
  }

  static List<YearSigns.FileDate> files(SessionDraft draft, MonthDay day) {
    return YearSigns.dates(
        draft.talks.stream().flatMap(t -> t.materials.stream()).map(m -> m.url()).toList(), day);
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
    missing(draft);
    Optional<OffsetDateTime> start =
        date(draft).flatMap(d -> draft.when.flatMap(PrintedTime::start).map(t -> at(d, t)));
    Optional<OffsetDateTime> end =
        date(draft).flatMap(d -> draft.when.flatMap(PrintedTime::end).map(t -> at(d, t)));
    if (end.isPresent() && start.isPresent() && !end.get().isAfter(start.get())) {
      draft.found(Finding.warning("end-before-start", draft.whenLine));
      end = Optional.empty();
    }
    List<ProgrammeTalk> spoken = new ArrayList<>();
    boolean open = draft.talks.isEmpty();
    for (int i = 0; i < draft.talks.size(); i++) {
      TalkDraft talk = draft.talks.get(i);
      ProgrammeTalk made = talks.get(draft).get(i);
      open |= made.title() == null || made.speakers().isEmpty();
      if (!talk.isBlank()) {
        spoken.add(made);
        new Derivation(draft).language(talk, made);
      }
    }
    boolean announced = open && draft.status.isEmpty();
    ProgrammeSession content =
        new ProgrammeSession(
            null,
            Map.copyOf(section.headline().numbers()).isEmpty()
                ? null
                : section.headline().numbers(),
            start.orElse(null),
            end.orElse(null),
            null,
            draft.kind.orElse(null),
            draft.format.orElse(null),
            announced ? Status.scheduled : draft.status.orElse(null),
            text(draft.title),
            text(draft.venue),
            text(draft.stream),
            draft.coHosts.isEmpty() ? null : List.copyOf(draft.coHosts),
            text(String.join("\n", draft.remarks)),
            spoken);
    return new ReadSession(
        section.line(),
        section.lastLine(),
        heading(section.heading()),
        content,
        draft.evidence,
        draft.findings);
  }

  private void missing(SessionDraft draft) {
    Headline headline = draft.section.headline();
    int line = draft.section.line();
    headline.unknown().forEach(n -> draft.found(Finding.warning("unknown-series", line, n)));
    if (headline.numbers().isEmpty() || headline.placeholder()) {
      draft.found(Finding.error("no-number", line));
    }
    if (draft.when.isEmpty()) {
      draft.found(Finding.error("no-date", draft.whenLine == 0 ? line : draft.whenLine));
      return;
    }
    PrintedTime when = draft.when.get();
    if (when.start().isEmpty()) {
      draft.found(Finding.error("no-time", draft.whenLine));
    }
    when.zone().ifPresent(z -> draft.found(Finding.error("other-zone", draft.whenLine, z)));
    Years.Found found = years.get(draft);
    if (found == null && !draft.isRefused()) {
      draft.found(Finding.error("no-year", draft.whenLine));
    } else if (found != null) {
      new Derivation(draft)
          .year(when, signs(draft), found, years.size() > 1, context.asOf().isPresent());
    }
  }

  private OffsetDateTime at(LocalDate date, LocalTime time) {
    return date.atTime(time).atZone(context.zone()).toOffsetDateTime();
  }

  private static LocalizedText text(String text) {
    return text.isEmpty() ? null : LocalizedText.of(Script.language(text), text);
  }

  private static String heading(PageLine line) {
    return Script.shortened((line.struck() + " " + line.text()).strip());
  }
}
