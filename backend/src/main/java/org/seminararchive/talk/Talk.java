package org.seminararchive.talk;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.seminararchive.session.Session;
import org.seminararchive.text.LocalizedText;

/** JPA entity of a talk: one presentation in a session. */
@Entity
public class Talk {
  @Id public UUID id;

  @ManyToOne(fetch = FetchType.LAZY)
  public Session session;

  /** From 1, in the order of the session. */
  public int position;

  /** 第1部, if a lecture has parts. */
  public LocalizedText part;

  /** {@code null} until announced. */
  public LocalizedText title;

  // "abstract" is a Java keyword.
  @jakarta.persistence.Column(name = "abstract")
  public LocalizedText abstractText;

  public LocalizedText remarks;

  /** BCP 47 tag of the language in which the talk is given. */
  public String language;

  @Enumerated(EnumType.STRING)
  public Basis languageBasis;

  @ElementCollection
  @CollectionTable(name = "talk_speaker", joinColumns = @JoinColumn(name = "talk_id"))
  @OrderColumn(name = "position")
  public List<TalkSpeaker> speakers = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "talk_material", joinColumns = @JoinColumn(name = "talk_id"))
  @OrderColumn(name = "position")
  public List<Material> materials = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "talk_reference", joinColumns = @JoinColumn(name = "talk_id"))
  @OrderColumn(name = "position")
  public List<Reference> references = new ArrayList<>();

  public long revision;
  public Instant updated;
}
