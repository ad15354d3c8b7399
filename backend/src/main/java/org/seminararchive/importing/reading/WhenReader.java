package org.seminararchive.importing.reading;

import java.util.Optional;
import org.seminararchive.session.Status;

/** Reads the time of a session and whether it was postponed. */
record WhenReader(SessionDraft session, Remarks remarks) {

  void read(PageLine value) {
    Optional<PrintedTime> changed = PrintedTime.changed(value.text());
    Optional<PrintedTime> now = changed.or(() -> PrintedTime.of(value.text()));
    Optional<PrintedTime> before = PrintedTime.of(value.struck());
    if (changed.isPresent()) {
      session.warn("changed-date", value.number(), value.text());
    } else if (PrintedTime.hasSeveralDays(value.text())) {
      session.warn("several-days", value.number(), value.text());
    }
    boolean putOff = before.isPresent() || Standing.isPutOff(value.text());
    if (now.isPresent() && before.isPresent()) {
      // Postponed to a known day: it takes place then.
      session.note("new-date", value.number(), value.struck(), value.text());
    } else if (putOff && changed.isEmpty() && session.status.isEmpty()) {
      session.status = Optional.of(Status.postponed);
    } else {
      session.state(value.text());
    }
    take(value, now.or(() -> before));
    remarks.behindTime(value.text());
  }

  private void take(PageLine value, Optional<PrintedTime> when) {
    if (session.when.isPresent() && when.isPresent() && !session.when.equals(when)) {
      session.refuse("second-date", value.number(), session.whenLine);
    } else if (when.isPresent()) {
      session.when = when;
      session.whenLine = value.number();
    } else if (!Placeholder.is(value.text()) && session.status.isEmpty()) {
      session.warn("unread-date", value.number(), value.text());
    }
  }
}
