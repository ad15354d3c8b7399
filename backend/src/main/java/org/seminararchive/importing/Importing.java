package org.seminararchive.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.seminararchive.access.Claim;
import org.seminararchive.access.Holder;
import org.seminararchive.http.InputError;
import org.seminararchive.http.InputErrors;
import org.seminararchive.importing.ImportReport.FieldChange;
import org.seminararchive.importing.Planning.Plan;
import org.seminararchive.importing.ReportItems.ItemOutcome;
import org.seminararchive.importing.comparing.Comparison;
import org.seminararchive.importing.comparing.Decision;
import org.seminararchive.importing.comparing.KnownSession;
import org.seminararchive.importing.comparing.PeopleIndex;
import org.seminararchive.importing.comparing.SourceSession;
import org.seminararchive.importing.reading.Finding;
import org.seminararchive.importing.reading.Reading;
import org.seminararchive.importing.reading.ReadingContext;
import org.seminararchive.importing.reading.StopSignal;
import org.seminararchive.journal.Journal;
import org.seminararchive.session.Session;
import org.seminararchive.talk.Talk;
import org.seminararchive.text.LocalizedText;

/**
 * Compares what was read with the archive and writes the differences, in one transaction. The
 * caller rolls a dry run back. The report is also an event of the transaction.
 */
@ApplicationScoped
class Importing {
  /** Upper bound of sessions in one transaction, so that other writers need not wait long. */
  private static final int MOST = 500;

  @Inject KnownSessions sessions;
  @Inject KnownPeople people;
  @Inject Planning planning;
  @Inject Writing writing;
  @Inject SourceMemory memory;
  @Inject Journal journal;
  @Inject Clock clock;
  @Inject Event<ImportReport> ended;

  @ConfigProperty(name = "seminar.import.brake")
  int mostAltered;

  /**
   * @param stop checked before each session; its exception rolls everything back
   */
  ImportReport run(
      Reading reading, ReadingContext context, ImportQuery query, Holder holder, StopSignal stop) {
    return new Run(reading, query, holder, stop).of(context);
  }

  private final class Run {
    private final Reading reading;
    private final ImportQuery query;
    private final Holder holder;
    private final StopSignal stop;
    private final String source;
    private final Writing.Entered entered = new Writing.Entered();
    private int written;

    /** True if the whole import is held. */
    private boolean braked;

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
      List<SourceSession> said = reading.sessions().stream().map(SourceSession::of).toList();
      KnownSessions.Found known = sessions.find(source, said, Set.copyOf(context.slugs()));
      Optional<String> own = context.own();
      if (own.isPresent()) {
        said = new DateNumbering(own.get(), known.all(), sessions.lastNumber(own.get())).of(said);
      }
      PeopleIndex named = people.find(said, known);
      var comparison = new Comparison(said, known.all(), named, reading);
      var items = new ReportItems(comparison);
      items.mustHave("accept", query.acceptedKeys());
      items.mustHave("acknowledge", query.acknowledgedKeys());
      items.acknowledge(query.acknowledge());
      Optional<Finding> question =
          query.accept().isEmpty()
              ? new Brake(mostAltered).question(comparison, clock.instant())
              : Optional.empty();
      braked = question.isPresent();
      Map<UUID, Talk> talks = new HashMap<>(known.talks());
      for (Decision decision : WritingOrder.of(comparison.decisions())) {
        stop.check();
        boolean chosen =
            query.accept().isEmpty() || query.acceptsAll()
                ? !decision.unclear() && !braked
                : query.accept().contains(items.key(decision));
        Session there = decision.isNew() ? null : known.sessions().get(decision.known().id());
        outcomes.put(decision, carryOut(decision, chosen, there, talks));
      }
      for (KnownSession gone : comparison.vanished()) {
        // Sessions that vanished from a page accepted as a whole are not reported again.
        if ((gone.archive() == null || query.acceptsAll())
            && question.isEmpty()
            && Planning.mayForget(holder, gone)) {
          memory.forget(source, gone.id());
        }
      }
      long revision = query.dryRun() ? before : journal.revision();
      List<Finding> findings = new ArrayList<>(reading.findings());
      question.ifPresent(findings::add);
      var whole = new Reading(reading.format(), reading.sessions(), findings);
      ImportReport report = items.report(whole, query, source, revision, outcomes);
      ended.fire(report);
      return report;
    }

    private ItemOutcome carryOut(
        Decision decision, boolean chosen, Session there, Map<UUID, Talk> talks) {
      if (decision.said().rejected()) {
        return ItemOutcome.rejected(List.of());
      }
      List<FieldChange> changes = new ArrayList<>(decision.changes());
      changes.addAll(writing.people(decision, entered));
      List<Claim> missing = planning.missing(holder, decision, there, entered.renamed());
      boolean same = !decision.isNew() && changes.isEmpty();
      if (same && chosen && missing.isEmpty()) {
        memory.keep(source, id(there), decision.remember());
      }
      if (same) {
        return new ItemOutcome(false, id(there), changes, chosen || braked, List.of());
      }
      if (!missing.isEmpty()) {
        return ItemOutcome.rejected(
            List.of(Finding.error("not-yours", line(decision), Holder.inWords(missing))));
      }
      if (written == MOST) {
        Finding later = Finding.warning("later", line(decision), MOST);
        return new ItemOutcome(false, id(there), changes, false, List.of(later));
      }
      List<InputError> errors = new InputErrors();
      Plan plan = planning.of(decision, there, errors);
      if (!errors.isEmpty()) {
        return ItemOutcome.rejected(List.of(refused(errors, line(decision))));
      }
      UUID session = chosen ? write(plan, there, talks) : id(there);
      return new ItemOutcome(false, session, changes, chosen, List.of());
    }

    private UUID write(Plan plan, Session there, Map<UUID, Talk> talks) {
      written++;
      Decision decision = plan.decision();
      var done = writing.write(plan, there, talks, entered, holder.name());
      if (decision.known() != null && decision.isNew()) {
        memory.forget(source, decision.known().id());
      }
      memory.keep(source, done.session(), done.remember());
      // The id that a dry run gives to a new session is not kept.
      return query.dryRun() ? id(there) : done.session();
    }

    /** The finding about a session whose values the API would refuse. */
    private static Finding refused(List<InputError> errors, int line) {
      return Finding.error(
          "refused", line, LocalizedText.inBoth(reasons(errors, "ja"), reasons(errors, "en")));
    }

    private static String reasons(List<InputError> errors, String language) {
      return errors.stream().map(error -> error.in(language)).collect(Collectors.joining(" "));
    }

    private static UUID id(Session there) {
      return there == null ? null : there.id;
    }

    private static int line(Decision decision) {
      return decision.said().read().line();
    }
  }
}
