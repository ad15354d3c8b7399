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
import org.seminararchive.talk.Reference;
import org.seminararchive.talk.TalkContent;

/** Finds the years of all sessions of a page together, because each one bounds its neighbours. */
final class SessionYears {
  private static final int LARGEST_STEP = 10;

  private final ReadingContext context;
  private final SeriesNames series;
  private final Map<SessionDraft, Years.Found> years = new HashMap<>();
  private final Map<SessionDraft, List<TalkContent>> talks = new HashMap<>();

  SessionYears(ReadingContext context, SeriesNames series) {
    this.context = context;
    this.series = series;
  }

  /** The year of a session; {@code null} if it has not been found. */
  Years.Found found(SessionDraft draft) {
    return years.get(draft);
  }

  /** True if the years of several sessions have been found. */
  boolean haveSeveral() {
    return years.size() > 1;
  }

  /** The talks of a session. Their materials and references show the year. */
  List<TalkContent> talks(SessionDraft draft) {
    return talks.get(draft);
  }

  /** Finds the years, in the order of the numbers in each series. */
  void find(List<SessionDraft> drafts) {
    Map<String, List<SessionDraft>> chains = new LinkedHashMap<>();
    for (SessionDraft draft : drafts) {
      talks.put(draft, draft.talks.stream().map(t -> t.finish(context.baseUrl())).toList());
      // Refused sessions must not influence the others.
      if (draft.when.isPresent() && !draft.isRefused()) {
        chain(draft)
            .ifPresent(slug -> chains.computeIfAbsent(slug, s -> new ArrayList<>()).add(draft));
      }
    }
    chains.forEach(this::find);
  }

  private void find(String slug, List<SessionDraft> chain) {
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

  /** Signs of the year of a session with a date. */
  YearSigns signs(SessionDraft draft) {
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

  /** A time of a session; empty if its year has not been found. */
  Optional<OffsetDateTime> at(SessionDraft draft, Function<PrintedTime, Optional<LocalTime>> time) {
    return date(draft)
        .flatMap(date -> draft.when.flatMap(time).map(date::atTime))
        .map(local -> local.atZone(context.zone()).toOffsetDateTime());
  }
}
