package org.seminararchive.importing.reading;

import java.util.Optional;
import org.seminararchive.session.Status;

/** Reads when a session takes place, and whether it was put off to then or from then. */
final class WhenReader {
  private final SessionDraft session;
  private final Remarks remarks;

  WhenReader(SessionDraft session, Remarks remarks) {
    this.session = session;
    this.remarks = remarks;
  }

  void read(PageLine value) {
    Optional<PrintedTime> changed = PrintedTime.changed(value.text());
    Optional<PrintedTime> now = changed.or(() -> PrintedTime.of(value.text()));
    Optional<PrintedTime> before = PrintedTime.of(value.struck());
    boolean putOff = before.isPresent() || Standing.isPutOff(value.text());
    if (changed.isPresent()) {
      session.found(Finding.warning("changed-date", value.number(), value.text()));
    } else if (PrintedTime.hasSeveralDays(value.text())) {
      session.found(Finding.warning("several-days", value.number(), value.text()));
    }
    if (now.isPresent() && before.isPresent()) {
      // Postponed to a day that is known: it takes place then.
      session.found(Finding.note("new-date", value.number(), value.struck(), value.text()));
    } else if (putOff && changed.isEmpty() && session.status.isEmpty()) {
      session.status = Optional.of(Status.postponed);
    } else {
      session.state(value.text());
    }
    Optional<PrintedTime> when = now.or(() -> before);
    if (session.when.isPresent() && when.isPresent() && !session.when.equals(when)) {
      session.found(Finding.error("second-date", value.number(), session.whenLine));
    } else if (when.isPresent()) {
      session.when = when;
      session.whenLine = value.number();
    } else if (!Placeholder.is(value.text()) && session.status.isEmpty()) {
      session.found(Finding.warning("unread-date", value.number(), value.text()));
    }
    remarks.behindTime(value.text());
  }
}
