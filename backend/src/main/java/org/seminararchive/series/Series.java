package org.seminararchive.series;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.seminararchive.text.LocalizedText;

/** JPA entity of a named seminar series. */
@Entity
public class Series {
  @Id public UUID id;

  /** Name in URLs, such as {@code dlap}. */
  public String slug;

  public LocalizedText name;

  /** Name used together with a number: 第58回<em>DLAP</em>. */
  public LocalizedText shortName;

  public LocalizedText description;

  /** IANA time zone that determines its calendar years. */
  public String timeZone;

  /** Hue of its accent colour in OKLCH, in degrees; may be {@code null}. */
  public Integer hue;

  public String homePage;

  @Convert(converter = SeriesColumns.Organizers.class)
  public List<Organizer> organizers;

  public Funding funding;

  /** {@code null} if unspecified. */
  public Participation participation;

  @Convert(converter = SeriesColumns.Workshops.class)
  public List<Workshop> workshops;

  /** {@code null} for {@link SpeakerEdits#SAVED}. */
  @Enumerated(EnumType.STRING)
  public SpeakerEdits speakerEdits;

  /** When invited speakers are reminded; {@code null} for never. */
  public DayRule speakerReminder;

  /** True if the series consents to copies of linked slides. */
  public boolean keepsCopies;

  /** Default values of new sessions; may be {@code null}. */
  public SessionDefaults defaults;

  public long revision;
  public Instant updated;

  /** Usual duration of its sessions in minutes. */
  public int usualMinutes(int otherwise) {
    return defaults == null || defaults.minutes() == null ? otherwise : defaults.minutes();
  }
}
