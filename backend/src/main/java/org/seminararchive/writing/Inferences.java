package org.seminararchive.writing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.seminararchive.text.LocalizedText;

/**
 * Values that the server inferred during a write. They are returned to the client: nothing is
 * filled in silently, and ambiguous names are not guessed.
 */
public class Inferences {
  /** A value that was not sent but written. */
  @Schema(name = "Inference")
  public record Inference(
      @Schema(required = true, description = "JSON Pointer to the member.") String pointer,
      @Schema(required = true, description = "Stable; reason of this value.") String code,
      @Schema(required = true) Object value,
      @Schema(required = true) String detail) {}

  /** Speakers with a similar name, for the client to decide. */
  @Schema(name = "Candidates")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Candidates(
      @Schema(required = true, description = "JSON Pointer to the name.") String pointer,
      @Schema(required = true) List<Person> speakers,
      @Schema(description = "Number of people of that name who are not listed; absent if all are.")
          Integer more) {
    /** Same candidates in an enclosing document, where their document is at {@code prefix}. */
    Candidates under(String prefix) {
      return new Candidates(prefix + pointer, speakers, more);
    }
  }

  /** A speaker in the archive. */
  @Schema(name = "Candidate")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Person(
      @Schema(required = true) UUID id,
      @Schema(required = true) LocalizedText name,
      LocalizedText affiliation,
      @Schema(required = true) long talkCount) {}

  record Note(String pointer, String code, Object value) {}

  /** For responses that do not contain inferences. */
  public static Inferences unreturned() {
    return new Inferences() {
      @Override
      public void note(String pointer, String code, Object value) {}

      @Override
      public void suggest(String pointer, Supplier<List<Person>> people) {}
    };
  }

  private final List<Note> notes = new ArrayList<>();
  private final List<Candidates> suggestions = new ArrayList<>();

  public void note(String pointer, String code, Object value) {
    notes.add(new Note(pointer, code, value));
  }

  /**
   * Adds the notes and suggestions of a part of the resource.
   *
   * @param prefix JSON Pointer of the part
   */
  public void noteAll(String prefix, Inferences ofPart) {
    ofPart.notes.forEach(n -> note(prefix + n.pointer(), n.code(), n.value()));
    ofPart.suggestions.forEach(s -> suggestions.add(s.under(prefix)));
  }

  /**
   * @param people read only if the suggestion is returned to the client
   */
  public void suggest(String pointer, Supplier<List<Person>> people) {
    suggestions.add(new Candidates(pointer, people.get(), null));
  }

  boolean isEmpty() {
    return notes.isEmpty() && suggestions.isEmpty();
  }

  List<Note> notes() {
    return notes;
  }

  List<Candidates> suggestions() {
    return suggestions;
  }
}
