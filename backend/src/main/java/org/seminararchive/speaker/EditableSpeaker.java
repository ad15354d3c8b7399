package org.seminararchive.speaker;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.seminararchive.access.Claim;
import org.seminararchive.access.Holder;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.Ids;
import org.seminararchive.http.JsonBody;
import org.seminararchive.http.Members;
import org.seminararchive.http.ProblemCode;
import org.seminararchive.journal.JournalEntry.Action;
import org.seminararchive.journal.JournalEntry.Resource;
import org.seminararchive.text.LocalizedText;
import org.seminararchive.writing.BoundedCandidates;
import org.seminararchive.writing.Editable;
import org.seminararchive.writing.History;
import org.seminararchive.writing.Inferences;
import org.seminararchive.writing.Inferences.Candidates;

/**
 * Editing rules of a speaker. A change is visible in all talks of the speaker, so it requires the
 * claims of each of these talks; a speaker without talks may be changed by every organizer.
 */
@ApplicationScoped
class EditableSpeaker implements Editable<Speaker> {
  @Inject SpeakerRepository repository;
  @Inject SpeakerService service;
  @Inject Identification identification;
  @Inject Appearances appearances;
  @Inject TalksOfSpeaker talks;
  @Inject History history;

  @Override
  public Resource kind() {
    return Resource.SPEAKER;
  }

  @Override
  public Optional<Speaker> find(String id) {
    return Ids.parse(id).flatMap(repository::findByIdOptional);
  }

  @Override
  public Optional<Collection<Claim>> owners(String id) {
    return Ids.parse(id)
        .filter(uuid -> history.last(kind(), id).isPresent())
        .map(uuid -> appearances.claims(repository.successor(uuid).orElse(uuid)));
  }

  /**
   * A merge requires the claims of both speakers; the reassigned talks have journal entries of
   * their own.
   */
  @Override
  public Collection<Claim> requiredClaims(String id, JsonNode before, JsonNode after) {
    if (before.isMissingNode()) {
      return List.of();
    }
    List<Claim> claims = new ArrayList<>(appearances.claims(UUID.fromString(id)));
    if (after.has("mergedInto")) {
      claims.addAll(appearances.claims(UUID.fromString(after.get("mergedInto").asText())));
    }
    return claims;
  }

  @Override
  public String id(Speaker speaker) {
    return speaker.id.toString();
  }

  @Override
  public long revision(Speaker speaker) {
    return speaker.revision;
  }

  @Override
  public SpeakerResponse read(Speaker speaker) {
    return SpeakerResponse.from(speaker, appearances.of(speaker.id));
  }

  @Override
  public List<String> readOnly() {
    return List.of("id", "affiliation", "talkCount", "heading", "romanized");
  }

  @Override
  public Speaker create(JsonNode sent, Holder holder, Inferences inferences) {
    SpeakerRequest request = Members.read(sent, SpeakerRequest::read);
    List<Speaker> same =
        identification.withName(request.name()).stream()
            .filter(speaker -> !request.distinctFrom().contains(speaker.id))
            .toList();
    if (!same.isEmpty()) {
      var candidates = new Candidates("/name", identification.candidates(same), null);
      throw ApiProblem.of(ProblemCode.AMBIGUOUS_SPEAKER, "")
          .with("candidates", BoundedCandidates.of(List.of(candidates)));
    }
    LocalizedText name = identification.plainName(request.name());
    return service.create(new SpeakerContent(Ids.create(), name, List.of()), holder.name());
  }

  @Override
  public Speaker update(Speaker speaker, JsonNode wanted, Holder holder, Inferences inferences) {
    service.change(speaker, content(speaker.id, wanted), holder.name());
    return speaker;
  }

  /** Also undoes a merge: talks still assigned to the other speaker are reassigned. */
  @Override
  public Speaker restore(String id, JsonNode state, Holder holder, Inferences inferences) {
    UUID uuid = UUID.fromString(id);
    JsonNode merge =
        history
            .last(kind(), id)
            .filter(e -> e.action == Action.DELETE && e.after != null)
            .map(e -> JsonBody.parse(e.after))
            .orElse(null);
    Speaker other = repository.successor(uuid).map(repository::findById).orElse(null);
    service.separate(uuid);
    Speaker speaker = service.create(content(uuid, state), holder.name());
    if (merge != null && other != null) {
      List<UUID> moved = new ArrayList<>();
      merge.get("talks").forEach(talk -> moved.add(UUID.fromString(talk.asText())));
      talks.reassign(moved, other, speaker, holder.name());
    }
    return speaker;
  }

  @Override
  public void delete(Speaker speaker, Holder holder) {
    service.delete(speaker, appearances.of(speaker.id).talkCount(), holder.name());
  }

  private static SpeakerContent content(UUID id, JsonNode wanted) {
    return new SpeakerContent(id, Members.read(wanted, SpeakerRequest::read).name(), List.of());
  }
}
