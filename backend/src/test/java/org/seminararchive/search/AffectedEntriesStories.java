package org.seminararchive.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.seminararchive.testing.Organizing.announce;
import static org.seminararchive.testing.Organizing.asAdmin;
import static org.seminararchive.testing.Organizing.tagOf;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.seminararchive.journal.Journal;
import org.seminararchive.testing.Organizing;

/** A write updates all index entries that differ, and few others. */
@QuarkusTest
@TestProfile(Organizing.class)
@Tag("postgresql")
class AffectedEntriesStories {
  private static final String PATCH = "application/merge-patch+json; charset=UTF-8";
  private static final String TALK =
      """
      {"title": {"ja": "題 %1$s"},
       "speakers": [{"name": {"ja": "索引 %1$s"}, "affiliation": {"ja": "%1$s大学"}}],
       "session": {"start": "2027-06-0%2$dT10:30:00+09:00", "series": ["dlap"]}}""";
  private static final JsonMapper FIELDS =
      JsonMapper.builder().visibility(PropertyAccessor.FIELD, Visibility.ANY).build();

  @Inject Journal journal;
  @Inject AffectedEntries affected;
  @Inject IndexEntries entries;
  @Inject EntityManager entities;

  /** Entries changed by a write, and entries updated by the index. */
  private record Seen(
      AffectedEntries.Affected updated, Set<UUID> talksThatDiffer, Set<UUID> speakersThatDiffer) {
    void covers() {
      assertThat(updated.talks()).containsAll(talksThatDiffer);
      assertThat(updated.speakers()).containsAll(speakersThatDiffer);
    }

    void isExact() {
      assertThat(updated.talks()).isEqualTo(talksThatDiffer);
      assertThat(updated.speakers()).isEqualTo(speakersThatDiffer);
    }
  }

  private Seen during(Runnable write) {
    long revision = journal.revision();
    Map<UUID, JsonNode> talksBefore = talkEntries();
    Map<UUID, JsonNode> speakersBefore = speakerEntries();
    write.run();
    var updated =
        QuarkusTransaction.requiringNew().call(() -> affected.by(journal.since(revision, 1000)));
    return new Seen(
        updated,
        difference(talksBefore, talkEntries()),
        difference(speakersBefore, speakerEntries()));
  }

