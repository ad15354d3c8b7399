package org.seminararchive.importing.comparing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializerBase;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.seminararchive.importing.comparing.SessionVersion.TalkVersion;
import org.seminararchive.importing.reading.Finding;
import org.seminararchive.importing.reading.ImportedField;
import org.seminararchive.importing.reading.ReadSession;
import org.seminararchive.programme.ProgrammeSession;
import org.seminararchive.talk.TalkContent;
import org.seminararchive.text.LinearPattern;
import org.seminararchive.text.UnicodeForm;

/**
 * A session of the source.
 *
 * @param findings of the reading and of the comparison
 */
public record SourceSession(ReadSession read, SessionVersion version, List<Finding> findings) {
  private static final LinearPattern SURROGATE = LinearPattern.compile("[\\x{D800}-\\x{DFFF}]");

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .addModule(new SimpleModule().addSerializer(String.class, new TidyText()))
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS))
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  /** A cancelled or postponed session may have no date. */
  private static final Set<String> OFF = Set.of("cancelled", "postponed");

  /** The session as the API writes it. */
  public static SourceSession of(ReadSession read) {
    SessionVersion version = version(read.content());
    List<Finding> findings = new ArrayList<>(read.findings());
    if (findings.stream().noneMatch(f -> f.code().equals("numberless"))) {
      missing(ImportedField.NUMBERS, "no-number", version, read, findings);
    }
    if (!OFF.contains(version.session().path("status").asText())) {
      missing(ImportedField.START, "no-date", version, read, findings);
    }
    return new SourceSession(read, version, findings);
  }

  private static void missing(
      ImportedField field,
      String code,
      SessionVersion version,
      ReadSession read,
      List<Finding> findings) {
    if (Folding.isAbsent(field.of(version.session())) && !Finding.anyError(findings)) {
      findings.add(Finding.error(code, read.line()));
    }
  }

  /**
   * Adds a finding if the date is missing: a new session needs one, a known one keeps its own.
   *
   * @param isNew true if the archive does not have the session
   */
  SourceSession checkedForDate(boolean isNew) {
    if (rejected() || isDated()) {
      return this;
    }
    return with(
        isNew ? Finding.error("no-date", read.line()) : Finding.warning("date-kept", read.line()));
  }

  /** Copy with an additional finding. */
  SourceSession with(Finding finding) {
    List<Finding> more = new ArrayList<>(findings);
    more.add(finding);
    return new SourceSession(read, version, more);
  }

  /** Copy that is rejected because an earlier session has its number. */
  SourceSession repeating(SourceSession other) {
    String numbers = String.join(", ", Traits.of(version).numbers());
    return with(Finding.error("number-repeated", read.line(), numbers, other.read().line()));
  }

  /** True if a finding is an error. */
  public boolean rejected() {
    return Finding.anyError(findings);
  }

  /** True if it has a start. */
  public boolean isDated() {
    return version.session().hasNonNull("start");
  }

  UUID id() {
    return read.content().session().id();
  }

  /** Converts what was read to JSON as the API writes it. */
  private static SessionVersion version(ProgrammeSession read) {
    ObjectNode session = JSON.valueToTree(read.session());
    session.remove("id");
    if (session.remove("numbers") instanceof ObjectNode printed) {
      ArrayNode numbers = session.putArray("numbers");
      printed
          .properties()
          .forEach(n -> numbers.addObject().put("series", n.getKey()).set("number", n.getValue()));
    }
    List<TalkVersion> talks = new ArrayList<>();
    for (TalkContent talk : read.talks()) {
      talks.add(new TalkVersion(talk.id(), talk(talk, talks.size() + 1)));
    }
    return new SessionVersion(session, talks);
  }

  private static ObjectNode talk(TalkContent read, int place) {
    ObjectNode talk = JSON.valueToTree(read);
    talk.remove("id");
    talk.put("position", read.position() == null ? place : read.position());
    for (JsonNode speaker : talk.path("speakers")) {
      ObjectNode link = (ObjectNode) speaker;
      JsonNode name = link.get("name");
      if (name != null) {
        link.set("name", JSON.valueToTree(PeopleIndex.named(name.textValue())));
      }
      if (!link.has("role")) {
        link.put("role", "speaker");
      }
    }
    return talk;
  }

  /** Writes texts as the archive keeps them: NFC, line feeds only, no lone surrogates. */
  private static final class TidyText extends ToStringSerializerBase {
    private static final long serialVersionUID = 1L;

    TidyText() {
      super(String.class);
    }

    @Override
    public String valueToString(Object text) {
      String composed = UnicodeForm.nfc((String) text);
      String lines = composed.replace("\r\n", "\n").replace('\r', '\n');
      return SURROGATE.replaceAll(lines, "\uFFFD").strip();
    }

    @Override
    public boolean isEmpty(SerializerProvider provider, Object text) {
      return ((String) text).isEmpty();
    }
  }
}
