package org.seminararchive.session;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.seminararchive.http.Ids;
import org.seminararchive.series.Participation;
import org.seminararchive.text.LocalizedText;

/** JPA entity of a session: one meeting at one time. */
@Entity
public class Session {
  @Id public UUID id;

  public Instant startsAt;

  /** {@code null} if the end was not announced. */
  public Instant endsAt;

  /** Calendar day of the start in {@link #timeZone}; basis of years and fiscal years. */
  public LocalDate startsOn;

  /** IANA time zone of the announced times. */
  public String timeZone;

  @Enumerated(EnumType.STRING)
  public Kind kind;

  @Enumerated(EnumType.STRING)
  public Format format;

  @Enumerated(EnumType.STRING)
  public Status status;

  public LocalizedText title;
  public LocalizedText venue;
  public LocalizedText streamingVenue;

  @Convert(converter = CoHostsColumn.class)
  public List<CoHost> coHosts;

  public LocalizedText remarks;

  /** {@code null} if the series decide. */
  public Participation participation;

  /** In printed order. */
  @ElementCollection
  @CollectionTable(name = "membership", joinColumns = @JoinColumn(name = "session_id"))
  @OrderColumn(name = "position")
  public List<Membership> memberships = new ArrayList<>();

  public long revision;
  public Instant updated;

  /** Numbers by series slug, in printed order. */
  public Map<String, Integer> numbers() {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    memberships.forEach(m -> numbers.put(m.series.slug, m.number));
    return numbers;
  }

  /** True if all its series consent to copies of linked slides. */
  public boolean keepsCopies() {
    return memberships.stream().allMatch(each -> each.series.keepsCopies);
  }

  /** Id derived from the first number, equal in every installation. */
  public static UUID nameBasedId(String slug, int number) {
    return Ids.ofName("session/" + slug + "/" + number);
  }
}
