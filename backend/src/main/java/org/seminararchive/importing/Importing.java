package org.seminararchive.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.seminararchive.access.Claim;
import org.seminararchive.access.Holder;
import org.seminararchive.http.InputError;
import org.seminararchive.importing.ImportReport.FieldChange;
import org.seminararchive.importing.comparing.Comparison;
import org.seminararchive.importing.comparing.Decision;
import org.seminararchive.importing.comparing.KnownSession;
import org.seminararchive.importing.comparing.People;
import org.seminararchive.importing.comparing.Said;
import org.seminararchive.importing.comparing.Sayable;
import org.seminararchive.importing.reading.Finding;
import org.seminararchive.importing.reading.Reading;
import org.seminararchive.importing.reading.ReadingContext;
import org.seminararchive.importing.reading.StopSignal;
import org.seminararchive.journal.Journal;
import org.seminararchive.session.Session;
import org.seminararchive.talk.Talk;

/**
 * Brings what was read into the archive: fetches what it is compared with, and writes what is to be
 * written, in one transaction. A dry run does the same and is rolled back by its caller.
 */
@ApplicationScoped
class Importing {
  /** So many sessions are written at once: others want to write, too. */
  private static final int MOST = 500;

  private final KnownSessions sessions;
  private final KnownPeople people;
  private final Planning planning;
  private final Writing writing;
  private final SourceMemory memory;
  private final Journal journal;

  Importing(
      KnownSessions sessions,
      KnownPeople people,
      Planning planning,
      Writing writing,
      SourceMemory memory,
      Journal journal) {
    this.sessions = sessions;
    this.people = people;
    this.planning = planning;
    this.writing = writing;
    this.memory = memory;
    this.journal = journal;
  }

  /**
   * @param stop asked before each session; what it throws rolls everything back
   */
  ImportReport run(
      Reading reading, ReadingContext context, ImportQuery query, Holder holder, StopSignal stop) {
    return new Run(reading, query, holder, stop).of(context);
  }

  /** One import. */
  private final class Run {
    private final Reading reading;
    private final ImportQuery query;
    private final Holder holder;
    private final StopSignal stop;
    private final String source;
    private final Writing.Entered entered = new Writing.Entered();
    private int written;
    private final Map<Decision, ItemOutcome> outcomes = new IdentityHashMap<>();

    Run(Reading reading, ImportQuery query, Holder holder, StopSignal stop) {
      this.reading = reading;
      this.query = query;
      this.holder = holder;
      this.stop = stop;
      this.source = query.source(reading.format());
    }

    ImportReport of(ReadingContext context) {
      long before = journal.revision();
      List<Said> said = reading.sessions().stream().map(Said::of).toList();
      Set<String> slugs =
          context.series().stream()
              .map(ReadingContext.NamedSeries::slug)
              .collect(Collectors.toSet());
      KnownSessions.Found known = sessions.find(source, said, slugs);
      People named = people.find(said, known);
      var comparison = new Comparison(said, known.all(), named, Sayable.of(reading));
      var items = new ReportItems(comparison);
      items.mustHave(query.accept());
      Map<UUID, Talk> talks = new HashMap<>(known.talks());
      for (Decision decision : WritingOrder.of(comparison.decisions())) {
        stop.check();
        boolean chosen =
            query.accept().isEmpty()
                ? !decision.unclear()
                : query.accept().contains(items.key(decision));
        Session there = decision.isNew() ? null : known.sessions().get(decision.known().id());
        outcomes.put(decision, carryOut(decision, chosen, there, talks));
      }
      for (KnownSession gone : comparison.vanished()) {
        if (gone.archive() == null && Planning.mayForget(holder, gone)) {
          memory.forget(source, gone.id());
        }
      }
      long revision = query.dryRun() ? before : journal.revision();
      return items.report(reading, query, source, revision, outcomes);
    }

    private ItemOutcome carryOut(
        Decision decision, boolean chosen, Session there, Map<UUID, Talk> talks) {
      if (decision.said().rejected()) {
        return ItemOutcome.rejected(List.of());
      }
      List<FieldChange> changes = new ArrayList<>(decision.changes());
      changes.addAll(writing.people(decision, entered));
      List<Claim> missing = planning.missing(holder, decision, there, entered.renamed());
      if (decision.isNew() || !changes.isEmpty()) {
        if (!missing.isEmpty()) {
          return ItemOutcome.rejected(
              List.of(Finding.error("not-yours", line(decision), Holder.inWords(missing))));
        }
        if (written == MOST) {
          Finding later = Finding.warning("later", line(decision), MOST);
          return new ItemOutcome(false, id(there), changes, false, List.of(later));
        }
        List<InputError> errors = new ArrayList<>();
        Plan plan = planning.of(decision, there, errors);
        if (!errors.isEmpty()) {
          return ItemOutcome.rejected(List.of(Refusal.of(errors, line(decision))));
        }
        if (!chosen) {
          return new ItemOutcome(false, id(there), changes, false, List.of());
        }
        written++;
        var done = writing.write(plan, there, talks, entered, holder.name());
        if (decision.known() != null && decision.isNew()) {
          memory.forget(source, decision.known().id());
        }
        memory.keep(source, done.session(), done.remember());
        // The id of a dry run is nobody's.
        UUID session = query.dryRun() ? id(there) : done.session();
        return new ItemOutcome(false, session, changes, true, List.of());
      }
      if (chosen && missing.isEmpty()) {
        memory.keep(source, id(there), decision.remember());
      }
      return new ItemOutcome(false, id(there), changes, chosen, List.of());
    }

    private static UUID id(Session there) {
      return there == null ? null : there.id;
    }

    private static int line(Decision decision) {
      return decision.said().read().line();
    }
  }
}
