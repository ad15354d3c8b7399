package org.seminararchive.importing.comparing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.seminararchive.importing.ImportReport.FieldChange;
import org.seminararchive.importing.comparing.Renames.Rename;
import org.seminararchive.importing.comparing.SessionMatching.Match;
import org.seminararchive.importing.comparing.SessionMatching.Recognition;
import org.seminararchive.importing.comparing.TalkMatching.Matches;
import org.seminararchive.importing.comparing.TalkMatching.Triple;
import org.seminararchive.importing.reading.Evidence;
import org.seminararchive.importing.reading.Finding;
import org.seminararchive.importing.reading.Reading;

/** Compares a source with the archive and decides for each session. */
public final class Comparison {
  private static final Matches NONE = new Matches(List.of(), List.of(), List.of());

  private final PeopleIndex people;
  private final Reading reading;
  private final List<Decision> decisions = new ArrayList<>();
  private final List<KnownSession> vanished;

  /** True if any session of the source matches one of the archive: confirms the series. */
  private final boolean isProven;

  /**
   * @param said sessions of the source, in its order
   * @param known candidates of the archive, and all sessions of the last import
   */
  public Comparison(
      List<SourceSession> said, List<KnownSession> known, PeopleIndex people, Reading reading) {
    this.people = people;
    this.reading = reading;
    List<SourceSession> single = withoutRepetitions(said);
    Map<Integer, Match> matches = SessionMatching.of(single, known);
    Map<Integer, Matches> talks = new HashMap<>();
    Map<Triple, Earlier.Kind> triples = new IdentityHashMap<>();
    for (int i = 0; i < single.size(); i++) {
      boolean isNew = !matches.containsKey(i) || matches.get(i).known().archive() == null;
      single.set(i, single.get(i).checkedForDate(isNew));
      if (!single.get(i).rejected()) {
        KnownSession is = matches.containsKey(i) ? matches.get(i).known() : null;
        Earlier earlier = is == null || is.archive() == null ? Earlier.NONE : is.earlier();
        Matches of =
            TalkMatching.of(single.get(i).version(), earlier, is == null ? null : is.archive());
        talks.put(i, of);
        of.triples().forEach(t -> triples.put(t, earlier.kind()));
      }
    }
    isProven = matches.values().stream().anyMatch(Match::isSure);
    List<Rename> renames = Renames.of(triples, people, names(said));
    for (int i = 0; i < single.size(); i++) {
      decisions.add(decide(single.get(i), matches.get(i), talks.getOrDefault(i, NONE), renames));
    }
    Set<UUID> met = matches.values().stream().map(m -> m.known().id()).collect(Collectors.toSet());
    vanished =
        known.stream()
            .filter(k -> k.isRemembered() && !met.contains(k.id()))
            .sorted(
                Comparator.comparing(k -> k.earlier().version().session().path("start").asText()))
            .toList();
  }

  /** The decisions in the order of the source. */
  public List<Decision> decisions() {
    return decisions;
  }

  /** Sessions of the last import that are missing in the source. */
  public List<KnownSession> vanished() {
    return vanished;
  }

  private Decision decide(SourceSession said, Match match, Matches talks, List<Rename> renames) {
    KnownSession known = match == null ? null : match.known();
    if (said.rejected()) {
      return Decision.rejected(said, known);
    }
    var comparison = new SessionComparison(said, known, talks, reading, people);
    Set<UUID> here =
        talks.triples().stream()
            .filter(t -> t.archive() != null)
            .map(t -> t.archive().id())
            .collect(Collectors.toSet());
    boolean deleted = known != null && known.archive() == null;
    boolean changed =
        comparison.changes().stream()
            .anyMatch(c -> c.field().equals("/numbers") && c.before() != null);
    Recognition basis = match == null ? Recognition.NUMBER : match.basis();
    boolean suspicious = deleted || basis != Recognition.NUMBER || changed;
    List<Finding> findings = new ArrayList<>(comparison.findings());
    if (suspicious) {
      findings.add(suspicion(said, known, basis));
    }
    return new Decision(
        said,
        known,
        comparison.wanted(),
        comparison.written(),
        comparison.changes(),
        comparison.conflicts(),
        findings,
        renames.stream().filter(r -> r.talks().stream().anyMatch(here::contains)).toList(),
        comparison.remember(),
        suspicious,
        deleted
            || !isSure(basis, said, comparison)
            || changed && losesNumber(known, said)
            || asks(said, known, comparison.changes()));
  }

  /** True if a finding holds the session. */
  private boolean asks(SourceSession said, KnownSession known, List<FieldChange> changes) {
    boolean isNew = known == null || known.archive() == null;
    boolean own = isNew || changes.stream().anyMatch(c -> c.resource().equals("session"));
    return said.findings().stream()
        .filter(Finding::holding)
        .anyMatch(
            f ->
                f.code().equals(Finding.SERIES_ASSUMED)
                    ? !isProven && (isNew || !changes.isEmpty())
                    : own);
  }

  private static boolean isSure(
      Recognition basis, SourceSession said, SessionComparison comparison) {
    return (basis == Recognition.NUMBER || basis == Recognition.RENUMBERED)
        && comparison.isClear()
        && !guesses(said, comparison);
  }

  private static Finding suspicion(SourceSession said, KnownSession known, Recognition basis) {
    int line = said.read().line();
    if (known.archive() == null) {
      return Finding.warning("deleted-here", line);
    }
    return basis == Recognition.REPLACED
        ? Finding.warning("replaced", line)
        : Finding.warning("renumbered", line, numbers(known.archive()), numbers(said.version()));
  }

  /** A broken heading looks like a session that left a series. */
  private static boolean losesNumber(KnownSession known, SourceSession said) {
    return Traits.of(said.version()).numbers().size() < Traits.of(known.archive()).numbers().size();
  }

  /** True if the start would be written and its year has a low confidence. */
  private static boolean guesses(SourceSession said, SessionComparison comparison) {
    return comparison.changes().stream().anyMatch(c -> c.field().equals("/start"))
        && said.read().evidence().stream()
            .anyMatch(e -> e.field().equals("year") && e.confidence() == Evidence.Confidence.LOW);
  }

  private static String numbers(SessionVersion version) {
    return String.join(", ", Traits.of(version).numbers());
  }

  /** Rejects every session whose number an earlier one has. */
  private static List<SourceSession> withoutRepetitions(List<SourceSession> said) {
    Map<String, SourceSession> first = new LinkedHashMap<>();
    List<SourceSession> single = new ArrayList<>();
    for (SourceSession one : said) {
      SourceSession other = null;
      if (!one.rejected()) {
        for (String number : Traits.of(one.version()).numbers()) {
          SourceSession before = first.putIfAbsent(number, one);
          other = before == null ? other : before;
        }
      }
      single.add(other == null ? one : one.repeating(other));
    }
    return single;
  }

  private static Set<String> names(List<SourceSession> said) {
    return said.stream()
        .flatMap(s -> s.version().talks().stream())
        .flatMap(t -> Traits.names(t).stream())
        .collect(Collectors.toSet());
  }
}
