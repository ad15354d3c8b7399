package org.seminararchive.talk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.Ids;
import org.seminararchive.http.InputError;
import org.seminararchive.http.ProblemCode;
import org.seminararchive.speaker.Identification;
import org.seminararchive.speaker.Speaker;
import org.seminararchive.speaker.SpeakerContent;
import org.seminararchive.speaker.SpeakerLookup;
import org.seminararchive.speaker.SpeakerService;
import org.seminararchive.text.LocalizedText;
import org.seminararchive.writing.BoundedCandidates;
import org.seminararchive.writing.Inferences;
import org.seminararchive.writing.Inferences.Candidates;

/** Resolves the speakers of a talk and creates missing ones. */
@ApplicationScoped
class SpeakerResolution {
  /** A resolved speaker, or, if {@code speaker} is {@code null}, the name of one to create. */
  record ResolvedSpeaker(
      Speaker speaker, LocalizedText newName, Role role, LocalizedText affiliation) {}

  @Inject Identification identification;
  @Inject SpeakerService speakers;

  /**
   * Resolves all speakers. Writes nothing.
   *
   * @param known contains the speakers whom the requests name
   * @param errors receives errors of single entries
   * @throws ApiProblem 409 with candidates if a name is ambiguous and there are no errors
   */
  List<ResolvedSpeaker> find(
      List<TalkRequest.SpeakerAt> requests,
      SpeakerLookup known,
      Inferences inferences,
      List<InputError> errors) {
    List<ResolvedSpeaker> all = new ArrayList<>();
    List<Candidates> ambiguous = new ArrayList<>();
    Set<Object> met = new HashSet<>();
    for (int i = 0; i < requests.size(); i++) {
      TalkRequest.SpeakerAt request = requests.get(i);
      if (request == null) {
        // Not an object; reported as an error already.
        continue;
      }
      String at = "/speakers/" + i;
      ResolvedSpeaker resolved = find(request, at, known, inferences, errors, ambiguous);
      if (resolved == null) {
        continue;
      }
      Object who = resolved.speaker() != null ? resolved.speaker().id : resolved.newName();
      if (!met.add(Map.entry(who, resolved.role()))) {
        errors.add(InputError.at(at, "given-twice", ""));
      }
      all.add(resolved);
    }
    if (errors.isEmpty() && !ambiguous.isEmpty()) {
      throw ApiProblem.of(ProblemCode.AMBIGUOUS_SPEAKER, "")
          .with("candidates", BoundedCandidates.of(ambiguous));
    }
    return all;
  }

  /**
   * Creates missing speakers.
   *
   * @param known receives them @return the entries in the same order, all with ids
   */
  List<TalkContent.SpeakerAt> create(List<ResolvedSpeaker> all, SpeakerLookup known, String who) {
    Map<LocalizedText, Speaker> created = new LinkedHashMap<>();
    List<TalkContent.SpeakerAt> links = new ArrayList<>();
    for (ResolvedSpeaker resolved : all) {
      Speaker speaker = resolved.speaker();
      if (speaker == null) {
        speaker =
            created.computeIfAbsent(
                resolved.newName(),
                name -> speakers.create(new SpeakerContent(Ids.create(), name, null), who));
        known.add(speaker);
      }
      links.add(new TalkContent.SpeakerAt(speaker.id, resolved.role(), resolved.affiliation()));
    }
    return links;
  }

  private ResolvedSpeaker find(
      TalkRequest.SpeakerAt request,
      String at,
      SpeakerLookup known,
      Inferences inferences,
      List<InputError> errors,
      List<Candidates> ambiguous) {
    Role role = request.role() == null ? Role.SPEAKER : request.role();
    if (request.speakerId() != null) {
      Speaker speaker = known.find(request.speakerId()).orElse(null);
      if (speaker == null) {
        errors.add(InputError.at(at, "unknown-speaker", request.speakerId().toString()));
        return null;
      }
      if (request.name() != null && !request.name().equals(speaker.name)) {
        errors.add(InputError.at(at + "/name", "read-only", ""));
      }
      return new ResolvedSpeaker(speaker, null, role, request.affiliation());
    }
    if (request.name() == null) {
      return null;
    }
    if (!Identification.isName(request.name())) {
      errors.add(InputError.at(at + "/name", "not-a-name", ""));
      return null;
    }
    List<Speaker> sameName = known.withName(request.name());
    if (sameName.size() > 1) {
      ambiguous.add(new Candidates(at, identification.candidates(sameName), null));
      return null;
    }
    if (sameName.size() == 1) {
      Speaker found = sameName.get(0);
      inferences.note(at + "/id", "known-speaker", found.id);
      return new ResolvedSpeaker(found, null, role, request.affiliation());
    }
    LocalizedText name = identification.plainName(request.name());
    inferences.note(at + "/name", "new-speaker", name);
    List<Speaker> similarName = known.withSimilarName(request.name());
    if (!similarName.isEmpty()) {
      inferences.suggest(at, () -> identification.candidates(similarName));
    }
    return new ResolvedSpeaker(null, name, role, request.affiliation());
  }
}