  private Map<UUID, JsonNode> talkEntries() {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                byId(
                    entries.talks(
                        ids(
                            "select id from Talk where session.startsOn between :first and :last"))));
  }

  private Map<UUID, JsonNode> speakerEntries() {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                byId(
                    entries.speakers(
                        ids(
                            "select a.speaker.id from Talk t join t.speakers a"
                                + " where t.session.startsOn between :first and :last"))));
  }

  /** Entries of these tests only, because the analysis of all texts takes too long. */
  private List<UUID> ids(String hql) {
    return entities
        .createQuery(hql, UUID.class)
        .setParameter("first", LocalDate.of(2027, 5, 1))
        .setParameter("last", LocalDate.of(2027, 7, 31))
        .getResultList();
  }

  private static Map<UUID, JsonNode> byId(List<?> all) {
    var found = new TreeMap<UUID, JsonNode>();
    for (Object entry : all) {
      JsonNode fields = FIELDS.valueToTree(entry);
      found.put(UUID.fromString(fields.get("id").asText()), fields);
    }
    return found;
  }

  private static Set<UUID> difference(Map<UUID, JsonNode> before, Map<UUID, JsonNode> after) {
    var ids = new HashSet<UUID>(before.keySet());
    ids.addAll(after.keySet());
    ids.removeIf(id -> before.containsKey(id) && before.get(id).equals(after.get(id)));
    return ids;
  }

  private static Map<String, String> talkOf(String name, int day) {
    var talk = announce(TALK.formatted(name, day)).extract();
    return Map.of(
        "id", talk.path("id"),
        "session", talk.path("session.id"),
        "speaker", talk.path("speakers[0].id"));
  }

  private static void patch(String at, String change) {
    asAdmin()
        .contentType(PATCH)
        .header("If-Match", tagOf(at))
        .body(change)
        .patch(at)
        .then()
        .statusCode(200);
  }

  @Test
  void oneMoreTalkOfASpeakerUpdatesThatTalkAndTheSpeaker() {
    String speaker = talkOf("甲", 1).get("speaker");
    talkOf("甲", 2);
    Seen seen = during(() -> talkOf("甲", 3));
    seen.isExact();
    assertThat(seen.updated().talks()).hasSize(1);
    assertThat(seen.updated().speakers()).containsExactly(UUID.fromString(speaker));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"title\": {\"ja\": \"改題\"}}",
        "{\"position\": 7}",
        "{\"abstract\": {\"ja\": \"要旨\"}}",
        "{\"speakers\": [{\"name\": {\"ja\": \"索引 新\"}}]}",
        "{\"speakers\": []}"
      })
  void aChangedTalkUpdatesItselfAndOnlySpeakersThatDiffer(String change) {
    Map<String, String> talk = talkOf("乙", 1);
    Seen seen = during(() -> patch("/api/v1/talks/" + talk.get("id"), change));
    seen.covers();
    assertThat(seen.updated().talks()).containsExactly(UUID.fromString(talk.get("id")));
    assertThat(seen.updated().speakers().isEmpty())
        .isEqualTo(change.contains("title") || change.contains("abstract"));
  }

  @Test
  void aTalkThatMovesOrGoesUpdatesItsSpeaker() {
    Map<String, String> first = talkOf("丙", 1);
    Map<String, String> second = talkOf("丙", 2);
    String at = "/api/v1/talks/" + first.get("id");
    String move =
        "{\"session\": {\"id\": \"%s\"}, \"position\": 2}".formatted(second.get("session"));
    during(() -> patch(at, move)).covers();
    Seen gone =
        during(() -> asAdmin().header("If-Match", tagOf(at)).delete(at).then().statusCode(204));
    gone.isExact();
    long revision = journal.revision() - 1;
    during(
            () ->
                asAdmin()
                    .body(Map.of("revision", revision))
                    .post(at + "/revert")
                    .then()
                    .statusCode(200))
        .isExact();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"title\": {\"ja\": \"回の題\"}}",
        "{\"venue\": {\"ja\": \"会場\"}}",
        "{\"streamingVenue\": {\"ja\": \"中継会場\"}}",
        "{\"remarks\": {\"ja\": \"備考\"}}",
        "{\"start\": \"2027-05-02T10:30:00+09:00\"}",
        "{\"timeZone\": \"America/New_York\"}",
        "{\"kind\": \"lecture\"}",
        "{\"format\": \"onsite\"}",
        "{\"status\": \"cancelled\"}",
        "{\"numbers\": [{\"series\": \"dlap\", \"number\": 98765}]}"
      })
  void aChangedSessionUpdatesItsTalks(String change) {
    Map<String, String> talk = talkOf("丁", 3);
    talkOf("丁", 2);
    Seen seen = during(() -> patch("/api/v1/sessions/" + talk.get("session"), change));
    seen.covers();
    assertThat(seen.updated().talks()).containsExactly(UUID.fromString(talk.get("id")));
    assertThat(seen.updated().speakers().isEmpty())
        .isEqualTo(!change.contains("start\"") && !change.contains("timeZone"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"end\": null}", "{\"coHosts\": [{\"name\": {\"ja\": \"共催\"}}]}"})
  void aChangeThatNoEntryContainsUpdatesNothing(String change) {
    Map<String, String> talk = talkOf("戊", 1);
    Seen seen = during(() -> patch("/api/v1/sessions/" + talk.get("session"), change));
    seen.isExact();
    assertThat(seen.updated().talks()).isEmpty();
  }

  @Test
  void aSeriesUpdatesItsTalksWhenItsShortNameChanges() {
    talkOf("己", 1);
    assertThat(
            during(() -> patch("/api/v1/series/dlap", "{\"description\": {\"ja\": \"説明\"}}"))
                .updated()
                .talks())
        .isEmpty();
    during(() -> patch("/api/v1/series/dlap", "{\"shortName\": {\"ja\": \"深層\"}}")).covers();
    during(
            () ->
                patch(
                    "/api/v1/series/dlap", "{\"shortName\": {\"ja\": \"DLAP\", \"en\": \"DLAP\"}}"))
        .covers();
  }

  @Test
  void mergesAndTheirUndoingUpdateAllTalksThatNameTheFormerIds() {
    String first = talkOf("庚", 1).get("speaker");
    String second = talkOf("辛", 2).get("speaker");
    String third = talkOf("壬", 3).get("speaker");
    during(() -> patch("/api/v1/speakers/" + first, "{\"name\": {\"ja\": \"索引 改\"}}")).isExact();
    during(() -> merge(first, second)).covers();
    // The former id still names the person.
    String talk =
        """
        {"title": {"ja": "統合後"}, "speakers": [{"id": "%s"}],
         "session": {"start": "2027-07-01T10:30:00+09:00", "series": ["dlap"]}}"""
            .formatted(first);
    asAdmin().body(talk).post("/api/v1/talks?dryRun=true").then().statusCode(200);
    during(() -> merge(second, third)).covers();
    long before = journal.revision();
    during(() -> separate(first, before)).covers();
    during(() -> separate(second, before)).covers();
  }

  private static void merge(String speaker, String into) {
    String at = "/api/v1/speakers/" + speaker;
    asAdmin()
        .header("If-Match", tagOf(at))
        .body(Map.of("into", into))
        .post(at + "/merge")
        .then()
        .statusCode(200);
  }

  /** Reverts a speaker to the state before its merge. */
  private void separate(String speaker, long before) {
    long creation =
        QuarkusTransaction.requiringNew()
            .call(
                () ->
                    journal.since(0, 100_000).stream()
                        .filter(e -> e.revision <= before && e.resourceId.equals(speaker))
                        .findFirst()
                        .orElseThrow()
                        .revision);
    asAdmin()
        .body(Map.of("revision", creation))
        .post("/api/v1/speakers/" + speaker + "/revert")
        .then()
        .statusCode(200);
  }
}
