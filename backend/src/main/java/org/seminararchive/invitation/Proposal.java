package org.seminararchive.invitation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.seminararchive.http.Members;
import org.seminararchive.text.LocalizedText;

/**
 * A proposed change: a merge patch of the talk (RFC 7396), possibly with new names of speakers.
 *
 * @param talk the current talk
 * @param patch only members that differ
 */
record Proposal(JsonNode talk, ObjectNode patch) {
  private static final String SPEAKERS = "speakers";
  private static final String NAME = "name";

  /**
   * @param wanted the complete talk after the change
   */
  static Proposal of(JsonNode talk, JsonNode wanted) {
    ObjectNode patch = JsonNodeFactory.instance.objectNode();
    for (String member : InvitedTalk.OF_TALK) {
      JsonNode value = stated(member, wanted.path(member));
      if (value.isMissingNode() && talk.hasNonNull(member)) {
        patch.putNull(member);
      } else if (!value.isMissingNode() && !value.equals(talk.path(member))) {
        patch.set(member, value);
      }
    }
    return new Proposal(talk, patch);
  }

  /**
   * Applies a stored patch to the current speakers, which may have changed since: only names and
   * affiliations are taken from the patch.
   */
  static ObjectNode onto(JsonNode talk, ObjectNode stored) {
    ObjectNode patch = stored.deepCopy();
    if (patch.has(SPEAKERS)) {
      Map<JsonNode, JsonNode> proposed = new LinkedHashMap<>();
      patch.get(SPEAKERS).forEach(speaker -> proposed.put(speaker.path("id"), speaker));
      ArrayNode speakers = patch.putArray(SPEAKERS);
      for (JsonNode speaker : talk.path(SPEAKERS)) {
        ObjectNode now = speaker.deepCopy();
        JsonNode said = proposed.getOrDefault(now.path("id"), now);
        for (String member : List.of(NAME, "affiliation")) {
          now.replace(member, said.get(member));
        }
        now.properties()
            .removeIf(member -> member.getValue() == null || member.getValue().isNull());
        speakers.add(now);
      }
    }
    return patch;
  }

  /** A language code without a basis is stated by the speaker. */
  private static JsonNode stated(String member, JsonNode value) {
    return member.equals("language") && value instanceof TextNode code
        ? JsonNodeFactory.instance.objectNode().put("code", code.textValue()).put("basis", "stated")
        : value;
  }

  /** Reports speakers who are not those of the talk. */
  void check(Members members) {
    JsonNode now = talk.path(SPEAKERS);
    JsonNode wanted = patch.path(SPEAKERS);
    boolean isSame = wanted.isMissingNode() || wanted.size() == now.size();
    for (int i = 0; isSame && i < wanted.size(); i++) {
      isSame =
          wanted.get(i).path("id").equals(now.get(i).path("id"))
              && wanted.get(i).path("role").equals(now.get(i).path("role"));
    }
    if (!isSame) {
      members.refuse(SPEAKERS, "read-only", "");
    }
  }

  /** The part of the patch that changes the talk itself. */
  ObjectNode ofTalk() {
    ObjectNode own = patch.deepCopy();
    own.path(SPEAKERS).forEach(speaker -> ((ObjectNode) speaker).remove(NAME));
    return own;
  }

  /** New names by speaker. */
  Map<UUID, LocalizedText> names() {
    Map<UUID, LocalizedText> names = new LinkedHashMap<>();
    JsonNode now = talk.path(SPEAKERS);
    for (int i = 0; i < patch.path(SPEAKERS).size(); i++) {
      JsonNode name = patch.get(SPEAKERS).get(i).path(NAME);
      if (name.isObject() && !name.equals(now.get(i).path(NAME))) {
        Map<String, String> texts = new LinkedHashMap<>();
        name.properties().forEach(text -> texts.put(text.getKey(), text.getValue().asText()));
        names.put(UUID.fromString(now.get(i).path("id").asText()), new LocalizedText(texts));
      }
    }
    return names;
  }

  /** The part of the patch that is pending if only names are pending. */
  ObjectNode ofNames() {
    ObjectNode rest = JsonNodeFactory.instance.objectNode();
    if (!names().isEmpty()) {
      rest.set(SPEAKERS, (ArrayNode) patch.get(SPEAKERS).deepCopy());
    }
    return rest;
  }
}
