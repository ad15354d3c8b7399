package org.seminararchive.importing.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.seminararchive.importing.reading.Evidence.Confidence;
import org.seminararchive.talk.Basis;
import org.seminararchive.talk.TalkContent;

/** Records the evidence of derived values and contradictions. */
record Derivation(SessionDraft draft) {

  /**
   * @param ordered true if the order of sessions was used
   * @param revised true if the day of the revision was used
   */
  void year(
      PrintedTime when, YearSigns signs, Years.Found found, boolean ordered, boolean revised) {
    List<String> basis = new ArrayList<>(signs.speakingFor(found.year()));
    boolean stated = basis.contains("stated");
    if (ordered) {
      basis.add("order");
    }
    if (revised) {
      basis.add("revision");
    }
    boolean sure = found.margin() >= Years.SURE;
    draft.evidence.add(
        new Evidence(
            "year",
            String.valueOf(found.year()),
            String.join(", ", basis),
            stated && sure ? Confidence.CERTAIN : sure ? Confidence.HIGH : Confidence.LOW,
            draft.whenLine));
    if (!sure) {
      draft.warn("year-uncertain", draft.whenLine, found.year());
    }
    when.year()
        .filter(y -> y != found.year())
        .ifPresent(y -> draft.warn("year-not-stated", draft.whenLine, y, found.year()));
    Optional<LocalDate> date = when.in(found.year());
    if (date.isPresent()
        && when.weekday().filter(w -> w != date.get().getDayOfWeek()).isPresent()) {
      draft.warn("weekday", draft.whenLine, date.get());
    }
    if (draft.section.year().isPresent() && !basis.contains("heading")) {
      draft.note("heading-year", draft.whenLine, draft.section.year().get(), found.year());
    }
  }

  void language(TalkDraft talk, TalkContent made) {
    if (made.language() == null) {
      return;
    }
    boolean stated = made.language().basis() == Basis.STATED;
    boolean foreign =
        made.abstractText() != null && !made.abstractText().byLanguage().containsKey("ja");
    boolean mixed = !stated && made.language().code().equals("ja") && foreign;
    draft.evidence.add(
        new Evidence(
            "language",
            made.language().code(),
            stated ? "stated" : "speakers",
            stated ? Confidence.CERTAIN : mixed ? Confidence.LOW : Confidence.HIGH,
            stated ? talk.statedOn : talk.titleLine == 0 ? talk.line : talk.titleLine));
    if (mixed) {
      draft.warn("language-uncertain", talk.titleLine);
    }
  }
}
