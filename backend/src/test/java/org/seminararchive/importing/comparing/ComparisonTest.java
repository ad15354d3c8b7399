package org.seminararchive.importing.comparing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.seminararchive.importing.ImportReport.FieldChange;
import org.seminararchive.importing.comparing.PeopleIndex.Person;
import org.seminararchive.importing.comparing.SessionVersion.TalkVersion;
import org.seminararchive.importing.reading.Evidence;
import org.seminararchive.importing.reading.ReadSession;
import org.seminararchive.importing.reading.Reading;
import org.seminararchive.importing.reading.SourceFormat;
import org.seminararchive.programme.ProgrammeSession;
import org.seminararchive.session.SessionContent;
import org.seminararchive.talk.Material;
import org.seminararchive.talk.MaterialKind;
import org.seminararchive.talk.Reference;
import org.seminararchive.talk.TalkContent;
import org.seminararchive.text.LocalizedText;

class ComparisonTest {
  private static final UUID SESSION = new UUID(7, 1);
  private static final UUID TALK = new UUID(7, 2);
  private static final UUID IKE = new UUID(7, 3);
  private static final String SLIDES = "https://example.org/slides.pdf";
  private static final String DAY = "2024-02-15";

  private static final PeopleIndex NOBODY = new PeopleIndex(List.of());

  @Test
  void aSourceWithoutLinksDoesNotTakeThemAway() {
    SourceSession before =
        said(58, DAY, talk("位相", "池祐一", SLIDES, "https://arxiv.org/abs/2307.00721"));
    SourceSession now = said(58, DAY, talk("位相", "池祐一", null, null));
    assertThat(decide(now, before, false).changes()).isEmpty();
    assertThat(decide(now, before, true).changes())
        .extracting(FieldChange::field)
        .containsExactly("/materials", "/references");
    // The next page with links matches its own earlier version.
    SessionVersion remembered = decide(now, before, false).remember();
    assertThat(remembered.talks().get(0).talk().at("/materials/0/url").asText()).isEqualTo(SLIDES);
  }

  @Test
  void aNumberIsNotEverything() {
    SourceSession before = said(58, DAY, talk("位相", "池祐一", null, null));
    SourceSession same = said(60, DAY, talk("位相", "池祐一", null, null));
    assertThat(decide(same, before, true).suspicious()).isTrue();
    assertThat(decide(same, before, true).unclear()).isFalse();
    assertThat(decide(said(60, DAY, talk("格子", "別人", null, null)), before, true).unclear())
        .isTrue();
    SourceSession another = said(58, "2025-01-10", talk("格子", "別人", null, null));
    assertThat(decide(another, before, true).unclear()).isTrue();
    SourceSession later = said(58, "2024-02-22", talk("位相", "池祐一", null, null));
    assertThat(decide(later, before, true).suspicious()).isFalse();
  }

  @Test
  void anUncertainYearIsHeld() {
    SourceSession before = said(58, DAY, talk("位相", "池祐一", null, null));
    var guessed = new Evidence("year", "2025", "order", Evidence.Confidence.LOW, 1);
    SourceSession now = said(58, "2025-02-15", List.of(guessed), talk("位相", "池祐一", null, null));
    assertThat(decide(now, before, true).unclear()).isTrue();
    SourceSession same = said(58, DAY, List.of(guessed), talk("位相", "池祐一", null, null));
    assertThat(decide(same, before, true).unclear()).isFalse();
  }

  @Test
  void oneOfTwoWithTheSameNumberIsRejected() {
    SourceSession one = said(58, DAY, talk("位相", "池祐一", null, null));
    SourceSession other = said(58, DAY, talk("格子", "別人", null, null));
    var decisions =
        new Comparison(List.of(one, other), List.of(), NOBODY, reading(true)).decisions();
    assertThat(decisions.get(0).said().rejected()).isFalse();
    assertThat(decisions.get(1).said().rejected()).isTrue();
  }

  @Test
  void aCorrectedNameIsNoOtherPerson() {
    assertThat(Renames.isAlike("池祐一", "池裕一")).isTrue();
    assertThat(Renames.isAlike("pimhaan", "pimdehaan")).isTrue();
    assertThat(Renames.isAlike("leiwang", "wanglei")).isTrue();
    assertThat(Renames.isAlike("山田太郎", "佐藤花子")).isFalse();
    SourceSession before = said(58, DAY, talk("位相", "池祐一", null, null));
    SourceSession now = said(58, DAY, talk("位相", "池裕一", null, null));
    assertThat(decide(now, before, true).renames())
        .singleElement()
        .satisfies(r -> assertThat(r.after()).isEqualTo(LocalizedText.of("ja", "池裕一")));
    assertThat(decide(now, before, true).changes()).isEmpty();
  }

  private static Reading reading(boolean linked) {
    var format = linked ? SourceFormat.MARKDOWN : SourceFormat.TEXT;
    return new Reading(format, List.of(), List.of());
  }

  /** Comparison of a session that was imported and not changed since. */
  private static Decision decide(SourceSession now, SourceSession before, boolean linked) {
    TalkVersion said = before.version().talks().get(0);
    ObjectNode archive = said.talk().deepCopy();
    ((ObjectNode) archive.path("speakers").get(0)).put("id", IKE.toString());
    var last =
        new SessionVersion(before.version().session(), List.of(new TalkVersion(TALK, said.talk())));
    ObjectNode session = before.version().session().deepCopy();
    session.put("kind", "talk").put("status", "confirmed").put("timeZone", "Asia/Tokyo");
    var here = new SessionVersion(session, List.of(new TalkVersion(TALK, archive)));
    var known = new KnownSession(SESSION, here, new Earlier(Earlier.Kind.REMEMBERED, last));
    var ike = new Person(IKE, LocalizedText.of("ja", "池祐一"), Set.of(TALK));
    return new Comparison(
            List.of(now), List.of(known), new PeopleIndex(List.of(ike)), reading(linked))
        .decisions()
        .get(0);
  }

  private static SourceSession said(int number, String day, TalkContent talk) {
    return said(number, day, List.of(), talk);
  }

  private static SourceSession said(
      int number, String day, List<Evidence> evidence, TalkContent talk) {
    var session =
        new SessionContent(
            null,
            Map.of("dlap", number),
            OffsetDateTime.parse(day + "T10:30:00+09:00"),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null);
    var content = new ProgrammeSession(session, List.of(talk));
    return SourceSession.of(
        new ReadSession(1, 9, "第" + number + "回", content, evidence, List.of()));
  }

  private static TalkContent talk(String title, String name, String slides, String address) {
    List<Material> materials = new ArrayList<>();
    if (slides != null) {
      materials.add(new Material(MaterialKind.SLIDES, LocalizedText.of("ja", "スライド"), slides));
    }
    var reference = new Reference("1", "Hashimoto, Neural Polytopes", null, null, address);
    return new TalkContent(
        null,
        null,
        null,
        LocalizedText.of("ja", title),
        null,
        List.of(new TalkContent.SpeakerAt(name, null, null, null)),
        materials,
        null,
        null,
        List.of(reference));
  }
}
