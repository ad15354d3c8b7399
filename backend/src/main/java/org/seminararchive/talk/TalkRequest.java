package org.seminararchive.talk;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.seminararchive.http.Members;
import org.seminararchive.session.SessionRequest;
import org.seminararchive.session.Status;
import org.seminararchive.text.LinearPattern;
import org.seminararchive.text.LocalizedText;

/** A talk in a request body. */
@Schema(name = "TalkRequest")
public record TalkRequest(
    @Schema(description = "Absent or null: to be announced.") LocalizedText title,
    LocalizedText part,
    @JsonProperty("abstract") LocalizedText abstractText,
    @Schema(
            description = "Spoken language: a stated tag, or code and basis.",
            implementation = Object.class,
            oneOf = {String.class, Language.class},
            examples = "ja")
        Language language,
    LocalizedText remarks,
    @Schema(maxItems = 20) List<SpeakerAt> speakers,
    @Schema(maxItems = 50) List<Material> materials,
    @Schema(maxItems = 200) List<Reference> references,
    @Schema(description = "Absent in a POST: after the last talk of the session.", minimum = "1")
        Integer position,
    @Schema(description = "In a POST: status of the new session.") Status status,
    @Schema(required = true) SessionPlace session) {

  private static final int LAST_POSITION = 999;
  private static final LinearPattern ARXIV =
      LinearPattern.compile("(\\d{4}\\.\\d{4,5}|[a-z-]+(\\.[A-Z]{2})?/\\d{7})");
  private static final LinearPattern DOI = LinearPattern.compile("10\\.\\d{4,9}/\\S+");

  /** A person in a talk, by id or by name; unknown names are created. */
  @Schema(name = "SpeakerAtTalkRequest")
  public record SpeakerAt(
      @Schema(description = "Id of the speaker; the member `id` of a GET is accepted too.")
          UUID speakerId,
      @Schema(description = "Instead of the id: the speaker with this name, created if unknown.")
          LocalizedText name,
      @Schema(description = "Absent: speaker.") Role role,
      @Schema(description = "Affiliation at that talk.") LocalizedText affiliation) {

    private static SpeakerAt read(Members members) {
      UUID id = members.id("id");
      UUID speakerId = members.id("speakerId");
      LocalizedText name = members.localizedLine("name", 200);
      if (id != null && speakerId != null && !id.equals(speakerId)) {
        members.refuse("speakerId", "two-ids", "");
      }
      if (id == null && speakerId == null && !members.has("id") && !members.has("speakerId")) {
        members.needed("name", name);
      }
      return new SpeakerAt(
          id != null ? id : speakerId,
          name,
          members.oneOf("role", Role.class),
          members.localizedLine("affiliation", 300));
    }
  }

  /** Schema of a reference to an existing session. */
  @Schema(name = "SessionReference")
  public record SessionReference(
      UUID id,
      @Schema(description = "Instead of the id: slug of one of its series.") String series,
      @Schema(description = "Number in that series.", minimum = "1") Integer number) {}

  /**
   * The session of a talk: a new or an existing one.
   *
   * @param id id of an existing session
   * @param series slug, if the session is given by number
   * @param number number in that series
   * @param fresh content of a new session
   */
  @Schema(
      name = "SessionPlace",
      anyOf = {SessionReference.class, SessionRequest.class},
      description =
          "A new session; or an existing one by `id`, or by a single `series` and its "
              + "`number`.")
  public record SessionPlace(UUID id, String series, Integer number, SessionRequest fresh) {
    private static SessionPlace read(Members members) {
      JsonNode series = members.raw("series");
      if (members.has("id")) {
        return new SessionPlace(members.id("id"), null, null, null);
      }
      if (series != null && series.isTextual()) {
        Integer number = members.needed("number", members.integer("number", 1, 999_999));
        return new SessionPlace(null, members.line("series", 32), number, null);
      }
      return new SessionPlace(null, null, null, SessionRequest.read(members));
    }
  }

  /** Copy with another position. */
  TalkRequest at(int other) {
    return new TalkRequest(
        title,
        part,
        abstractText,
        language,
        remarks,
        speakers,
        materials,
        references,
        other,
        status,
        session);
  }

  /** The content to write, with position and speakers. */
  public TalkContent content(UUID id, int place, List<TalkContent.SpeakerAt> people) {
    return new TalkContent(
        id, place, part, title, language, people, materials, remarks, abstractText, references);
  }

  /** Reads a new talk. */
  static TalkRequest ofNew(Members members) {
    SessionPlace session = members.needed("session", members.object("session", SessionPlace::read));
    return read(members, members.oneOf("status", Status.class), session);
  }

  /** Reads a talk whose session is given outside of the body. */
  public static TalkRequest within(Members members, SessionPlace session) {
    return read(members, null, session);
  }

  /** Reads a complete existing talk, which may move to another existing session. */
  static TalkRequest ofWhole(Members members) {
    SessionPlace session =
        members.object(
            "session", m -> new SessionPlace(m.needed("id", m.id("id")), null, null, null));
    return read(members, null, members.needed("session", session));
  }

  private static TalkRequest read(Members members, Status status, SessionPlace session) {
    return new TalkRequest(
        members.localizedLine("title", 500),
        members.localizedLine("part", 100),
        members.localizedParagraphs("abstract", 20_000),
        language(members),
        members.localizedParagraphs("remarks", 5000),
        members.objects("speakers", 20, SpeakerAt::read),
        members.objects("materials", 50, TalkRequest::material),
        members.objects("references", 200, TalkRequest::reference),
        members.integer("position", 1, LAST_POSITION),
        status,
        session);
  }

  private static Language language(Members members) {
    JsonNode given = members.raw("language");
    if (given == null || given.isTextual()) {
      String code = members.languageTag("language");
      return code == null ? null : new Language(code, Basis.STATED);
    }
    return members.object(
        "language",
        m -> {
          String code = m.needed("code", m.languageTag("code"));
          Basis basis = m.oneOf("basis", Basis.class);
          return new Language(code, basis == null ? Basis.STATED : basis);
        });
  }

  private static Material material(Members members) {
    Material.DERIVED.forEach(members::names);
    return new Material(
        members.needed("kind", members.oneOf("kind", MaterialKind.class)),
        members.needed("label", members.localizedLine("label", 300)),
        members.needed("url", members.url("url")),
        Chapter.read(members));
  }

  private static Reference reference(Members members) {
    String arxiv = members.line("arxiv", 50);
    if (arxiv != null && !ARXIV.matcher(arxiv).matches()) {
      members.refuse("arxiv", "not-an-arxiv-id", "");
    }
    String doi = members.line("doi", 300);
    if (doi != null && !DOI.matcher(doi).matches()) {
      members.refuse("doi", "not-a-doi", "");
    }
    return new Reference(
        members.line("label", 50),
        members.needed("text", members.line("text", 2000)),
        arxiv,
        doi,
        members.url("url"));
  }
}
