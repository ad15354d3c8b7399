package org.seminararchive.mail;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.seminararchive.text.LocalizedText;

/** JPA entity of one mail to everybody who takes part in a session. */
@Entity
public class Mailing {
  @Id public UUID id;

  public UUID sessionId;

  @Enumerated(EnumType.STRING)
  public MailKind kind;

  @Enumerated(EnumType.STRING)
  public MailingState state;

  /** Cause of the mailing; unique for a session and kind, so that it is planned once. */
  public String occasion;

  /** Not sent before this time. */
  public Instant due;

  /** True if the time of sending follows from a rule. */
  public boolean automatic;

  /** Subject written by an organizer; {@code null} for the default. */
  public LocalizedText subject;

  /** First paragraphs written by an organizer; {@code null} for the default. */
  public LocalizedText text;

  public Instant created;

  /** Time when the letters were created; {@code null} before. */
  public Instant begun;

  /** True if it was planned by the rule of a session, even if an organizer has changed its time. */
  boolean isByRule() {
    return !occasion.equals(id.toString());
  }

  /** Replaces an earlier mailing that has not begun, and keeps the organizer's changes. */
  void replace(Mailing former) {
    if (begun == null) {
      subject = former.subject;
      text = former.text;
      state = former.state;
    }
    former.state = MailingState.DROPPED;
  }

  boolean isOpen() {
    return state == MailingState.PLANNED || state == MailingState.HELD;
  }
}
