package org.seminararchive.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.seminararchive.http.Ids;
import org.seminararchive.importing.ImportReport.FieldChange;
import org.seminararchive.importing.Planning.Plan;
import org.seminararchive.importing.comparing.Decision;
import org.seminararchive.importing.comparing.Decision.TalkDecision;
import org.seminararchive.importing.comparing.PeopleIndex;
import org.seminararchive.importing.comparing.Renames.Rename;
import org.seminararchive.importing.comparing.SessionVersion;
import org.seminararchive.importing.comparing.SessionVersion.TalkVersion;
import org.seminararchive.session.Session;
import org.seminararchive.session.SessionService;
import org.seminararchive.speaker.Speaker;
import org.seminararchive.speaker.SpeakerContent;
import org.seminararchive.speaker.SpeakerRepository;
import org.seminararchive.speaker.SpeakerService;
import org.seminararchive.talk.Talk;
import org.seminararchive.talk.TalkContent;
import org.seminararchive.talk.TalkRequest;
import org.seminararchive.talk.TalkService;
import org.seminararchive.text.LocalizedText;

/** Carries plans out through the services of all writes, with a journal entry for each change. */
@ApplicationScoped
class Writing {
  @Inject SessionService sessions;
  @Inject TalkService talks;
  @Inject SpeakerService speakers;
  @Inject SpeakerRepository people;
  @Inject ObjectMapper json;

  /** The people that this import has entered and renamed so far: each once. */
  static final class Entered {
    private final Map<String, UUID> byKey = new HashMap<>();
    private final Set<UUID> renamed = new HashSet<>();

    Set<UUID> renamed() {
      return renamed;
    }
  }

  /**
   * A written session.
   *
   * @param remember the source's version, talks with their ids
   */
  record Written(UUID session, SessionVersion remember) {}

  /** New people and renames of a decision that earlier decisions do not contain. */
  List<FieldChange> people(Decision decision, Entered entered) {
    List<FieldChange> changes = new ArrayList<>();
    for (Rename rename : decision.renames()) {
      if (!entered.renamed.contains(rename.person())) {
        changes.add(change(rename.before(), rename.after()));
      }
    }
    Set<String> met = new HashSet<>(entered.byKey.keySet());
    for (TalkDecision talk : decision.talks()) {
      for (JsonNode speaker : talk.talk().path("speakers")) {
        if (!speaker.has("id") && met.add(key(speaker))) {
          changes.add(new FieldChange("speaker", null, "/name", null, speaker.get("name")));
        }
      }
    }
    return changes;
  }

  Written write(Plan plan, Session there, Map<UUID, Talk> known, Entered entered, String who) {
    for (Rename rename : plan.decision().renames()) {
      if (entered.renamed.add(rename.person())) {
        Speaker person = people.findById(rename.person());
        speakers.change(person, new SpeakerContent(person.id, rename.after(), List.of()), who);
      }
    }
    List<TalkContent> contents = new ArrayList<>();
    for (int i = 0; i < plan.talks().size(); i++) {
      TalkDecision talk = plan.decision().talks().get(i);
      UUID id = talk.id() != null ? talk.id() : Ids.create();
      TalkRequest request = plan.talks().get(i);
      contents.add(request.content(id, request.position(), links(request, entered, who)));
    }
    Session session = there;
    if (there == null) {
      session = sessions.create(plan.session(), who);
    } else if (plan.session() != null) {
      sessions.change(there, plan.session(), who);
    }
    makeRoom(contents, known);
    List<TalkVersion> remember = new ArrayList<>(plan.decision().remember().talks());
    for (int i = 0; i < contents.size(); i++) {
      TalkContent content = contents.get(i);
      Talk talk = known.get(content.id());
      if (talk == null) {
        talks.create(session, content, who);
      } else {
        talks.change(talk, session, content, who);
      }
      int index = plan.decision().talks().get(i).index();
      remember.set(index, new TalkVersion(content.id(), remember.get(index).talk()));
    }
    return new Written(
        session.id, new SessionVersion(plan.decision().remember().session(), remember));
  }

  private void makeRoom(List<TalkContent> contents, Map<UUID, Talk> known) {
    List<Talk> moving =
        contents.stream()
            .filter(c -> known.containsKey(c.id()))
            .filter(c -> known.get(c.id()).position != c.position())
            .map(c -> known.get(c.id()))
            .toList();
    if (!moving.isEmpty()) {
      talks.makeRoom(moving);
    }
  }

  private List<TalkContent.SpeakerAt> links(TalkRequest talk, Entered entered, String who) {
    List<TalkContent.SpeakerAt> links = new ArrayList<>();
    for (TalkRequest.SpeakerAt speaker : talk.speakers()) {
      UUID id = speaker.speakerId();
      if (id == null) {
        id =
            entered.byKey.computeIfAbsent(
                key(speaker.name()),
                key ->
                    speakers.create(new SpeakerContent(Ids.create(), speaker.name(), null), who)
                        .id);
      }
      links.add(new TalkContent.SpeakerAt(id, speaker.role(), speaker.affiliation()));
    }
    return links;
  }

  private FieldChange change(LocalizedText before, LocalizedText after) {
    return new FieldChange(
        "speaker", null, "/name", json.valueToTree(before), json.valueToTree(after));
  }

  private static String key(JsonNode speaker) {
    return PeopleIndex.key(speaker.path("name").iterator().next().asText());
  }

  private static String key(LocalizedText name) {
    return PeopleIndex.key(name.first());
  }
}
