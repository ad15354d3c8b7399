package org.seminararchive.keeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.seminararchive.file.FileKeeping;
import org.seminararchive.file.FileName;
import org.seminararchive.file.IncomingFile;
import org.seminararchive.health.LinkHealth;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.talk.Talk;
import org.seminararchive.talk.TalkRepository;
import org.seminararchive.talk.TalkService;
import org.seminararchive.writing.Writes;

/** Stores copies and updates the talks that show them. */
@ApplicationScoped
class CopyLedger {
  /** Upper bound of talks that change in one transaction, because other writes wait for it. */
  private static final int AT_ONCE = 50;

  private static final int LONGEST_SOURCE = 4000;
  private static final int LONGEST_ETAG = 300;
  private static final int LONGEST_DATE = 100;

  /** Reasons that are unlikely to change soon. */
  private static final Set<String> LASTING = Set.of("robots", "not-a-document", "too-large");

  @Inject KeptCopies copies;
  @Inject LinkHealth links;
  @Inject FileKeeping files;
  @Inject TalkRepository talks;
  @Inject TalkService changes;
  @Inject Writes writes;
  @Inject CopySettings settings;
  @Inject Clock clock;

  /** True if there is work. Called often, so it writes nothing. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public boolean hasWork() {
    return copies.isAny()
        && (copies.isAnyNew()
            || !copies.due(clock.instant(), 1).isEmpty()
            || !copies.talksToRenew(1).isEmpty());
  }

  /** Copies that are due, one of each host. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public List<KeptCopy> due(int most) {
    copies.addNew(clock.instant());
    copies.flush();
    return copies.due(clock.instant(), most);
  }

  /** Stores the result of a request. */
  void record(KeptCopy asked, CopyFinding finding) {
    if (finding.content() == null) {
      note(asked.id, finding);
      return;
    }
    try {
      files.staged(finding.content(), () -> writes.perform(() -> store(asked.id, finding)));
    } catch (ApiProblem e) {
      note(asked.id, CopyFinding.failed(e.problem().code(), finding.status()));
    }
  }

  private boolean store(UUID id, CopyFinding finding) {
    KeptCopy copy = copies.findById(id);
    Optional<UUID> talk = copies.talkOf(id);
    if (copy == null || copy.excluded || talk.isEmpty()) {
      return false;
    }
    IncomingFile file = finding.content();
    FileName name = FileName.fetched(finding.source(), file.type().orElseThrow());
    files.enterCopy(file, name, whole(List.of(talk.get())).get(0));
    Instant now = clock.instant();
    if (!file.sha256().equals(copy.sha256)) {
      copy.fetched = now;
    }
    copy.sha256 = file.sha256();
    copy.name = name.text();
    copy.source = bounded(finding.source().toString(), LONGEST_SOURCE);
    copy.etag = bounded(finding.etag(), LONGEST_ETAG);
    copy.lastModified = bounded(finding.lastModified(), LONGEST_DATE);
    noted(copy, finding, now);
    copies.flush();
    files.keep(file);
    return true;
  }

  private void note(UUID id, CopyFinding finding) {
    writes.perform(
        () -> {
          KeptCopy copy = copies.findById(id);
          if (copy != null) {
            noted(copy, finding, clock.instant());
          }
          return copy;
        });
  }

  private void noted(KeptCopy copy, CopyFinding finding, Instant now) {
    copy.asked = now;
    copy.status = finding.status();
    copy.reason = finding.reason();
    if (finding.delay() != null) {
      Instant until = now.plus(finding.delay());
      copies.flush();
      copies.postpone(copy.host, until);
      links.postpone(copy.host, until);
      return;
    }
    boolean isSettled = copy.reason == null || LASTING.contains(copy.reason);
    Duration next = isSettled ? settings.every() : settings.retry();
    copy.due = now.plus(next);
  }

  /** A validator that is too long is not used. */
  private static String bounded(String text, int longest) {
    return text == null || text.length() > longest ? null : text;
  }

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public List<UUID> talksToRenew() {
    return copies.talksToRenew(AT_ONCE);
  }

  /** Updates the copies that talks show, as changes by the archive. */
  void renew(List<UUID> some) {
    writes.perform(
        () -> {
          whole(some).forEach(changes::renewFiles);
          return some;
        });
  }

  /** Permits or excludes a copy; the file of an excluded one is unused. Requires a write. */
  void permit(KeptCopy copy, boolean permitted) {
    copy.excluded = !permitted;
    if (!permitted) {
      copy.sha256 = null;
    }
    copy.due = clock.instant();
    copies.flush();
    whole(copies.talksToRenew(AT_ONCE)).forEach(changes::renewFiles);
  }

  private List<Talk> whole(List<UUID> some) {
    return talks.withParts(some);
  }
}
