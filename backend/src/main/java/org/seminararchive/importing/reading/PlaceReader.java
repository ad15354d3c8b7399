package org.seminararchive.importing.reading;

import java.util.Optional;
import org.seminararchive.session.Format;

/** Reads the places of a session. */
record PlaceReader(SessionDraft session) {
  OpenField venue(LabelledLine.Piece piece) {
    take(piece.qualifier(), piece.value());
    if (!piece.value().struck().isEmpty()) {
      session.note("struck", piece.value().number(), piece.value().struck());
    }
    return OpenField.VENUE;
  }

  private void take(String qualifier, PageLine line) {
    String text = PrintedVenue.current(line.text());
    Optional<Format> format = PrintedVenue.format(qualifier + " " + text);
    String place = PrintedVenue.place(text);
    Optional<String> streaming = PrintedVenue.streaming(text);
    boolean both = !place.isEmpty() && streaming.isEmpty();
    if (both && format.filter(f -> f == Format.ONLINE).isPresent()) {
      if (PrintedVenue.isPlaceFirst(text)) {
        format = Optional.of(Format.HYBRID);
      } else {
        session.warn("place-unclear", line.number(), text);
      }
    }
    session.format = PrintedVenue.both(session.format, format);
    session.venue = PrintedVenue.appended(session.venue, place);
    streaming.ifPresent(s -> session.stream = PrintedVenue.appended(session.stream, s));
  }

  OpenField stream(LabelledLine.Piece piece) {
    session.stream =
        PrintedVenue.appended(session.stream, PrintedVenue.place(piece.value().text()));
    return OpenField.STREAM;
  }

  /** True if a line only says how to take part. */
  static boolean isWay(PageLine line) {
    return PrintedVenue.format(line.text()).isPresent()
        && PrintedVenue.place(line.text()).isEmpty();
  }

  /** Takes a line that continues a place. */
  boolean more(PageLine line, boolean venue) {
    String before = venue ? session.venue : session.stream;
    boolean way = venue && isWay(line);
    if (!line.soft() && !way) {
      return false;
    }
    if (venue) {
      take(way && !before.isEmpty() ? "ハイブリッド" : "", line);
    } else {
      session.stream = PrintedVenue.appended(before, line.text());
    }
    return true;
  }
}
