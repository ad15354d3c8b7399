package org.seminararchive.talk;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.seminararchive.speaker.Speaker;
import org.seminararchive.text.LocalizedText;

/** JPA entity: role and affiliation of a speaker in a talk. */
@Embeddable
public class TalkSpeaker {
  @ManyToOne(fetch = FetchType.LAZY)
  public Speaker speaker;

  @Enumerated(EnumType.STRING)
  public Role role;

  public LocalizedText affiliation;
}
