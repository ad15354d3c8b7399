package org.seminararchive.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.seminararchive.http.ApiProblem;
import org.seminararchive.http.Ids;
import org.seminararchive.http.InputError;
import org.seminararchive.http.ProblemCode;
import org.seminararchive.mail.LetterTexts.Reader;
import org.seminararchive.mail.MailingResponse.Content;
import org.seminararchive.mail.MailingResponse.Preview;
import org.seminararchive.registration.Gathering;
import org.seminararchive.registration.Gatherings;

/** Actions of organizers on mailings to the participants of a session. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Mailings {
  @Inject MailingRepository mailings;
  @Inject LetterRepository letters;
  @Inject Recipients recipients;
  @Inject Gatherings gatherings;
  @Inject LetterTexts texts;
  @Inject LetterWriting writing;
  @Inject Event<LettersAdded> added;
  @Inject Clock clock;

  Mailing create(Gathering gathering, MailingRequest.New request) {
    Mailing mailing = new Mailing();
    mailing.id = Ids.create();
    mailing.sessionId = gathering.session().id;
    mailing.kind = request.kind();
    mailing.occasion = mailing.id.toString();
    mailing.state = Boolean.TRUE.equals(request.held()) ? MailingState.HELD : MailingState.PLANNED;
    mailing.created = clock.instant();
    mailing.due =
        request.at() == null
            ? mailing.created
            : request.at().toInstant().truncatedTo(ChronoUnit.MICROS);
    mailing.subject = request.subject();
    mailing.text = request.text();
    mailings.persist(mailing);
    added.fire(new LettersAdded());
    return mailing;
  }

  /**
   * @throws ApiProblem 409 if it is over, or has begun and should be changed
   */
  void change(Mailing mailing, MailingRequest.Change change) {
    boolean isRewritten = change.at() != null || !change.rewritten().isEmpty();
    boolean isOver = mailing.state == MailingState.DROPPED;
    if (isOver || (isRewritten && mailing.begun != null)) {
      throw ApiProblem.of(
          ProblemCode.CONFLICT,
          List.of(InputError.at("", isOver ? "mail-dropped" : "mail-begun", "")));
    }
    if (change.at() != null) {
      mailing.due = change.at().toInstant().truncatedTo(ChronoUnit.MICROS);
      mailing.automatic = false;
    }
    if (change.rewritten().contains("subject")) {
      mailing.subject = change.subject();
    }
    if (change.rewritten().contains("text")) {
      mailing.text = change.text();
    }
    if (change.held() != null) {
      hold(mailing, change.held());
    }
    added.fire(new LettersAdded());
  }

  private void hold(Mailing mailing, boolean held) {
    if (held) {
      mailing.state = mailing.state == MailingState.SENT ? mailing.state : MailingState.HELD;
      return;
    }
    if (mailing.begun != null) {
      letters.retry(mailing.id);
    }
    mailing.state = mailing.begun == null ? MailingState.PLANNED : MailingState.SENDING;
  }

  /** Drops the mailing: unsent letters will not be sent. */
  void drop(Mailing mailing) {
    mailing.state = mailing.state == MailingState.SENT ? MailingState.SENT : MailingState.DROPPED;
    mailing.automatic = false;
  }

  MailingResponse response(Mailing mailing, boolean withPreview) {
    Map<UUID, Map<Letter.State, Long>> counts = letters.counts(List.of(mailing.id));
    return response(mailing, counts.getOrDefault(mailing.id, Map.of()), withPreview);
  }

  /** Responses for one page of a list. */
  List<MailingResponse> responses(List<Mailing> page) {
    var counts = letters.counts(page.stream().map(mailing -> mailing.id).toList());
    return page.stream()
        .map(mailing -> response(mailing, counts.getOrDefault(mailing.id, Map.of()), false))
        .toList();
  }

  private MailingResponse response(
      Mailing mailing, Map<Letter.State, Long> counts, boolean withPreview) {
    Gathering gathering = gatherings.session(mailing.sessionId).orElse(null);
    boolean isAhead = mailing.isOpen() && mailing.begun == null && gathering != null;
    return new MailingResponse(
        mailing.id,
        mailing.sessionId,
        mailing.kind,
        mailing.state,
        mailing.due,
        mailing.automatic,
        isAhead
            ? recipients.count(mailing.kind, gathering)
            : counts.values().stream().mapToLong(Long::longValue).sum(),
        counts.getOrDefault(Letter.State.SENT, 0L),
        counts.getOrDefault(Letter.State.WAITING, 0L)
            + counts.getOrDefault(Letter.State.SENDING, 0L),
        counts.getOrDefault(Letter.State.FAILED, 0L),
        counts.getOrDefault(Letter.State.BOUNCED, 0L),
        isAhead ? recipients.missing(mailing.kind, gathering) : List.of(),
        mailing.subject,
        mailing.text,
        withPreview && gathering != null ? preview(mailing, gathering) : null);
  }

  private Preview preview(Mailing mailing, Gathering gathering) {
    return new Preview(content(mailing, gathering, "ja"), content(mailing, gathering, "en"));
  }

  private Content content(Mailing mailing, Gathering gathering, String language) {
    Reader sample =
        new Reader(language.equals("ja") ? "山田 花子" : "Hanako Yamada", language, writing.link("…"));
    return Content.of(texts.of(mailing.kind, gathering, sample, mailing));
  }
}
