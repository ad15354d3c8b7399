package org.seminararchive.mail;

import io.vertx.ext.mail.MailMessage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.seminararchive.description.Wordings;
import org.seminararchive.health.LinkHealth;
import org.seminararchive.health.LinkNotice;
import org.seminararchive.health.LinkState;
import org.seminararchive.health.MaterialHealthResponse;
import org.seminararchive.mail.LetterText.Labelled;
import org.seminararchive.talk.PaperResponse.CitingTalk;
import org.seminararchive.text.MessageBundle;

/**
 * Mails to the organizers of a series, in Japanese and English. Their addresses are configured,
 * because the archive has no accounts.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class OrganizerLetters {
  private static final List<String> LANGUAGES = List.of("ja", "en");

  private final LetterRepository letters;
  private final LinkHealth health;
  private final EntityManager entities;
  private final Wordings wordings;
  private final LetterWriting writing;
  private final MailSettings settings;
  private final Event<LettersAdded> added;
  private final Clock clock;
  private final List<String> organizers;

  OrganizerLetters(
      LetterRepository letters,
      LinkHealth health,
      EntityManager entities,
      Wordings wordings,
      LetterWriting writing,
      MailSettings settings,
      Event<LettersAdded> added,
      Clock clock,
      @ConfigProperty(name = "seminar.mail.organizers") Optional<List<String>> organizers) {
    this.letters = letters;
    this.health = health;
    this.entities = entities;
    this.wordings = wordings;
    this.writing = writing;
    this.settings = settings;
    this.added = added;
    this.clock = clock;
    this.organizers = organizers.orElse(List.of());
  }

  void happened(@Observes LinkNotice notice) {
    if (!addresses(notice.series).isEmpty()) {
      letters.add(notice, clock.instant());
      added.fire(new LettersAdded());
    }
  }

  /** Empty if there is no link left to report. */
  Optional<MailMessage> mail(ClaimedLetter claimed) {
    LinkNotice notice = entities.find(LinkNotice.class, claimed.owner());
    List<String> to = addresses(notice.series);
    List<MaterialHealthResponse> links = health.of(notice);
    return to.isEmpty() || links.isEmpty()
        ? Optional.empty()
        : Optional.of(writing.of(claimed.letter(), to.get(0), text(notice, links)).setTo(to));
  }

  /** Entries {@code series=address} for one series, and {@code address} for all. */
  private List<String> addresses(String series) {
    return organizers.stream()
        .map(String::strip)
        .map(entry -> entry.contains("=") ? entry : series + "=" + entry)
        .filter(entry -> entry.startsWith(series + "="))
        .map(entry -> entry.substring(series.length() + 1).strip())
        .filter(address -> !address.isEmpty())
        .toList();
  }

  private LetterText text(LinkNotice notice, List<MaterialHealthResponse> links) {
    String desk = settings.addresses().home() + "organize/materials";
    return new LetterText(
        "ja",
        inBoth(" / ", "links.subject", name(notice, "ja"), name(notice, "en")),
        LANGUAGES.stream()
            .map(language -> words(language).say("links.text", name(notice, language)))
            .toList(),
        links.stream().flatMap(this::facts).toList(),
        List.of(new Labelled(inBoth(" / ", "links.desk") + ": ", desk)),
        inBoth("\n", "links.footer", name(notice, "ja"), name(notice, "en")),
        new Labelled("", desk));
  }

  private Stream<Labelled> facts(MaterialHealthResponse link) {
    String what =
        Stream.of(link.reason(), link.status())
            .filter(Objects::nonNull)
            .map(Object::toString)
            .collect(Collectors.joining(" "));
    boolean isBroken = link.state() == LinkState.BROKEN;
    String label = inBoth(" / ", isBroken ? "links.broken" : "links.restored");
    var talks =
        link.talks().stream().map(talk -> new Labelled("  " + title(talk) + ": ", page(talk)));
    return Stream.concat(
        Stream.of(new Labelled(label + (isBroken ? " (" + what + "): " : ": "), link.url())),
        talks);
  }

  private String title(CitingTalk talk) {
    return talk.title() == null
        ? talk.start().toLocalDate().toString()
        : wordings.in("ja").text(talk.title());
  }

  private String page(CitingTalk talk) {
    return settings.addresses().home() + "organize/talks/" + talk.id();
  }

  private String name(LinkNotice notice, String language) {
    return wordings.in(language).series(notice.series);
  }

  private static MessageBundle words(String language) {
    return new MessageBundle("mails", Locale.forLanguageTag(language));
  }

  private static String inBoth(String between, String key, Object... values) {
    return LANGUAGES.stream()
        .map(language -> words(language).say(key, values))
        .distinct()
        .collect(Collectors.joining(between));
  }
}
