package org.seminararchive.importing.reading;

import java.time.LocalTime;
import java.util.Optional;
import org.seminararchive.session.Status;
import org.seminararchive.text.LinearPattern;

/** Reads the time of a session and whether it was postponed. */
record TimeReader(SessionDraft session, Remarks remarks) {
  private static final LinearPattern JAPAN =
      LinearPattern.compile("(?i)Tokyo|Japan|JST|日本|(?:UTC|GMT) ?[+＋] ?0?9");

  /** Words and digits that confirm a time before {@link #MORNING}. */
  private static final LinearPattern NIGHT =
      LinearPattern.compile("午前|早朝|深夜|未明|朝|(?<![A-Za-z])[Aa]\\.?[Mm]|(?<![0-9:])0[0-5] ?[:時]");

  private static final LocalTime MORNING = LocalTime.of(6, 0);

  /** A session put off to a day that is not known: 未定（6月25日から延期）. */
  private static final LinearPattern NO_NEW_DAY =
      LinearPattern.compile(
          "^[(（【 ]*(?:日程)?(?:未定|(?:再?調整|検討)中).*延期|(?i)(?:postponed|moved) from .*T\\.?B\\.?[ADC]");

  void read(PageLine value) {
    Optional<PrintedTime> changed = ChangedTime.of(value.text());
    Optional<PrintedTime> before = PrintedTime.of(value.struck());
    Optional<PrintedTime> now =
        changed.or(
            () ->
                PrintedTime.of(value.text())
                    .map(time -> before.map(time::completedBy).orElse(time)));
    if (now.isEmpty() && before.isEmpty() && isTimeOfDay(value)) {
      return;
    }
    if (NO_NEW_DAY.occursIn(value.text())) {
      session.state(Optional.of(Status.POSTPONED), value.text(), value.number());
      return;
    }
    Optional<Status> shown = StatusNotice.of(value.text());
    boolean cancelled = shown.filter(s -> s == Status.CANCELLED).isPresent();
    if (now.isPresent() && before.isPresent() && !cancelled) {
      // Postponed to a known day: it takes place then.
      session.note("new-date", value.number(), value.struck(), value.text());
    } else if (changed.isEmpty() || cancelled) {
      Optional<Status> struck = before.map(day -> Status.POSTPONED);
      String text = (value.struck() + " " + value.text()).strip();
      session.state(shown.or(() -> struck), text, value.number());
    }
    take(value, now.or(() -> before));
    remarks.behindTime(value.text());
    if (changed.isPresent()) {
      session.warn("changed-date", value.number(), value.text());
    } else {
      now.ifPresent(time -> report(value, time, before.isPresent(), shown.isPresent()));
    }
  }

  /** Reports doubts about a time, and keeps what else its line says. */
  private void report(PageLine value, PrintedTime time, boolean moved, boolean stated) {
    early(value, time.clock());
    if (!time.doubt().isEmpty()) {
      session.found(Finding.question(time.doubt(), value.number(), value.text()));
    }
    if (!moved && !value.struck().isEmpty()) {
      session.note("struck", value.number(), value.struck());
    }
    boolean heading = value == session.section.heading();
    if (!heading && !stated && !PrintedTime.isOnly(value.text())) {
      remarks.keep(value);
    }
  }

  /** Reports a time at night: 4:30 may be 16:30. */
  private void early(PageLine value, PrintedClock clock) {
    if (clock.start().filter(MORNING::isAfter).isPresent()
        && !NIGHT.occursIn(Script.folded(value.text()))) {
      session.warn("early-time", value.number(), value.text());
    }
  }

  /** Refuses a time zone other than Japan's, like one behind a time. */
  OpenField zone(PageLine value) {
    if (!value.isEmpty() && !JAPAN.occursIn(value.text())) {
      session.refuse("other-zone", value.number(), value.text());
    }
    return OpenField.NOTHING;
  }

  /** Takes a time below its day, on a line that has nothing else. */
  boolean takeClock(PageLine value) {
    return session.when.filter(w -> w.start().isEmpty()).isPresent()
        && PrintedClock.whole(value.text()).start().isPresent()
        && isTimeOfDay(value);
  }

  /** Takes a time that stands on a line of its own, apart from its day. */
  private boolean isTimeOfDay(PageLine value) {
    PrintedClock clock = PrintedClock.in(Script.folded(value.text()));
    if (session.when.isEmpty() && clock.start().isPresent()) {
      session.when = PrintedTime.of(session.section.heading().text());
      session.whenLine = session.section.line();
    }
    boolean open = session.when.filter(w -> w.start().isEmpty()).isPresent();
    if (open && clock.start().isPresent()) {
      session.when = session.when.map(w -> w.at(clock));
      early(value, clock);
    }
    return open && clock.start().isPresent();
  }

  private void take(PageLine value, Optional<PrintedTime> when) {
    if (session.when.isPresent() && when.isPresent() && !session.when.equals(when)) {
      session.refuse("second-date", value.number(), session.whenLine);
    } else if (when.isPresent()) {
      session.when = when;
      session.whenLine = value.number();
    } else if (!Placeholder.is(value.text()) && StatusNotice.of(value.text()).isEmpty()) {
      session.warn("unread-date", value.number(), value.text());
    }
  }
}
