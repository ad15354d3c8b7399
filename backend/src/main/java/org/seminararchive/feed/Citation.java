package org.seminararchive.feed;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.seminararchive.description.Addresses;
import org.seminararchive.description.Wording;
import org.seminararchive.session.SessionNumber;
import org.seminararchive.speaker.PersonName;
import org.seminararchive.talk.Role;
import org.seminararchive.talk.TalkResponse;
import org.seminararchive.talk.TalkResponse.SpeakerAt;

/**
 * Bibliographic data of a talk, independent of the format.
 *
 * @param key unique in the archive; readable if the session has a number
 * @param contributors people with a part in the talk who did not speak
 * @param chairs people who chaired it
 * @param coHosts names of co-hosts of the session
 * @param occasion printed numbers of the session, or the archive's name
 * @param language ISO 639 code of the spoken language; may be {@code null}
 * @param materials URLs of materials
 * @param abstractText may be {@code null}
 * @param place may be {@code null}
 */
record Citation(
    String key,
    List<PersonName> authors,
    List<PersonName> contributors,
    List<PersonName> chairs,
    List<String> coHosts,
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
        names(Wording.speaking(talk), wording),
        names(Wording.besides(talk, Role.CONTRIBUTOR), wording),
        names(Wording.besides(talk, Role.CHAIR), wording),
        talk.session().coHosts() == null
            ? List.of()
            : talk.session().coHosts().stream().map(host -> wording.text(host.name())).toList(),
        wording.title(talk),
        numbers.isEmpty() ? wording.archive() : numbers,
        talk.session().start().toLocalDate(),
        talk.language() == null ? null : talk.language().code(),
        addresses.talk(talk),
        talk.materials().stream().map(material -> material.url()).toList(),
        wording.text(talk.abstractText()),
        wording.text(talk.session().venue()));
  }

  private static List<PersonName> names(List<SpeakerAt> people, Wording wording) {
    return people.stream().map(person -> PersonName.of(wording.text(person.name()))).toList();
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
