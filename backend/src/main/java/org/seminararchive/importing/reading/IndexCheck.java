package org.seminararchive.importing.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.seminararchive.talk.TalkContent;

/**
 * Compares the lists of talks with the sections. Where days differ, the one that a printed weekday
 * or the name of a file supports is taken, otherwise the section's; either way there is a finding.
 */
record IndexCheck(List<IndexEntry> index, List<SessionDraft> drafts, List<Finding> findings) {
  private static final int MOST_ENTRIES = 10;

  void check() {
    Map<String, SessionDraft> byNumber = new HashMap<>();
    for (SessionDraft draft : drafts) {
      keys(draft.section.headline().numbers()).forEach(k -> byNumber.putIfAbsent(k, draft));
    }
    Set<String> seen = new HashSet<>();
    Map<SessionDraft, Integer> compared = new IdentityHashMap<>();
    for (IndexEntry entry : index) {
      Set<String> keys = keys(entry.numbers());
      Optional<SessionDraft> draft =
          keys.stream().map(byNumber::get).filter(d -> d != null).findFirst();
      if (draft.isPresent() && compared.merge(draft.get(), 1, Integer::sum) <= MOST_ENTRIES) {
        compare(entry, draft.get());
      } else if (draft.isEmpty() && !keys.isEmpty() && seen.addAll(keys)) {
        findings.add(Finding.warning("index-only", entry.line(), String.join(", ", keys)));
      }
    }
  }

  private static Set<String> keys(Map<String, Integer> numbers) {
    return numbers.entrySet().stream()
        .map(e -> e.getKey() + " " + e.getValue())
        .collect(Collectors.toSet());
  }

  private static void compare(IndexEntry entry, SessionDraft draft) {
    day(entry, draft);
    if (entry.status().isPresent() && draft.status.isEmpty()) {
      draft.status = entry.status();
      draft.warn("index-status", entry.line(), draft.section.line());
    }
    Set<String> titles =
        draft.talks.stream().map(t -> Script.bare(t.title())).collect(Collectors.toSet());
    titles.add(Script.bare(draft.title));
    titles.remove("");
    if (entry.title().isPresent() && !titles.isEmpty()) {
      String title = Script.bare(entry.title().get());
      boolean like = titles.stream().anyMatch(t -> t.contains(title) || title.contains(t));
      if (!like && !Placeholder.is(entry.title().get())) {
        draft.warn("index-title", entry.line(), entry.title().get(), draft.section.line());
      }
    }
    Set<String> names =
        draft.talks.stream()
            .flatMap(t -> t.speakers.stream())
            .map(TalkContent.SpeakerAt::name)
            .map(Script::bare)
            .collect(Collectors.toSet());
    List<String> missing =
        entry.speakers().stream().filter(n -> !names.contains(Script.bare(n))).toList();
    if (!missing.isEmpty() && !names.isEmpty()) {
      draft.warn("index-speaker", entry.line(), String.join(", ", missing), draft.section.line());
    }
  }

  private static void day(IndexEntry entry, SessionDraft draft) {
    if (entry.when().isEmpty() || draft.when.isEmpty()) {
      return;
    }
    PrintedTime listed = entry.when().get();
    PrintedTime printed = draft.when.get();
    if (listed.day().equals(printed.day())) {
      return;
    }
    boolean files = supported(draft, listed) && !supported(draft, printed);
    draft.warn(
        files ? "index-day-taken" : "index-day",
        draft.whenLine,
        text(printed),
        text(listed),
        entry.line());
    if (files) {
      draft.when = Optional.of(printed.on(printed.year(), listed.day(), Optional.empty()));
    }
  }

  private static boolean supported(SessionDraft draft, PrintedTime time) {
    return SessionYears.files(draft, time.day()).stream()
        .anyMatch(
            f ->
                f.month().filter(m -> m == time.day().getMonthValue()).isPresent()
                    && f.day().filter(d -> d == time.day().getDayOfMonth()).isPresent());
  }

  private static String text(PrintedTime time) {
    return time.day().getMonthValue() + "/" + time.day().getDayOfMonth();
  }
}
