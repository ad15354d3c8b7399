package org.seminararchive.talk;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Embeddable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.seminararchive.text.WebAddress;

/**
 * A cited work.
 *
 * @param label citation label in the abstract, without brackets
 * @param text as printed
 * @param arxiv arXiv id without prefix and version, {@code 2307.02284} or {@code hep-th/9711200}
 * @param doi DOI (ISO 26324) without resolver
 * @param url URL printed or linked in it
 * @param work see {@link CitedWork}; follows from the others
 */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Reference(
    String label,
    @Schema(required = true, description = "As printed.") String text,
    @Schema(description = "arXiv id without prefix or version.") String arxiv,
    @Schema(description = "DOI without resolver.") String doi,
    @Schema(format = "uri") String url,
    @JsonIgnore @Schema(hidden = true) String work) {

  /** The URL is normalized to a URI. */
  public Reference {
    url = WebAddress.encoded(url);
    work = CitedWork.of(text, arxiv, doi, url);
  }

  /** A cited work by its printed text. */
  public Reference(String label, String text, String arxiv, String doi, String url) {
    this(label, text, arxiv, doi, url, null);
  }
}
