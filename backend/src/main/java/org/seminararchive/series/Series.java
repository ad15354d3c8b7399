package org.seminararchive.series;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.seminararchive.text.LocalizedText;

/** A named seminar series: a picture of its table. */
@Entity
public class Series {
  @Id public UUID id;

  /** The name in addresses, such as {@code dlap}. */
  public String slug;

  public LocalizedText name;

  /** The name beside a number: 第58回<em>DLAP</em>. */
  public LocalizedText shortName;

  public LocalizedText description;

  /** IANA time zone in which its years are counted. */
  public String timeZone;

  /** Angle of its accent colour on the OKLCH colour wheel, in degrees; may be absent. */
  public Integer hue;

  public String homePage;

  @Convert(converter = SeriesColumns.Organizers.class)
  public List<Organizer> organizers;

  public Funding funding;
  public Registration registration;

  @Convert(converter = SeriesColumns.Workshops.class)
  public List<Workshop> workshops;

  /** What a new session has when nobody says otherwise; may be absent. */
  public SessionDefaults defaults;

  public long revision;
  public Instant updated;

  /** How long its sessions usually are, in minutes. */
  public int usualMinutes(int otherwise) {
    return defaults == null || defaults.minutes() == null ? otherwise : defaults.minutes();
  }
}
