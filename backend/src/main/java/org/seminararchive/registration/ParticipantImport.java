package org.seminararchive.registration;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.RuntimeJsonMappingException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.Ids;
import org.seminararchive.http.InputError;
import org.seminararchive.http.InputErrors;
import org.seminararchive.http.Members;
import org.seminararchive.http.ProblemCode;

/** Registers the people of a table who have given consent elsewhere. */
@ApplicationScoped
class ParticipantImport {
  static final int MOST_ROWS = 5000;
  private static final int MOST_RECORDS = 100;

  private static final List<String> COLUMNS = List.of("mail", "name", "institution", "language");
  private static final CsvMapper CSV =
      CsvMapper.builder()
          .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
          .enable(CsvParser.Feature.TRIM_SPACES)
          .enable(CsvParser.Feature.IGNORE_TRAILING_UNMAPPABLE)
          .build();

  @Inject RegistrationRepository registrations;
  @Inject Registering registering;
  @Inject EntityManager entities;
  @Inject Clock clock;

  /** Response schema: result of the import of a table. */
  @Schema(name = "RegistrationImport")
  record Report(
      @Schema(required = true, description = "Number of new registrations.") int added,
      @Schema(required = true, description = "Number of unchanged existing registrations.")
          int known,
      @Schema(required = true) List<RejectedRow> rejected) {}

  /** A row without a valid person. */
  @Schema(name = "RejectedRow")
  record RejectedRow(
      @Schema(required = true, description = "From 1; the header is row 1.") int row,
      @Schema(required = true, description = "Error code, as in problems.") String code) {}

  /**
   * @param table CSV (RFC 4180) with a header: mail, name, institution, language
   * @param consent how these people gave consent
   * @param who holder of the token, for the record of the import
   * @throws ApiProblem if it is not a valid table
   */
  @Transactional(Transactional.TxType.MANDATORY)
  Report run(Gathering gathering, String table, String consent, String who) {
    Map<String, Person> people = new LinkedHashMap<>();
    List<RejectedRow> rejected = new ArrayList<>();
    List<Map<String, String>> rows = read(table);
    for (int i = 0; i < rows.size(); i++) {
      InputErrors errors = new InputErrors();
      Person person = Members.read(members(rows.get(i)), errors, Person::read);
      if (errors.isEmpty()) {
        people.putIfAbsent(person.mail().key(), person);
      } else {
        rejected.add(new RejectedRow(i + 2, errors.get(0).code()));
      }
    }
    int added = enter(gathering, people, consent);
    Report report = new Report(added, rows.size() - rejected.size() - added, rejected);
    record(gathering, report, consent, who);
    return report;
  }

  private void record(Gathering gathering, Report report, String consent, String who) {
    RecordedImport record = new RecordedImport();
    record.id = Ids.create();
    record.seriesId = gathering.id();
    record.at = clock.instant();
    record.who = who;
    record.consent = consent;
    record.added = report.added();
    record.known = report.known();
    record.rejected = report.rejected().size();
    entities.persist(record);
  }

  /** The last imports into a series, newest first. */
  List<RecordedImport> recorded(Gathering gathering) {
    return entities
        .createQuery(
            "from RecordedImport where seriesId = :series order by at desc, id",
            RecordedImport.class)
        .setParameter("series", gathering.id())
        .setMaxResults(MOST_RECORDS)
        .getResultList();
  }

  private int enter(Gathering gathering, Map<String, Person> people, String consent) {
    List<Registration> there = registrations.of(gathering, people.keySet());
    List<Registration> asked = there.stream().filter(known -> !known.isConfirmed()).toList();
    there.forEach(known -> people.remove(known.mailKey));
    registering.enter(gathering, List.copyOf(people.values()), asked, consent);
    return people.size() + asked.size();
  }

  // A table may contain addresses only: then the address is the name.
  private static ObjectNode members(Map<String, String> row) {
    ObjectNode members = JsonNodeFactory.instance.objectNode();
    COLUMNS.stream()
        .filter(column -> !row.getOrDefault(column, "").isEmpty())
        .forEach(column -> members.put(column, row.get(column)));
    if (!members.has("name")) {
      members.set("name", members.get("mail"));
    }
    return members;
  }

  private static List<Map<String, String>> read(String table) {
    String text = table.startsWith("\uFEFF") ? table.substring(1) : table;
    try (MappingIterator<Map<String, String>> rows =
        CSV.readerForMapOf(String.class)
            .with(CsvSchema.emptySchema().withHeader())
            .readValues(text)) {
      List<Map<String, String>> all = rows.readAll();
      if (all.isEmpty() || !all.get(0).containsKey("mail")) {
        throw invalid("not-a-table-of-people", String.join(", ", COLUMNS));
      }
      if (all.size() > MOST_ROWS) {
        throw invalid("too-many", String.valueOf(MOST_ROWS));
      }
      return all;
    } catch (IOException | RuntimeJsonMappingException e) {
      throw invalid("not-a-table-of-people", String.join(", ", COLUMNS));
    }
  }

  private static ApiProblem invalid(String code, String value) {
    return ApiProblem.of(ProblemCode.INVALID_SOURCE, List.of(InputError.at("", code, value)));
  }
}
