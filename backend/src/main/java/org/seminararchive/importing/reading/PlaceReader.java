package org.seminararchive.importing.reading;

import java.util.Optional;
import org.seminararchive.session.Format;

/** Reads the places of a session. */
record PlaceReader(SessionDraft session) {
  OpenField venue(LabelledLine.Piece piece) {
    String text = piece.value().text();
    Optional<Format> format = PrintedVenue.format(piece.qualifier() + " " + text);
    String place = PrintedVenue.place(text);
    Optional<String> streaming = PrintedVenue.streaming(text);
    boolean both = !place.isEmpty() && streaming.isEmpty();
    if (both && format.filter(f -> f == Format.ONLINE).isPresent()) {
      if (PrintedVenue.isPlaceFirst(text)) {
        format = Optional.of(Format.HYBRID);
      } else {
        session.warn("place-unclear", piece.value().number(), text);
      }
    }
    session.format = PrintedVenue.both(session.format, format);
    session.venue = PrintedVenue.appended(session.venue, place);
    streaming.ifPresent(s -> session.stream = PrintedVenue.appended(session.stream, s));
    if (!piece.value().struck().isEmpty()) {
      session.note("struck", piece.value().number(), piece.value().struck());
    }
    return OpenField.VENUE;
  }

  OpenField stream(LabelledLine.Piece piece) {
    session.stream =
        PrintedVenue.appended(session.stream, PrintedVenue.place(piece.value().text()));
    return OpenField.STREAM;
  }

  /** Takes a line that continues a place. */
  boolean more(PageLine line, boolean venue) {
    String before = venue ? session.venue : session.stream;
    if (!line.soft()) {
      return false;
    }
    if (venue) {
      session.venue = PrintedVenue.appended(before, PrintedVenue.place(line.text()));
    } else {
      session.stream = PrintedVenue.appended(before, line.text());
    }
    return true;
  }
}
