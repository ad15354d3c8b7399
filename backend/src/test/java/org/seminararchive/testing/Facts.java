package org.seminararchive.testing;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Manually verified facts about the first 58 sessions of DLAP, from two independent sources. */
public final class Facts {
  public record Session(
      int dlap,
      Integer mlphys,
      String date,
      String start,
      String end,
      String kind,
      String format,
      String venue,
      @JsonProperty("streaming_venue") String streamingVenue,
      String cohost,
      List<Talk> talks) {}

  public record Talk(
      int order,
      String part,
      String title,
      @JsonProperty("spoken_language") String language,
      @JsonProperty("language_basis") String basis,
      List<Speaker> speakers,
      List<Material> materials) {}

  public record Speaker(
      String printed,
      @JsonProperty("name_normalized") String name,
      String affiliation,
      String role) {}

  public record Material(String label, String kind, String url) {}

  private Facts() {}

  public static List<Session> sessions() {
    try (var in = Facts.class.getResourceAsStream("/facts/sessions.json")) {
      return new ObjectMapper().readValue(in, new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
