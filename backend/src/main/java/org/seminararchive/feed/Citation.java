package org.seminararchive.feed;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.seminararchive.description.Addresses;
import org.seminararchive.description.PersonName;
import org.seminararchive.description.Wording;
import org.seminararchive.session.SessionNumber;
import org.seminararchive.talk.TalkResponse;

/**
 * Bibliographic data of a talk, independent of the format.
 *
 * @param key unique in the archive; readable if the session has a number
 * @param occasion printed numbers of the session, or the archive's name
 * @param language ISO 639 code of the spoken language; may be {@code null}
 * @param materials URLs of materials
 * @param abstractText may be {@code null}
 * @param place may be {@code null}
 */
record Citation(
    String key,
    List<PersonName> authors,
    String title,
    String occasion,
    LocalDate date,
    String language,
    String url,
    List<String> materials,
    String abstractText,
    String place) {

  static Citation of(TalkResponse talk, Wording wording, Addresses addresses) {
    String numbers = wording.numbers(talk.session());
    return new Citation(
        key(talk),
        Wording.speaking(talk).stream()
            .map(speaker -> PersonName.of(wording.text(speaker.name())))
            .toList(),
        wording.title(talk),
        numbers.isEmpty() ? wording.archive() : numbers,
        talk.session().start().toLocalDate(),
        talk.language() == null ? null : talk.language().code(),
        addresses.talk(talk),
        talk.materials().stream().map(material -> material.url()).toList(),
        wording.text(talk.abstractText()),
        wording.text(talk.session().venue()));
  }

  // Avoids equal keys for number 11 of att and number 1 of att1.
  private static String separator(String slug) {
    return Character.isLetter(slug.charAt(slug.length() - 1)) ? "" : ":";
  }

  private static String key(TalkResponse talk) {
    String place = talk.position() > 1 ? "-" + talk.position() : "";
    return talk.session().numbers().stream()
        .max(Comparator.comparingInt(SessionNumber::number))
        .map(number -> number.series() + separator(number.series()) + number.number() + place)
        .orElseGet(() -> talk.id().toString());
  }
}
