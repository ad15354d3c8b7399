package org.seminararchive.importing;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.InputError;
import org.seminararchive.importing.ImportReport.Counts;
import org.seminararchive.importing.ImportReport.FieldChange;
import org.seminararchive.importing.ImportReport.Item;
import org.seminararchive.importing.ImportReport.Result;
import org.seminararchive.importing.comparing.Acknowledged;
import org.seminararchive.importing.comparing.Comparison;
import org.seminararchive.importing.comparing.Decision;
import org.seminararchive.importing.comparing.KnownSession;
import org.seminararchive.importing.comparing.SessionVersion.TalkVersion;
import org.seminararchive.importing.reading.Finding;
import org.seminararchive.importing.reading.ReadSession;
import org.seminararchive.importing.reading.Reading;
import org.seminararchive.programme.ProgrammeSession;
import org.seminararchive.session.SessionClaims;
import org.seminararchive.text.LocalizedText;

/** Makes the items of the report. */
final class ReportItems {
  /**
   * The result of one decision.
   *
   * @param session absent if there is none
   * @param done true if it was written
   * @param findings of the writing, in addition to those of the decision
   */
  record ItemOutcome(
      boolean rejected,
      UUID session,
      List<FieldChange> changes,
      boolean done,
      List<Finding> findings) {
    static ItemOutcome rejected(List<Finding> findings) {
      return new ItemOutcome(true, null, List.of(), false, findings);
    }
  }

  private final Comparison comparison;
  private final Keys names = new Keys();
  private final Map<Decision, String> keys = new IdentityHashMap<>();
  private final Map<KnownSession, String> vanished = new LinkedHashMap<>();

  ReportItems(Comparison comparison) {
    this.comparison = comparison;
    // Accepted sessions claim keys before rejected duplicates.
    for (boolean rejected : new boolean[] {false, true}) {
      comparison.decisions().stream()
          .filter(d -> d.said().rejected() == rejected)
          .forEach(
              d -> {
                ReadSession read = d.said().read();
                keys.put(d, names.of(read.content().session().numbers(), read.line()));
              });
    }
    comparison.vanished().stream()
        .filter(gone -> gone.archive() != null)
        .forEach(gone -> vanished.put(gone, names.ofVanished(numbers(gone), gone.id())));
  }

  String key(Decision decision) {
    return keys.get(decision);
  }

  /** Keeps the acknowledged findings of all items: {@code dlap-58.speaker-variant}. */
  void acknowledge(Set<String> findings) {
    for (Decision decision : comparison.decisions()) {
      if (decision.remember() != null) {
        String before = keys.get(decision) + ".";
        Acknowledged.keep(
            decision,
            findings.stream()
                .filter(each -> each.startsWith(before))
                .map(each -> each.substring(before.length()))
                .collect(Collectors.toSet()));
      }
    }
  }

  /**
   * @throws ApiProblem if a key of a parameter is unknown
   */
  void mustHave(String parameter, Set<String> named) {
    List<String> known = comparison.decisions().stream().map(keys::get).toList();
    List<InputError> errors =
        named.stream()
            .filter(key -> !known.contains(key) && !vanished.containsValue(key))
            .sorted()
            .map(key -> InputError.ofParameter(parameter, "unknown-value", key, known))
            .toList();
    if (!errors.isEmpty()) {
      throw ApiProblem.invalidParameters(errors);
    }
  }

  ImportReport report(
      Reading reading,
      ImportQuery query,
      String source,
      long revision,
      Map<Decision, ItemOutcome> outcomes) {
    List<Item> items = new ArrayList<>();
    comparison.decisions().forEach(decision -> items.add(item(decision, outcomes.get(decision))));
    vanished.forEach((gone, key) -> items.add(item(gone, key)));
    return new ImportReport(
        query.dryRun(),
        reading.format().mediaType(),
        source,
        query.asOf().orElse(null),
        revision,
        Counts.of(items),
        items,
        reading.findings());
  }

  private Item item(Decision decision, ItemOutcome outcome) {
    ReadSession read = decision.said().read();
    ProgrammeSession content = read.content();
    List<Finding> findings = new ArrayList<>(decision.said().findings());
    findings.addAll(decision.findings());
    findings.addAll(outcome.findings());
    boolean known = decision.known() != null && decision.known().archive() != null;
    return new Item(
        keys.get(decision),
        result(decision, outcome),
        !outcome.rejected() && !outcome.done(),
        read.line(),
        read.lastLine(),
        read.heading(),
        outcome.session() == null && known ? decision.known().id() : outcome.session(),
        content.session().numbers(),
        title(content),
        outcome.changes(),
        decision.conflicts(),
        read.evidence(),
        Acknowledged.marked(decision, findings));
  }

  private static Result result(Decision decision, ItemOutcome outcome) {
    if (outcome.rejected()) {
      return Result.REJECTED;
    }
    if (decision.suspicious()) {
      return Result.SUSPICIOUS;
    }
    if (decision.isNew()) {
      return Result.CREATED;
    }
    return outcome.changes().isEmpty() ? Result.UNCHANGED : Result.CHANGED;
  }

  private static Item item(KnownSession gone, String key) {
    return new Item(
        key,
        Result.SUSPICIOUS,
        false,
        null,
        null,
        null,
        gone.id(),
        numbers(gone),
        title(gone),
        List.of(),
        List.of(),
        List.of(),
        List.of(Finding.warning("vanished", 0)));
  }

  private static Map<String, Integer> numbers(KnownSession session) {
    return SessionClaims.numbers(session.archive().session());
  }

  private static LocalizedText title(KnownSession session) {
    Map<String, String> texts = new LinkedHashMap<>();
    Stream.concat(
            Stream.of(session.archive().session()),
            session.archive().talks().stream().map(TalkVersion::talk).limit(1))
        .map(content -> content.path("title"))
        .filter(title -> !title.isEmpty())
        .findFirst()
        .ifPresent(t -> t.properties().forEach(e -> texts.put(e.getKey(), e.getValue().asText())));
    return texts.isEmpty() ? null : new LocalizedText(texts);
  }

  private static LocalizedText title(ProgrammeSession content) {
    LocalizedText first = content.talks().isEmpty() ? null : content.talks().get(0).title();
    return first == null ? content.session().title() : first;
  }
}
