package org.seminararchive.talk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.seminararchive.http.QueryParameters;
import org.seminararchive.query.Criteria;
import org.seminararchive.session.TalkConditions;
import org.seminararchive.text.LanguageTag;
import org.seminararchive.text.WireName;

/**
 * Filters on attributes of the talk. HQL conditions use the alias {@code t}; as {@link
 * TalkConditions} they select sessions {@code s} with such a talk.
 */
@ApplicationScoped
public class TalkFilter implements TalkConditions {
  private static final String NO_MATERIAL = "none";
  private static final int LONGEST_REFERENCE = 2000;

  @Inject TalkRepository repository;

  @Override
  public Criteria read(QueryParameters query) {
    Criteria ofTalk = ofTalk(query);
    return ofTalk.isEmpty()
        ? ofTalk
        : Criteria.none()
            .and(
                "talk",
                List.of(),
                "exists (select 1 from Talk t where t.session = s and " + ofTalk.hql() + ")",
                ofTalk.parameters());
  }

  Criteria ofTalk(QueryParameters query) {
    Criteria where =
        Criteria.none()
            .andAnyOf("language", languages(query), "t.language in :language")
            .andAnyOf(
                "speaker",
                query.ids("speaker"),
                "exists (select 1 from t.speakers a where a.speaker.id in :speaker or a.speaker.id"
                    + " in (select f.speakerId from FormerSpeaker f where f.id in :speaker))");
    return material(reference(where, query), query);
  }

  private static Criteria reference(Criteria where, QueryParameters query) {
    List<String> given = query.all("reference", List.of());
    given.stream()
        .filter(each -> each.length() > LONGEST_REFERENCE)
        .forEach(
            each ->
                query.refuse(
                    "reference", "too-long", String.valueOf(LONGEST_REFERENCE), List.of()));
    List<String> works = given.stream().map(CitedWork::named).distinct().toList();
    return where.andAnyOf(
        "reference", works, "exists (select 1 from t.references c where c.work in :reference)");
  }

  /** Canonical tags and the tags as given, because older talks may contain the latter. */
  private List<String> languages(QueryParameters query) {
    Set<String> tags = new LinkedHashSet<>();
    for (String given : query.all("language", List.of())) {
      Optional<String> tag = LanguageTag.canonical(given);
      if (tag.isEmpty()) {
        query.refuse("language", "not-a-language", given, repository.languages());
      }
      tag.ifPresent(canonical -> tags.addAll(List.of(canonical, given)));
    }
    return List.copyOf(tags);
  }

  private static Criteria material(Criteria where, QueryParameters query) {
    List<String> words = new ArrayList<>(WireName.all(MaterialKind.class));
    words.add(NO_MATERIAL);
    List<String> wanted = query.oneOf("material", words);
    if (wanted.isEmpty()) {
      return where;
    }
    var alternatives = new ArrayList<String>();
    var parameters = new LinkedHashMap<String, Object>();
    if (wanted.contains(NO_MATERIAL)) {
      alternatives.add("t.materials is empty");
    }
    List<MaterialKind> kinds =
        wanted.stream().flatMap(w -> WireName.find(MaterialKind.class, w).stream()).toList();
    if (!kinds.isEmpty()) {
      alternatives.add("exists (select 1 from t.materials k where k.kind in :material)");
      parameters.put("material", kinds);
    }
    return where.and("material", wanted, String.join(" or ", alternatives), parameters);
  }
}
