package org.seminararchive.invitation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.seminararchive.access.Holder;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.InputErrors;
import org.seminararchive.http.JsonBody;
import org.seminararchive.http.Members;
import org.seminararchive.series.SpeakerEdits;
import org.seminararchive.session.SessionResponse;
import org.seminararchive.speaker.Appearances;
import org.seminararchive.speaker.SpeakerContent;
import org.seminararchive.speaker.SpeakerRepository;
import org.seminararchive.speaker.SpeakerService;
import org.seminararchive.talk.Material;
import org.seminararchive.talk.Talk;
import org.seminararchive.talk.TalkPatch;
import org.seminararchive.talk.TalkResponse;
import org.seminararchive.text.LocalizedText;
import org.seminararchive.writing.MergePatch;
import org.seminararchive.writing.ResourceDocuments;

/** Reads and changes a talk through an invitation, and accepts pending proposals. */
@ApplicationScoped
class Invitations {
  @Inject TalkPatch talks;
  @Inject SpeakerRepository speakers;
  @Inject SpeakerService names;
  @Inject Appearances appearances;
  @Inject ResourceDocuments documents;
  @Inject ObjectMapper json;
  @Inject Clock clock;

  /** The talk with its pending proposal. */
  InvitedTalk read(Invitation invitation, Talk talk) {
    return json.convertValue(document(invitation, talk), InvitedTalk.class);
  }

  /**
   * Saves an answer immediately, or stores it as a proposal if a series of the talk requires a
   * review. A new name of a speaker with other talks is always a proposal.
   *
   * @param sent merge patch of the result of {@link #read}
   * @throws ApiProblem naming each error and each read-only member
   */
  void answer(Invitation invitation, Talk talk, JsonNode sent, Holder by) {
    ObjectNode current = document(invitation, talk);
    JsonNode wanted = documents.patch(current, sent, InvitedTalk.READ_ONLY);
    Proposal proposal = proposal(invitation, talk, wanted);
    ObjectNode waits;
    if (isReviewed(talk)) {
      talks.check(talk, proposal.ofTalk());
      waits = proposal.patch();
    } else {
      talks.apply(talk, proposal.ofTalk(), by);
      waits = rename(proposal, by) ? proposal.ofNames() : json.createObjectNode();
    }
    invitation.proposal = waits.isEmpty() ? null : waits.toString();
    invitation.answered = clock.instant();
  }

  /** Saves the pending proposal, with the authority of the organizer. */
  void accept(Invitation invitation, Talk talk, Holder by) {
    if (invitation.proposal == null) {
      return;
    }
    JsonNode now = documents.of(TalkResponse.from(talk));
    ObjectNode stored = (ObjectNode) JsonBody.parse(invitation.proposal);
    Proposal proposal = Proposal.of(now, MergePatch.apply(now, Proposal.onto(now, stored)));
    talks.apply(talk, proposal.ofTalk(), by);
    proposal.names().forEach((id, name) -> rename(id, name, by));
    invitation.proposal = null;
  }

  private Proposal proposal(Invitation invitation, Talk talk, JsonNode wanted) {
    InputErrors errors = new InputErrors();
    Proposal proposal =
        Members.read(
            wanted,
            errors,
            members -> {
              InvitedTalk.OF_TALK.forEach(members::names);
              List<LocalizedText> printed =
                  members.objects(
                      "speakers",
                      20,
                      m -> {
                        List.of("id", "role", "affiliation").forEach(m::names);
                        return m.needed("name", m.localizedLine("name", 200));
                      });
              for (int i = 0; i < printed.size(); i++) {
                if (printed.get(i) != null) {
                  ((ObjectNode) wanted.get("speakers").get(i))
                      .set("name", json.valueToTree(printed.get(i)));
                }
              }
              InvitedTalk.Consent consent = members.object("consent", InvitedTalk.Consent::read);
              invitation.slides = consent == null ? null : consent.slides();
              invitation.recording = consent == null ? null : consent.recording();
              ObjectNode now = documents.of(TalkResponse.from(talk));
              Material.removeDerived(now);
              Material.removeDerived(wanted);
              Proposal read = Proposal.of(now, wanted);
              read.check(members);
              return read;
            });
    ApiProblem.refuse(errors);
    return proposal;
  }

  /** True if a name is pending. */
  private boolean rename(Proposal proposal, Holder by) {
    boolean waits = false;
    for (Map.Entry<UUID, LocalizedText> one : proposal.names().entrySet()) {
      if (appearances.of(one.getKey()).talkCount() == 1) {
        rename(one.getKey(), one.getValue(), by);
      } else {
        waits = true;
      }
    }
    return waits;
  }

  private void rename(UUID id, LocalizedText name, Holder by) {
    names.change(speakers.findById(id), new SpeakerContent(id, name, List.of()), by.name());
  }

  private ObjectNode document(Invitation invitation, Talk talk) {
    ObjectNode now = documents.of(TalkResponse.from(talk)).retain(InvitedTalk.OF_TALK);
    ObjectNode waiting =
        invitation.proposal == null
            ? json.createObjectNode()
            : Proposal.onto(now, (ObjectNode) JsonBody.parse(invitation.proposal));
    ObjectNode shown = (ObjectNode) MergePatch.apply(now, waiting);
    shown.set(
        "consent",
        json.valueToTree(new InvitedTalk.Consent(invitation.slides, invitation.recording)));
    shown.set("session", json.valueToTree(SessionResponse.within(talk.session)));
    shown.put("expires", invitation.expires.toString());
    shown.put("reviewed", isReviewed(talk));
    if (invitation.answered != null) {
      shown.put("answered", invitation.answered.toString());
    }
    return shown.put("waiting", invitation.proposal != null);
  }

  private static boolean isReviewed(Talk talk) {
    return talk.session.memberships.stream()
        .anyMatch(membership -> membership.series.speakerEdits == SpeakerEdits.REVIEWED);
  }
}
