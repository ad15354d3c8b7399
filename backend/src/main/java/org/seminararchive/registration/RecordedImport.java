package org.seminararchive.registration;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** JPA entity and response schema of an import of people, without personal data. */
@Entity
@Table(name = "registration_import")
@Schema(name = "RecordedImport")
public class RecordedImport {
  @Id @JsonIgnore public UUID id;

  @JsonIgnore public UUID seriesId;

  @Schema(required = true)
  public Instant at;

  @Schema(required = true, description = "Holder of the token.")
  public String who;

  @Schema(required = true, description = "Stated proof of consent.")
  public String consent;

  @Schema(required = true)
  public int added;

  @Schema(required = true)
  public int known;

  @Schema(required = true)
  public int rejected;
}
